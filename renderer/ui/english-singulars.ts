/** The singular of every English text that counts something: the text itself is the plural and the key. */
export const ENGLISH_SINGULARS: Readonly<Record<string, string>> = {
  'Code {{count}} passages': 'Code {{count}} passage',
  'Code {{count}} places found': 'Code {{count}} place found',
  '{{count}} articles': '{{count}} article',
  '{{count}} characters': '{{count}} character',
  '{{count}} coders': '{{count}} coder',
  '{{count}} marks here': '{{count}} mark here',
  '{{count}} passages coded': '{{count}} passage coded',
  '{{count}} passages had the code already': '{{count}} passage had the code already',
  'Accept {{count}} suggestions': 'Accept {{count}} suggestion',
  'Code for the {{count}} suggestions that bring none': 'Code for the {{count}} suggestion that brings none',
  'Stands in {{count}} other articles': 'Stands in {{count}} other article',
  '{{count}} suggestions accepted': '{{count}} suggestion accepted',
  'The first {{count}} places': 'The first place',
  '{{count}} places': '{{count}} place',
  '{{count}} more places in this text': '{{count}} more place in this text',
}

/** The singular of every English text that counts something: the text itself is the plural and the key. */
export const ENGLISH_SINGULARS: Readonly<Record<string, string>> = {
  '{{count}} articles': '{{count}} article',
  '{{count}} characters': '{{count}} character',
  '{{count}} coders': '{{count}} coder',
  '{{count}} marks here': '{{count}} mark here',
}

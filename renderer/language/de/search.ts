import type { Translations } from '../../ui/language.ts'

export const SEARCH: Translations = {
  Texts: 'Texte',
  'Coded passages': 'Kodierte Passagen',
  'Where to search': 'Wo gesucht wird',
  'A code, coder or speaker is a matter of passages, not of whole texts.':
    'Code, kodierende und zitierte Person gehören zu Passagen, nicht zu ganzen Texten.',
  Outlet: 'Medium',
  'All outlets': 'Alle Medien',
  Story: 'Ereignis',
  'All stories': 'Alle Ereignisse',
  'All codes': 'Alle Codes',
  Coder: 'Kodierende Person',
  'All coders': 'Alle kodierenden Personen',
  Speaker: 'Zitierte Person',
  From: 'Von',
  To: 'Bis',
  'Clear the filters': 'Filter aufheben',
  'Search for': 'Suchen nach',
  'Words, “a phrase”, or a beginning*': 'Wörter, „eine Wortfolge“ oder ein Anfang*',
  'Ctrl+Enter codes just the chosen place': 'Strg+Eingabe kodiert nur die gewählte Stelle',
  'Code the places found…': 'Gefundene Stellen kodieren …',
  'Show more': 'Mehr zeigen',
  'The first {{count}} places': { one: 'Die erste Stelle', other: 'Die ersten {{count}} Stellen' },
  '{{count}} places': { one: '{{count}} Stelle', other: '{{count}} Stellen' },
  '{{places}} in the first {{groups}} of {{articles}}':
    '{{places}} in den ersten {{groups}}, gefunden in {{articles}}',
  '{{places}} in {{articles}}': '{{places}} in {{articles}}',
  'Find a passage': 'Eine Passage finden',
  'All words must occur in an article. Put a phrase in quotation marks, and end a word with * to find every word that begins like it.':
    'Alle Wörter müssen in einem Artikel vorkommen. Eine Wortfolge steht in Anführungszeichen; ein Wort mit * am Ende findet alle Wörter, die so beginnen.',
  'Nothing was found': 'Nichts gefunden',
  'The filters may leave it out.': 'Vielleicht schließen die Filter es aus.',
  'Fewer words find more; {{word}}* finds longer forms too.':
    'Weniger Wörter finden mehr; {{word}}* findet auch längere Formen.',
  'Places found': 'Gefundene Stellen',
  '{{count}} more places in this text': {
    one: '{{count}} weitere Stelle in diesem Text',
    other: '{{count}} weitere Stellen in diesem Text',
  },
  'No headline': 'Ohne Überschrift',
}

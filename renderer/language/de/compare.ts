import type { Translations } from '../../ui/language.ts'

export const COMPARE: Translations = {
  '¶1 · lede': '¶1 · Einstieg',
  code: 'Code',
  annotations: 'Annotationen',
  articles: 'Artikel',
  'words marked': 'markierte Wörter',
  'per 1,000 words': 'je 1.000 Wörter',
  Marks: 'Markierungen',
  'Articles with at least one mark': 'Artikel mit mindestens einer Markierung',
  'Words marked': 'Markierte Wörter',
  'Marks per 1,000 words': 'Markierungen je 1.000 Wörter',
  'Codes by outlet': 'Codes nach Medium',
  '{{codes}} by outlet': '{{codes}} nach Medium',
  '{{what}}, {{coders}} coders summed': '{{what}}, von {{coders}} Personen zusammengezählt',
  'Only one outlet is in scope, so there is nothing to compare it with.':
    'Die Auswahl enthält nur ein Medium, es gibt also nichts zu vergleichen.',
  'One article per outlet: differences describe these articles, not the outlets.':
    'Je Medium ein Artikel: Unterschiede beschreiben diese Artikel, nicht die Medien.',
  'Only one article of {{outlets}}: those numbers describe the article, not the outlet.':
    'Nur ein Artikel von {{outlets}}: Diese Zahlen beschreiben den Artikel, nicht das Medium.',
  'Grey cells rest on fewer than three marks.': 'Graue Felder beruhen auf weniger als drei Markierungen.',
  'The marks of {{coders}} coders are summed: a passage that two of them marked counts twice.':
    'Die Markierungen von {{coders}} Personen sind zusammengezählt: Eine Stelle, die zwei von ihnen markiert haben, zählt doppelt.',
  'The marks of {{coders}} coders are summed: an article counts once, whoever marked it.':
    'Die Markierungen von {{coders}} Personen sind zusammengezählt: Ein Artikel zählt einmal, wer immer ihn markiert hat.',
  'The marks of {{coders}} coders are summed: a word counts once for a code, whoever marked it.':
    'Die Markierungen von {{coders}} Personen sind zusammengezählt: Ein Wort zählt je Code einmal, wer immer es markiert hat.',
  '{{outlets}} has no counted words, so no rate can be given.':
    '{{outlets}} hat keine gezählten Wörter, deshalb lässt sich kein Anteil angeben.',
  '{{outlets}} have no counted words, so no rate can be given.':
    '{{outlets}} haben keine gezählten Wörter, deshalb lässt sich kein Anteil angeben.',
  'Open in reader': 'Zum Lesen öffnen',
  'At once': 'Auf einmal',
  'All codes': 'Alle Codes',
  'Top level only': 'Nur oberste Ebene',
  'Codes shown': 'Gezeigte Codes',
  'all {{number}}': 'alle {{number}}',
  'Nothing to compare yet': 'Noch nichts zu vergleichen',
  'Bring in articles of several outlets on one story, mark passages in them, and see here which outlet does what how often.':
    'Holen Sie Artikel mehrerer Medien zu einem Ereignis herein, markieren Sie Stellen darin und sehen Sie hier, welches Medium was wie oft tut.',
  'This could not be counted': 'Das ließ sich nicht zählen',
  Excerpts: 'Auszüge',
  'The codebook is empty': 'Das Codebuch ist leer',
  'Add codes beside the reader and mark passages with them; each code becomes a row here.':
    'Fügen Sie neben dem Lesefenster Codes hinzu und markieren Sie damit Stellen; jeder Code wird hier zu einer Zeile.',
  'No marks here yet': 'Hier sind noch keine Markierungen',
  'Show everybody’s marks': 'Markierungen von allen zeigen',
  'Show all codes': 'Alle Codes zeigen',
  '{{name}} has not marked any passage with these codes in these articles.':
    '{{name}} hat in diesen Artikeln keine Stelle mit diesen Codes markiert.',
  'Nobody has marked any passage with these codes in these articles.':
    'Niemand hat in diesen Artikeln eine Stelle mit diesen Codes markiert.',
  'also {{codes}}': 'auch {{codes}}',
  'Open in place': 'Im Text öffnen',
  'Copy with source': 'Mit Quelle kopieren',
  'all outlets': 'alle Medien',
  'No passage here has this code.': 'Keine Stelle hier hat diesen Code.',
  'Choose a number in the table to read the passages behind it. With the keyboard: arrow keys, then Enter.':
    'Wählen Sie eine Zahl in der Tabelle, um die Stellen dahinter zu lesen. Mit der Tastatur: Pfeiltasten, dann Eingabe.',
  'Show {{number}} more': '{{number}} weitere zeigen',
  'Table copied. Paste it into a spreadsheet.':
    'Tabelle kopiert. Fügen Sie sie in eine Tabellenkalkulation ein.',
  'Copy table': 'Tabelle kopieren',
  'No article belongs to a story yet. Outlets are best compared within one story: give the articles one in the library.':
    'Noch gehört kein Artikel zu einem Ereignis. Medien vergleicht man am besten innerhalb eines Ereignisses: Ordnen Sie den Artikeln in der Bibliothek eines zu.',
  Code: 'Code',
  Count: 'Zählung',
  all: 'alle',
  '{{coders}} coders summed': '{{coders}} Personen zusammengezählt',
  Coder: 'Kodierende Person',
  '{{name}}, you': '{{name}}, Sie',
  everybody: 'alle',
  'everybody ({{remark}})': 'alle ({{remark}})',
  Matrix: 'Matrix',
  'Side by side': 'Nebeneinander',
  'Show as': 'Zeigen als',
  'Two articles are needed': 'Es braucht zwei Artikel',
  'There is only one article in this story. Choose another story above, or all of them.':
    'Zu diesem Ereignis gibt es nur einen Artikel. Wählen Sie oben ein anderes Ereignis oder alle.',
  'Left article': 'Linker Artikel',
  'Right article': 'Rechter Artikel',
  'Scroll together': 'Gemeinsam rollen',
  'No marks in these two articles.': 'Keine Markierungen in diesen beiden Artikeln.',
  'Codes in these articles, marks at the left and at the right':
    'Codes in diesen Artikeln, Markierungen links und rechts',
  '{{count}} marks at the left, {{right}} at the right': {
    one: '{{count}} Markierung links, {{right}} rechts',
    other: '{{count}} Markierungen links, {{right}} rechts',
  },
}

import type { Translations } from '../../ui/language.ts'

/** Texts of the common parts, and words that several views share. */
export const UI: Translations = {
  'All of them': 'Alle',
  Cancel: 'Abbrechen',
  Close: 'Schließen',
  Code: 'Code',
  'Code {{count}} passages': { one: '{{count}} Stelle kodieren', other: '{{count}} Stellen kodieren' },
  'Code {{count}} places found': {
    one: '{{count}} gefundene Stelle kodieren',
    other: '{{count}} gefundene Stellen kodieren',
  },
  Codes: 'Codes',
  Dismiss: 'Ausblenden',
  'Everything that was saved is in the project’s file. Close the window and open the project again if this comes back. ({{failure}})':
    'Alles Gespeicherte steht in der Projektdatei. Schließen Sie das Fenster und öffnen Sie das Projekt neu, falls das wieder geschieht. ({{failure}})',
  'Filter the codes': 'Codes filtern',
  'Just the words found': 'Nur die gefundenen Wörter',
  'Places found': 'Gefundene Stellen',
  'Show it again': 'Noch einmal anzeigen',
  'Something else was done since. The history shows every step.':
    'Inzwischen wurde etwas anderes getan. Der Verlauf zeigt jeden Schritt.',
  'The whole sentence': 'Den ganzen Satz',
  'This could not be shown': 'Das ließ sich nicht anzeigen',
  Undo: 'Rückgängig',
  'What is coded': 'Was kodiert wird',
  '{{count}} articles': { one: '{{count}} Artikel', other: '{{count}} Artikel' },
  '{{count}} coders': { one: '{{count}} kodierende Person', other: '{{count}} kodierende Personen' },
  '{{count}} passages coded': { one: '{{count}} Stelle kodiert', other: '{{count}} Stellen kodiert' },
  '{{count}} passages had the code already': {
    one: '{{count}} Stelle hatte den Code schon',
    other: '{{count}} Stellen hatten den Code schon',
  },
  '{{done}} of {{total}}': '{{done}} von {{total}}',
  'just now': 'gerade eben',
  'Write 2024-03-09, or 2024-03-09T14:30 with the time.':
    'Schreiben Sie 2024-03-09 oder mit der Uhrzeit 2024-03-09T14:30.',
  'There is no such day or time.': 'Diesen Tag oder diese Uhrzeit gibt es nicht.',
  '{{count}} annotations': { one: '{{count}} Annotation', other: '{{count}} Annotationen' },
  '{{count}} stories': { one: '{{count}} Ereignis', other: '{{count}} Ereignisse' },
  '{{count}} outlets': { one: '{{count}} Medium', other: '{{count}} Medien' },
  '“{{name}}”': '„{{name}}“',
  Delete: 'Löschen',
  Save: 'Speichern',
  Outlet: 'Medium',
  Story: 'Ereignis',
  Everybody: 'Alle',
}

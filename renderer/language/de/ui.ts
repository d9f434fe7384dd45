import type { Translations } from '../../ui/language.ts'

/** Texts of the common parts, and words that several views share. */
export const UI: Translations = {
  Cancel: 'Abbrechen',
  Close: 'Schließen',
  Dismiss: 'Ausblenden',
  'Everything that was saved is in the project’s file. Close the window and open the project again if this comes back. ({{failure}})':
    'Alles Gespeicherte steht in der Projektdatei. Schließen Sie das Fenster und öffnen Sie das Projekt neu, falls das wieder geschieht. ({{failure}})',
  'Show it again': 'Noch einmal anzeigen',
  'Something else was done since. The history shows every step.':
    'Inzwischen wurde etwas anderes getan. Der Verlauf zeigt jeden Schritt.',
  'This could not be shown': 'Das ließ sich nicht anzeigen',
  Undo: 'Rückgängig',
  '{{count}} articles': { one: '{{count}} Artikel', other: '{{count}} Artikel' },
  '{{count}} coders': { one: '{{count}} kodierende Person', other: '{{count}} kodierende Personen' },
  '{{done}} of {{total}}': '{{done}} von {{total}}',
}

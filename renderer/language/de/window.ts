import type { Translations } from '../../ui/language.ts'

/** Texts of the window itself: bars, panes, commands, the welcome page. */
export const WINDOW: Translations = {
  'All changes saved': 'Alle Änderungen gespeichert',
  'Before the first paragraph': 'Vor dem ersten Absatz',
  'Coding as {{name}}': 'Kodiert als {{name}}',
  Compare: 'Vergleichen',
  'Paragraph {{number}} of {{all}}': 'Absatz {{number}} von {{all}}',
  Read: 'Lesen',
  'Saving…': 'Wird gespeichert …',
  'Say who is coding': 'Sagen, wer kodiert',
  'Search or run a command': 'Suchen oder Befehl ausführen',
  Views: 'Ansichten',
  '{{count}} marks here': { one: '{{count}} Markierung hier', other: '{{count}} Markierungen hier' },
}

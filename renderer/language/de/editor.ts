import type { Translations } from '../../ui/language.ts'

export const EDITOR: Translations = {
  'The keys [ and ] go from one annotation to the next, O through those at the caret.':
    'Die Tasten [ und ] gehen von einer Annotation zur nächsten, O durch die an der Schreibmarke.',
  'Annotation: {{label}}': 'Annotation: {{label}}',
  'Annotation {{number}} of {{total}} here: {{label}}': 'Annotation {{number}} von {{total}} hier: {{label}}',
  '{{label}} ({{coder}})': '{{label}} ({{coder}})',
}

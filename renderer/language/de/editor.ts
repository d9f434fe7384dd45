import type { Translations } from '../../ui/language.ts'

export const EDITOR: Translations = {
  '{{count}} annotations. The keys [ and ] go from one to the next, O through those at the caret.': {
    one: '{{count}} Annotation. Die Tasten [ und ] gehen von einer zur nächsten, O durch die an der Schreibmarke.',
    other:
      '{{count}} Annotationen. Die Tasten [ und ] gehen von einer zur nächsten, O durch die an der Schreibmarke.',
  },
  'Annotation: {{label}}': 'Annotation: {{label}}',
  'Annotation {{number}} of {{total}} here: {{label}}': 'Annotation {{number}} von {{total}} hier: {{label}}',
  '{{label}} ({{coder}})': '{{label}} ({{coder}})',
}

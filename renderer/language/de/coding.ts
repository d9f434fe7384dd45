import type { Translations } from '../../ui/language.ts'

/** Texts of the reader, the palette, the codebook panel and the inspector. */
export const CODING: Translations = {
  'and more': 'und weiter',
  apply: 'anwenden',
  'in vivo': 'in vivo',
  note: 'Notiz',
  'This annotation is another coder’s; only they can delete it.':
    'Diese Annotation gehört einer anderen Person; nur sie kann sie löschen.',
}

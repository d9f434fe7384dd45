import type { Translations } from '../../ui/language.ts'

/** Texts of the reader, the palette, the codebook panel and the inspector. */
export const CODING: Translations = {
  'Add an attribute': 'Attribut hinzufügen',
  'Asked of its annotations': 'Wird zu seinen Annotationen gefragt',
  Claim: 'Behauptung',
  'Move {{name}} down': '{{name}} nach unten',
  'Move {{name}} up': '{{name}} nach oben',
  Name: 'Name',
  Number: 'Zahl',
  'One of several': 'Eines von mehreren',
  'Options, one on each line': 'Auswahl, je Zeile eine Möglichkeit',
  'Remove {{name}}': '{{name}} entfernen',
  Required: 'Erforderlich',
  'Some of several': 'Einige von mehreren',
  Speaker: 'Zitierte Person',
  Text: 'Text',
  'This annotation is another coder’s; only they can delete it.':
    'Diese Annotation gehört einer anderen Person; nur sie kann sie löschen.',
  Type: 'Art',
  'Yes or no': 'Ja oder nein',
  'and more': 'und weiter',
  apply: 'anwenden',
  'in vivo': 'in vivo',
  'new attribute': 'neues Attribut',
  note: 'Notiz',
}

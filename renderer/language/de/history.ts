import type { Translations } from '../../ui/language.ts'

export const HISTORY: Translations = {
  'Steps, the newest first': 'Schritte, der neueste zuerst',
  'as it is now': 'jetziger Stand',
  'Undo to here: {{step}}': 'Bis hier rückgängig machen: {{step}}',
  'Undoes everything that was done after this step':
    'Macht alles rückgängig, was nach diesem Schritt getan wurde',
  'Undo to here': 'Bis hier rückgängig',
  '(undone)': '(rückgängig gemacht)',
  'a step': 'einen Schritt',
  'Undid “{{step}}”': 'Rückgängig gemacht: „{{step}}“',
  'Redid “{{step}}”': 'Wiederholt: „{{step}}“',
  History: 'Verlauf',
  'By whom': 'Von wem',
  'By everybody': 'Von allen',
  'By {{name}}': 'Von {{name}}',
  'Nothing here yet': 'Hier ist noch nichts',
  'Every step that changes the project is listed here.': 'Hier steht jeder Schritt, der das Projekt ändert.',
  'Show more': 'Mehr zeigen',
  'Nothing to undo': 'Nichts rückgängig zu machen',
  'Nothing to redo': 'Nichts zu wiederholen',
  'Undo another coder’s steps?': 'Schritte einer anderen Person rückgängig machen?',
}

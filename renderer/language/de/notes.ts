import type { Translations } from '../../ui/language.ts'

export const NOTES: Translations = {
  Notes: 'Notizen',
  'All notes': 'Alle Notizen',
  'Filter the notes': 'Notizen filtern',
  'Filter…': 'Filtern …',
  Project: 'Projekt',
  'This project': 'Dieses Projekt',
  'No note yet': 'Noch keine Notiz',
  Note: 'Notiz',
  Article: 'Artikel',
  Code: 'Code',
  Passage: 'Passage',
  'What is this project about? What was decided, and why? Type [[ to link to something.':
    'Worum geht es in diesem Projekt? Was wurde entschieden, und warum? [[ verlinkt etwas.',
  'What strikes you about this article? Type [[ to link to something.':
    'Was fällt an diesem Artikel auf? [[ verlinkt etwas.',
  'What is hard about this code? What was decided? Type [[ to link to something.':
    'Was ist an diesem Code schwierig? Was wurde entschieden? [[ verlinkt etwas.',
  'Changed by {{coder}}, {{when}}': 'Geändert von {{coder}}, {{when}}',
  'Notes that link here': 'Notizen, die hierher verweisen',
  'Link to': 'Verweisen auf',
  'No article, code or passage is called like that.': 'Kein Artikel, Code und keine Passage heißt so.',
  'Links in this note': 'Verweise in dieser Notiz',
  'What this link leads to is no longer in the project.':
    'Das Ziel dieses Verweises ist nicht mehr im Projekt.',
}

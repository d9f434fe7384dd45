import type { Chord } from './chord.ts'
import { phrase } from './language.ts'

/**
 * Where a key works: in the whole window, while the article has the focus, while suggestions are shown in it, or while
 * the palette is open.
 */
export type Where = 'window' | 'article' | 'suggestions' | 'palette'

/** The places with their headings, in the order of the help; the headings are given to `t` where they are shown. */
export const PLACES: readonly (readonly [place: Where, heading: string])[] = [
  ['article', phrase('In the article')],
  ['suggestions', phrase('On suggestions')],
  ['palette', phrase('In the palette')],
  ['window', phrase('Everywhere')],
]

/** Something a person can do by name or key. */
export interface Command {
  /** English; given to `t` where it is shown. */
  label: string
  where: Where
  /** The keys unless the user chose others. */
  keys: readonly Chord[]
  /** What the help shows instead of the keys. */
  shown?: string
  /** Whether the keys are part of how the app works and cannot be changed. */
  fixed?: true
}

/**
 * All commands with their keys. Handlers, the help, the menus and the settings read this list. Its order is that of
 * the command palette, which offers those of the window, and of the help.
 */
export const COMMANDS = {
  'import-files': { label: phrase('Import files…'), where: 'window', keys: ['Ctrl+I'] },
  'import-folder': { label: phrase('Import a folder…'), where: 'window', keys: ['Ctrl+Alt+I'] },
  'import-paste': { label: phrase('Import from pasted text…'), where: 'window', keys: [] },
  export: { label: phrase('Export…'), where: 'window', keys: ['Ctrl+E'] },
  'save-copy': { label: phrase('Save a copy…'), where: 'window', keys: ['Ctrl+Shift+S'] },
  undo: { label: phrase('Undo'), where: 'window', keys: ['Ctrl+Z'] },
  redo: { label: phrase('Redo'), where: 'window', keys: ['Ctrl+Shift+Z'] },
  'copy-excerpt': { label: phrase('Copy excerpt with its source'), where: 'window', keys: ['Ctrl+Shift+C'] },
  find: { label: phrase('Find in article'), where: 'window', keys: ['Ctrl+F'] },
  'code-found': { label: phrase('Code all places found…'), where: 'window', keys: ['Ctrl+Shift+K'] },
  'search-project': { label: phrase('Search the project'), where: 'window', keys: ['Ctrl+Shift+F'] },
  'view-read': { label: phrase('Go to Read'), where: 'window', keys: ['Ctrl+1'] },
  'view-compare': { label: phrase('Go to Compare'), where: 'window', keys: ['Ctrl+2'] },
  'view-notes': { label: phrase('Show the notes'), where: 'window', keys: ['Ctrl+Shift+M'] },
  'article-note': { label: phrase('Write a note on the article'), where: 'window', keys: ['Ctrl+M'] },
  'view-history': { label: phrase('Show history'), where: 'window', keys: ['Ctrl+H', 'Ctrl+Shift+H'] },
  'command-palette': { label: phrase('Search or run a command'), where: 'window', keys: ['Ctrl+K'] },
  shortcuts: { label: phrase('Keyboard shortcuts'), where: 'window', keys: ['F1', 'Ctrl+/'] },
  'toggle-library': { label: phrase('Show or hide the library'), where: 'window', keys: ['Ctrl+B'] },
  'toggle-codebook': { label: phrase('Show or hide the codebook'), where: 'window', keys: ['Ctrl+Shift+B'] },
  'next-article': { label: phrase('Next article'), where: 'window', keys: ['Ctrl+PageDown'] },
  'previous-article': { label: phrase('Previous article'), where: 'window', keys: ['Ctrl+PageUp'] },
  'mark-done': { label: phrase('Mark the article done'), where: 'window', keys: ['Ctrl+Shift+D'] },
  'show-original': { label: phrase('Show the original file'), where: 'window', keys: [] },
  'article-details': { label: phrase('Edit the article’s details…'), where: 'window', keys: [] },
  'add-code': { label: phrase('Add a code…'), where: 'window', keys: [] },
  settings: { label: phrase('Settings…'), where: 'window', keys: ['Ctrl+,'] },
  'change-coder': { label: phrase('Change coder…'), where: 'window', keys: [] },
  'show-boilerplate': { label: phrase('Show or hide excluded blocks'), where: 'window', keys: [] },
  suggestions: { label: phrase('Show or hide suggestions'), where: 'window', keys: ['Ctrl+J'] },
  'next-pane': { label: phrase('Next pane'), where: 'window', keys: ['F6'] },
  'previous-pane': { label: phrase('Previous pane'), where: 'window', keys: ['Shift+F6'] },

  'open-palette': {
    label: phrase('Open the palette for the selection; on an annotation, go to its fields'),
    where: 'article',
    keys: ['Enter'],
  },
  favourite: {
    label: phrase('Apply a favourite code to the selection, or to the sentence at the caret'),
    where: 'article',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1 … 9',
    fixed: true,
  },
  'favourite-paragraph': {
    label: phrase('Apply a favourite code to the paragraph at the caret'),
    where: 'article',
    keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8', 'Alt+9'],
    shown: 'Alt 1 … 9',
    fixed: true,
  },
  'repeat-code': { label: phrase('Repeat the last code'), where: 'article', keys: ['R'] },
  'in-vivo': { label: phrase('Make a code from the selected words'), where: 'article', keys: ['V'] },
  'sticky-code': {
    label: phrase('Keep a code for every passage selected from now on'),
    where: 'article',
    keys: ['K'],
  },
  'select-sentence': {
    label: phrase('Select the sentence; once more: the next one too'),
    where: 'article',
    keys: ['S'],
  },
  'select-sentence-back': {
    label: phrase('Select the sentence before too'),
    where: 'article',
    keys: ['Shift+S'],
  },
  'select-paragraph': {
    label: phrase('Select the paragraph; once more: the next one too'),
    where: 'article',
    keys: ['P'],
  },
  'select-paragraph-back': {
    label: phrase('Select the paragraph before too'),
    where: 'article',
    keys: ['Shift+P'],
  },
  'select-word': {
    label: phrase('Select the word; once more: the next one too'),
    where: 'article',
    keys: ['W'],
  },
  'select-word-back': { label: phrase('Select the word before too'), where: 'article', keys: ['Shift+W'] },
  'type-passage': {
    label: phrase('Select a passage by typing how its first and its last word begin'),
    where: 'article',
    keys: ['F'],
  },
  'cycle-annotations': {
    label: phrase('Cycle through the annotations at the caret'),
    where: 'article',
    keys: ['O'],
  },
  'choose-annotation': {
    label: phrase('List the annotations at the caret'),
    where: 'article',
    keys: ['Shift+O'],
  },
  'write-note': { label: phrase('Write a note'), where: 'article', keys: ['M'] },
  'delete-annotation': {
    label: phrase('Delete the annotation'),
    where: 'article',
    keys: ['Delete', 'Backspace'],
  },
  'end-forward': {
    label: phrase('Move the end of the annotation forward by a word'),
    where: 'article',
    keys: ['Alt+ArrowRight'],
  },
  'end-back': {
    label: phrase('Move the end of the annotation back by a word'),
    where: 'article',
    keys: ['Alt+ArrowLeft'],
  },
  'start-forward': {
    label: phrase('Move its start forward by a word'),
    where: 'article',
    keys: ['Alt+Shift+ArrowRight'],
  },
  'start-back': {
    label: phrase('Move its start back by a word'),
    where: 'article',
    keys: ['Alt+Shift+ArrowLeft'],
  },
  'split-annotation': { label: phrase('Split the annotation at the caret'), where: 'article', keys: ['X'] },
  'join-annotations': { label: phrase('Join annotations…'), where: 'article', keys: ['J'] },
  'merge-annotations': {
    label: phrase('Merge the annotation with those of the same code that overlap it'),
    where: 'article',
    keys: ['Shift+J'],
  },
  'add-span': {
    label: phrase('Add the selection to the annotation chosen before'),
    where: 'article',
    keys: ['Plus', 'Shift+Enter'],
  },
  'cut-span': {
    label: phrase('Take the selection out of the annotation'),
    where: 'article',
    keys: ['-'],
  },
  'next-annotation': { label: phrase('Next annotation'), where: 'article', keys: [']', 'Alt+ArrowDown'] },
  'previous-annotation': {
    label: phrase('Previous annotation'),
    where: 'article',
    keys: ['[', 'Alt+ArrowUp'],
  },
  'next-lacking': {
    label: phrase('Next annotation that lacks something required'),
    where: 'article',
    keys: ['L'],
  },
  'next-sentence': { label: phrase('Next sentence'), where: 'article', keys: ['.', 'Ctrl+Alt+ArrowRight'] },
  'previous-sentence': {
    label: phrase('Previous sentence'),
    where: 'article',
    keys: [',', 'Ctrl+Alt+ArrowLeft'],
  },
  'select-next-sentence': {
    label: phrase('Select to the end of the sentence'),
    where: 'article',
    keys: ['Ctrl+Alt+Shift+ArrowRight'],
  },
  'select-previous-sentence': {
    label: phrase('Select to the start of the sentence'),
    where: 'article',
    keys: ['Ctrl+Alt+Shift+ArrowLeft'],
  },
  'next-paragraph': { label: phrase('Next paragraph'), where: 'article', keys: ['Ctrl+ArrowDown'] },
  'previous-paragraph': { label: phrase('Previous paragraph'), where: 'article', keys: ['Ctrl+ArrowUp'] },
  'select-next-paragraph': {
    label: phrase('Select to the end of the paragraph'),
    where: 'article',
    keys: ['Ctrl+Shift+ArrowDown'],
  },
  'select-previous-paragraph': {
    label: phrase('Select to the start of the paragraph'),
    where: 'article',
    keys: ['Ctrl+Shift+ArrowUp'],
  },
  'let-go': {
    label: phrase('Let go of the selection and the annotation'),
    where: 'article',
    keys: ['Escape'],
    fixed: true,
  },
  'block-menu': {
    label: phrase('What a block is, and whether it counts'),
    where: 'article',
    keys: ['ContextMenu'],
    fixed: true,
  },

  'next-suggestion': {
    label: phrase('Next suggestion'),
    where: 'suggestions',
    keys: ['Tab'],
    fixed: true,
  },
  'previous-suggestion': {
    label: phrase('Previous suggestion'),
    where: 'suggestions',
    keys: ['Shift+Tab'],
    fixed: true,
  },
  'accept-suggestion': {
    label: phrase('Accept the suggestion'),
    where: 'suggestions',
    keys: ['Enter'],
    fixed: true,
  },
  'reject-suggestion': {
    label: phrase('Reject the suggestion'),
    where: 'suggestions',
    keys: ['Backspace'],
    fixed: true,
  },
  'leave-suggestions': {
    label: phrase('Leave the suggestion; then Tab leaves the article'),
    where: 'suggestions',
    keys: ['Escape'],
    fixed: true,
  },

  'palette-filter': {
    label: phrase('Filter the codes'),
    where: 'palette',
    keys: [],
    shown: phrase('letters'),
    fixed: true,
  },
  'palette-apply': { label: phrase('Apply'), where: 'palette', keys: ['Enter'], fixed: true },
  'palette-apply-more': {
    label: phrase('Apply and stay for more'),
    where: 'palette',
    keys: ['Ctrl+Enter'],
    fixed: true,
  },
  'palette-in-vivo': {
    label: phrase('Make a code from the selected words'),
    where: 'palette',
    keys: ['Alt+V'],
  },
  'palette-note': { label: phrase('Add a note'), where: 'palette', keys: ['Alt+M'] },
  'palette-fields': {
    label: phrase('Say more: speaker, stance and whatever else the code asks for'),
    where: 'palette',
    keys: ['Tab'],
    fixed: true,
  },
  'palette-add-span': {
    label: phrase('Add the passage to the annotation chosen before'),
    where: 'palette',
    keys: ['Alt+A'],
  },
  'palette-close': { label: phrase('Close the palette'), where: 'palette', keys: ['Escape'], fixed: true },
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof COMMANDS

type In<Place extends Where> = {
  [Id in CommandId]: (typeof COMMANDS)[Id]['where'] extends Place ? Id : never
}[CommandId]

/** Commands of the whole window, which menus and the command palette ask for by name. */
export type CommandName = In<'window'>

/** Commands that work while the article has the focus. */
export type ArticleCommand = In<'article'>

/** Commands that work while the palette is open. */
export type PaletteCommand = In<'palette'>

/** All commands in order. */
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[]

/** The command as it stands in the list. */
export function commandOf(id: CommandId): Command {
  return COMMANDS[id]
}

/** The commands of a place, in order. */
export function commandsIn<Place extends Where>(place: Place): In<Place>[] {
  return COMMAND_IDS.filter(id => COMMANDS[id].where === place) as In<Place>[]
}

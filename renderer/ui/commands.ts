import { ARTICLE_COMMANDS } from './article-commands.ts'
import type { Command, Where } from './command.ts'
import { phrase } from './language.ts'

/** The places with their headings, in the order of the help; the headings are given to `t` where they are shown. */
export const PLACES: readonly (readonly [place: Where, heading: string])[] = [
  ['article', phrase('In the article')],
  ['suggestions', phrase('On suggestions')],
  ['palette', phrase('In the palette')],
  ['window', phrase('Everywhere')],
]

/**
 * All commands with their keys. Handlers, the help, the menus and the settings read this list. Its order is that of
 * the command palette, which offers those of the window, and of the help. Those of the article stand in a file of their
 * own.
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
  'codebook-ready': { label: phrase('Start from a ready-made codebook…'), where: 'window', keys: [] },
  'codebook-import': { label: phrase('Import a codebook…'), where: 'window', keys: [] },
  'codebook-export': { label: phrase('Export the codebook…'), where: 'window', keys: [] },
  'codebook-versions': { label: phrase('Versions of the codebook…'), where: 'window', keys: [] },
  'show-retired': { label: phrase('Show or hide retired codes'), where: 'window', keys: [] },
  settings: { label: phrase('Settings…'), where: 'window', keys: ['Ctrl+,'] },
  'change-coder': { label: phrase('Change coder…'), where: 'window', keys: [] },
  'show-boilerplate': { label: phrase('Show or hide excluded blocks'), where: 'window', keys: [] },
  suggestions: { label: phrase('Show or hide suggestions'), where: 'window', keys: ['Ctrl+J'] },
  'next-pane': { label: phrase('Next pane'), where: 'window', keys: ['F6'] },
  'previous-pane': { label: phrase('Previous pane'), where: 'window', keys: ['Shift+F6'] },

  ...ARTICLE_COMMANDS,
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

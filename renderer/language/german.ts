import type { Translations } from '../ui/language.ts'
import { CODEBOOK } from './de/codebook.ts'
import { CODING } from './de/coding.ts'
import { COMMANDS } from './de/commands.ts'
import { COMPARE } from './de/compare.ts'
import { EDITOR } from './de/editor.ts'
import { HISTORY } from './de/history.ts'
import { LIBRARY } from './de/library.ts'
import { NOTES } from './de/notes.ts'
import { SEARCH } from './de/search.ts'
import { SETTINGS } from './de/settings.ts'
import { SUGGESTIONS } from './de/suggestions.ts'
import { TRANSFER } from './de/transfer.ts'
import { UI } from './de/ui.ts'
import { WINDOW } from './de/window.ts'

/** The German texts in parts by the folder that shows them. */
export const GERMAN_PARTS = {
  window: WINDOW,
  commands: COMMANDS,
  ui: UI,
  library: LIBRARY,
  editor: EDITOR,
  coding: CODING,
  codebook: CODEBOOK,
  suggestions: SUGGESTIONS,
  search: SEARCH,
  notes: NOTES,
  compare: COMPARE,
  transfer: TRANSFER,
  history: HISTORY,
  settings: SETTINGS,
} as const

/** All German texts by the English ones. */
export const GERMAN: Translations = Object.assign({}, ...Object.values(GERMAN_PARTS))

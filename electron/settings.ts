import {
  FIRST_SETTINGS,
  type LanguageChoice,
  SETTING_CHOICES,
  SETTING_RANGES,
  type Settings,
} from '../shared/rpc/bridge.ts'

/** How many commands may have keys of their own, and how many keys one; whatever is more was not chosen by a person. */
const MOST = { commands: 300, keys: 12, letters: 60 }

/** The settings in a value from a file or a page. Whatever is missing or makes no sense is as for a new user. */
export function parseSettings(value: unknown): Settings {
  const raw = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return {
    language: oneOf(SETTING_CHOICES.language, raw.language, FIRST_SETTINGS.language),
    font: oneOf(SETTING_CHOICES.font, raw.font, FIRST_SETTINGS.font),
    size: within('size', raw.size),
    measure: within('measure', raw.measure),
    lineHeight: within('lineHeight', raw.lineHeight),
    strength: within('strength', raw.strength),
    palette: oneOf(SETTING_CHOICES.palette, raw.palette, FIRST_SETTINGS.palette),
    keys: parseKeys(raw.keys),
  }
}

/** The language to speak: the chosen one, or that of the desktop (a BCP 47 tag), or English. */
export function languageOf(choice: LanguageChoice, desktop: string): 'en' | 'de' {
  if (choice !== 'system') return choice
  return /^de\b/i.test(desktop) ? 'de' : 'en'
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown, first: Value): Value {
  return values.find(known => known === value) ?? first
}

function within(name: keyof typeof SETTING_RANGES, value: unknown): number {
  const { least, most } = SETTING_RANGES[name]
  if (typeof value !== 'number' || !Number.isFinite(value)) return FIRST_SETTINGS[name]
  return Math.min(most, Math.max(least, value))
}

function parseKeys(value: unknown): Settings['keys'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const chosen = Object.entries(value).filter(
    (entry): entry is [string, string[]] => isName(entry[0]) && isChords(entry[1]),
  )
  return Object.fromEntries(chosen.slice(0, MOST.commands))
}

const isName = (text: unknown) => typeof text === 'string' && text !== '' && text.length <= MOST.letters

const isChords = (value: unknown) => Array.isArray(value) && value.length <= MOST.keys && value.every(isName)

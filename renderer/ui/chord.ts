import { phrase, t } from './language.ts'

/**
 * A key with the modifiers held: `Ctrl+Alt+Shift+F`, `R`, `[`, `Alt+ArrowLeft`, in this order. `Ctrl` is also Command
 * on a Mac. Letters are capital whether Shift is held or not; `Shift` is named only with letters and named keys, since
 * for every other key it makes another character.
 */
export type Chord = string

/** What is read of a keyboard event. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing?: boolean
  getModifierState?(modifier: string): boolean
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS', 'CapsLock', 'Fn', 'NumLock'])

/** The chord of a key press; `null` while only modifiers are held, and for keys that compose a character. */
export function chordOf(event: KeyPress): Chord | null {
  if (event.isComposing || event.key === 'Dead' || event.key === 'Process' || MODIFIERS.has(event.key))
    return null
  // AltGr types a character, and is reported as Ctrl and Alt on Windows.
  const typed = event.getModifierState?.('AltGraph') === true && event.key.length === 1
  const ctrl = !typed && (event.ctrlKey || event.metaKey)
  const alt = !typed && event.altKey
  const key = keyName(event, ctrl || alt)
  const shift = event.shiftKey && (event.key.length > 1 || key === 'Space' || isLetter(key))
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}

/** With modifiers a letter is where it stands on the keyboard, for scripts that do not have it and for a Mac's Alt. */
function keyName({ key, code }: KeyPress, modified: boolean): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (modified && letter && !/^[a-z0-9]$/i.test(key)) return letter
  if (key === ' ') return 'Space'
  if (key === '+') return 'Plus'
  return key.length === 1 ? key.toUpperCase() : key
}

const isLetter = (key: string) => key.length === 1 && key.toUpperCase() !== key.toLowerCase()

/** The parts of a chord, the key last. */
export function chordParts(chord: Chord): string[] {
  return chord.split('+')
}

/** The chord with the arrows to the left and to the right exchanged. */
export function mirroredChord(chord: Chord): Chord {
  return chord.replace(/Arrow(Left|Right)$/, (_, side) => (side === 'Left' ? 'ArrowRight' : 'ArrowLeft'))
}

/** Whether the chord types nothing: it has Ctrl or Alt, or is one of F1 to F24. */
export function typesNothing(chord: Chord): boolean {
  return /^(Ctrl|Alt)\+/.test(chord) || /(^|\+)F\d{1,2}$/.test(chord)
}

const NAMES: Readonly<Record<string, string>> = {
  Ctrl: phrase('Ctrl'),
  Shift: phrase('Shift'),
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: phrase('Page Up'),
  PageDown: phrase('Page Down'),
  Delete: phrase('Del'),
  Backspace: phrase('Backspace'),
  Enter: phrase('Enter'),
  Escape: phrase('Esc'),
  Space: phrase('Space'),
  ContextMenu: phrase('Menu key'),
  Home: phrase('Home'),
  End: phrase('End'),
  Insert: phrase('Ins'),
  Plus: '+',
}

const onMac = () => globalThis.navigator?.platform?.startsWith('Mac') ?? false

/** The chord as people read it, in the language of the interface: `Ctrl Shift F`, `Alt ←`. */
export function shownChord(chord: Chord): string {
  return chordParts(chord)
    .map(part => (part === 'Ctrl' && onMac() ? '⌘' : t(NAMES[part] ?? part)))
    .join(' ')
}

const ACCELERATORS: Readonly<Record<string, string>> = {
  Ctrl: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Enter: 'Return',
  Escape: 'Esc',
}

/** The chord as Electron's menus write it; `null` for keys that they do not know, and for what hides the app on a Mac. */
export function acceleratorOf(chord: Chord): string | null {
  if (onMac() && chord === 'Ctrl+H') return null
  const parts = chordParts(chord)
  const key = parts.at(-1) ?? ''
  const known =
    /^(F\d{1,2}|[!-~]|Arrow(Left|Right|Up|Down)|Page(Up|Down)|Home|End|Insert|Delete|Backspace|Enter|Space|Plus|Tab|Escape)$/
  return known.test(key) ? parts.map(part => ACCELERATORS[part] ?? part).join('+') : null
}

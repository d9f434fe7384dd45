import { create } from 'zustand'
import { type Chord, chordOf, type KeyPress, mirroredChord, typesNothing } from './chord.ts'
import type { Where } from './command.ts'
import { COMMAND_IDS, COMMANDS, type CommandId, commandOf } from './commands.ts'

/** The keys a user chose instead of those in the list of commands, by command. */
export type ChosenKeys = Partial<Record<CommandId, readonly Chord[]>>

const useChosenKeys = create<{ chosen: ChosenKeys }>(() => ({ chosen: {} }))

/** Takes up the keys the user chose; whatever is no command any more is left out. */
export function chooseKeys(chosen: Readonly<Record<string, readonly Chord[]>>): void {
  const known = Object.entries(chosen).filter(([id]) => id in COMMANDS && !commandOf(id as CommandId).fixed)
  useChosenKeys.setState({ chosen: Object.fromEntries(known) as ChosenKeys })
}

/** The keys the user chose; the component is drawn anew when they change. */
export function useKeysChosen(): ChosenKeys {
  return useChosenKeys(state => state.chosen)
}

/** The keys of a command now. */
export function keysOf(id: CommandId, chosen = useChosenKeys.getState().chosen): readonly Chord[] {
  return chosen[id] ?? commandOf(id).keys
}

/**
 * The command that a key press means at a place, `null` when it means none. `mirrored` in a text that is written from
 * right to left, where what comes next stands at the left.
 */
export function commandFor<Place extends Where>(
  event: KeyPress,
  where: Place,
  mirrored = false,
): { [Id in CommandId]: (typeof COMMANDS)[Id]['where'] extends Place ? Id : never }[CommandId] | null {
  const pressed = chordOf(event)
  const chord = pressed && mirrored ? mirroredChord(pressed) : pressed
  const found = chord && COMMAND_IDS.find(id => COMMANDS[id].where === where && keysOf(id).includes(chord))
  return (found || null) as never
}

/** Keys the app, the desktop or the caret needs; no command can take them. */
const KEPT: ReadonlySet<Chord> = new Set(
  [
    'Tab Shift+Tab Escape F11 F10 Shift+F10 Alt+F4 ContextMenu',
    'Ctrl+C Ctrl+X Ctrl+V Ctrl+A Ctrl+N Ctrl+O Ctrl+Q Ctrl+W Ctrl+0 Ctrl+- Ctrl+= Ctrl+Plus',
    'ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Space',
    'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown Shift+Home Shift+End',
    'Ctrl+ArrowLeft Ctrl+ArrowRight Ctrl+Shift+ArrowLeft Ctrl+Shift+ArrowRight Ctrl+Home Ctrl+End',
    'Ctrl+Shift+Home Ctrl+Shift+End',
  ].flatMap(line => line.split(' ')),
)

/** What stands against a key for a command: nothing, that no command may have it, or the commands that have it. */
export type KeyProblem =
  | { problem: 'kept' }
  /** Outside of the article a key must not be one that types. */
  | { problem: 'types' }
  | { problem: 'taken'; by: readonly CommandId[]; fixed: boolean }

/** What stands against giving the key to the command; `null` when nothing does. */
export function keyProblem(id: CommandId, chord: Chord, chosen: ChosenKeys): KeyProblem | null {
  if (KEPT.has(chord)) return { problem: 'kept' }
  const { where } = commandOf(id)
  if (where !== 'article' && !typesNothing(chord)) return { problem: 'types' }
  const by = COMMAND_IDS.filter(
    other => other !== id && meet(where, commandOf(other).where) && keysOf(other, chosen).includes(chord),
  )
  return by.length === 0 ? null : { problem: 'taken', by, fixed: by.some(other => commandOf(other).fixed) }
}

/** Whether one key press could mean commands of both places. */
const meet = (one: Where, other: Where) => one === other || one === 'window' || other === 'window'

/** The chosen keys after a command got a key beside those it has; whichever command had it loses it. */
export function withKey(id: CommandId, chord: Chord, chosen: ChosenKeys): ChosenKeys {
  const problem = keyProblem(id, chord, chosen)
  const losing = problem?.problem === 'taken' ? problem.by : []
  const without = losing.map(other => [other, keysOf(other, chosen).filter(key => key !== chord)] as const)
  const own = keysOf(id, chosen).filter(key => key !== chord)
  return tidied({ ...chosen, ...Object.fromEntries(without), [id]: [...own, chord] })
}

/** The chosen keys after a command lost a key. */
export function withoutKey(id: CommandId, chord: Chord, chosen: ChosenKeys): ChosenKeys {
  return tidied({ ...chosen, [id]: keysOf(id, chosen).filter(key => key !== chord) })
}

/** The chosen keys after a command got its own keys back; whichever command had one of them loses it. */
export function withOwnKeys(id: CommandId, chosen: ChosenKeys): ChosenKeys {
  const cleared: ChosenKeys = { ...chosen, [id]: [] }
  return commandOf(id).keys.reduce((keys, chord) => withKey(id, chord, keys), cleared)
}

/** Leaves out the commands whose keys are those of the list. */
function tidied(chosen: ChosenKeys): ChosenKeys {
  const kept = Object.entries(chosen).filter(
    ([id, keys]) => keys?.join(' ') !== commandOf(id as CommandId).keys.join(' '),
  )
  return Object.fromEntries(kept) as ChosenKeys
}

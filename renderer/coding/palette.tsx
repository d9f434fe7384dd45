import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { shownChord } from '../ui/chord.ts'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import type { PaletteCommand } from '../ui/commands.ts'
import { commandFor, keysOf } from '../ui/key-bindings.ts'
import { phrase, t } from '../ui/language.ts'
import { useOptionList } from '../ui/use-option-list.ts'
import { readablePath } from './codes.ts'
import styles from './palette.module.css'
import { type PaletteOption, paletteOptions } from './palette-options.ts'

/** What the user chose in the palette. */
export interface PaletteChoice {
  codeIds: CodeId[]
  newCode?: { name: string; parentId: CodeId | null }
  note: string
  /** The palette stays open for more. */
  stay: boolean
}

const LONGEST_IN_VIVO = 60

/** The name an in-vivo code gets: the passage itself on one line, not longer than 60 characters. */
function inVivoName(passage: string): string {
  const line = passage.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST_IN_VIVO ? line : `${line.slice(0, LONGEST_IN_VIVO - 1).trimEnd()}…`
}

interface PaletteProps {
  /** The passage on the page, CSS pixels of the viewport. */
  box: DOMRect
  codes: readonly CodeWithUse[]
  byId: ReadonlyMap<string, CodeWithUse>
  passage: string
  /** Codes that the passage has already. */
  applied: ReadonlySet<string>
  onChoose: (choice: PaletteChoice) => void
  onClose: () => void
}

/** Closes when the mouse is pressed anywhere else, or the focus goes elsewhere. */
function useLeaving(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) onClose()
    }
    addEventListener('mousedown', outside, true)
    addEventListener('focusin', outside)
    return () => {
      removeEventListener('mousedown', outside, true)
      removeEventListener('focusin', outside)
    }
  }, [panel, onClose])
}

function choiceOf(option: PaletteOption): Pick<PaletteChoice, 'codeIds' | 'newCode'> {
  if (option.type === 'code') return { codeIds: [option.code.id] }
  return { codeIds: [], newCode: { name: option.name, parentId: option.parentId } }
}

/** The small palette at the selection: type to filter, digits for favourites, Enter to apply. */
export function Palette({ box, codes, byId, passage, applied, onChoose, onClose }: PaletteProps) {
  const [filter, setFilter] = useState('')
  const [note, setNote] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const options = paletteOptions(codes, code => readablePath(code, byId), filter)
  const choose = (choice: Pick<PaletteChoice, 'codeIds' | 'newCode'>, stay: boolean) => {
    onChoose({ ...choice, note: note ?? '', stay })
    setFilter('')
    list.reset()
  }
  const list = useOptionList('Codes', options.length, (place, stay) => {
    const option = options[place]
    if (option) choose(choiceOf(option), stay)
  })
  useEffect(() => input.current?.focus(), [])
  useLeaving(panel, onClose)

  /** Whether a key is a favourite's: only before anything is typed. */
  const favourite = (event: KeyboardEvent) =>
    filter === '' && note === null && /^[1-9]$/.test(event.key) && !event.altKey && !event.ctrlKey
      ? codes.find(code => code.key === event.key)
      : undefined

  const onKeyDown = (event: KeyboardEvent) => {
    const code = favourite(event)
    const command = commandFor(event.nativeEvent, 'palette')
    if (event.key === 'Escape') onClose()
    else if (command === 'palette-note') setNote(note ?? '')
    else if (command === 'palette-in-vivo')
      choose({ codeIds: [], newCode: { name: inVivoName(passage), parentId: null } }, false)
    else if (code) choose({ codeIds: [code.id] }, false)
    else if (!list.onKeyDown(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={panel}
      className={styles.palette}
      style={place(box)}
      role="dialog"
      aria-label="Choose a code"
      onKeyDown={onKeyDown}
    >
      <input
        ref={input}
        className={styles.input}
        value={filter}
        placeholder="Type a code, or press its key…"
        aria-label="Code"
        spellCheck={false}
        {...list.field}
        onChange={event => {
          setFilter(event.target.value)
          list.reset()
        }}
      />
      <div className={styles.options} {...list.list}>
        {options.map((option, n) => (
          <div
            key={option.type === 'code' ? option.code.id : option.label}
            className={styles.option}
            {...list.option(n)}
          >
            <OptionLine option={option} applied={applied} />
          </div>
        ))}
      </div>
      {note !== null && <NoteField note={note} onChange={setNote} />}
      <Keys />
    </div>
  )
}

function OptionLine({ option, applied }: { option: PaletteOption; applied: ReadonlySet<string> }) {
  if (option.type === 'new') return <span className={styles.label}>{option.label}</span>
  const { code, label } = option
  return (
    <>
      <CodeSwatch color={code.color} kind={code.kind} />
      <span className={styles.label}>{label}</span>
      {applied.has(code.id) && <small>on it</small>}
      {code.key && <kbd>{code.key}</kbd>}
    </>
  )
}

function NoteField({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  return (
    <textarea
      className={styles.note}
      value={note}
      rows={2}
      // biome-ignore lint/a11y/noAutofocus: it opens because the user asked for it
      autoFocus
      aria-label="Note"
      placeholder="Note, then Enter"
      onChange={event => onChange(event.target.value)}
    />
  )
}

const HINTS: readonly [PaletteCommand, does: string][] = [
  ['palette-apply', phrase('apply')],
  ['palette-apply-more', phrase('and more')],
  ['palette-in-vivo', phrase('in vivo')],
  ['palette-note', phrase('note')],
]

function Keys() {
  return (
    <div className={styles.keys}>
      {HINTS.map(([command, does]) => (
        <span key={command}>
          {keysOf(command)
            .slice(0, 1)
            .map(chord => (
              <kbd key={chord}>{shownChord(chord)}</kbd>
            ))}{' '}
          {t(does)}
        </span>
      ))}
    </div>
  )
}

const WIDTH = 344
const HEIGHT = 350

/** Below the passage where there is room, else above it, always inside the window. */
function place(box: DOMRect): { left: number; top: number } {
  const left = Math.max(12, Math.min(box.left, innerWidth - WIDTH - 12))
  const below = box.bottom + 8
  const fits = below + HEIGHT < innerHeight - 30
  return { left, top: fits ? below : Math.max(12, Math.min(box.top - HEIGHT - 8, innerHeight - HEIGHT - 38)) }
}

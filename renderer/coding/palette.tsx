import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { CodeSwatch } from '../ui/code-swatch.tsx'
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

/** The small palette at the selection: type to filter, digits for favourites, Enter to apply. */
export function Palette({
  box,
  codes,
  byId,
  passage,
  applied,
  onChoose,
  onClose,
}: {
  box: DOMRect
  codes: readonly CodeWithUse[]
  byId: ReadonlyMap<string, CodeWithUse>
  passage: string
  /** Codes that the passage has already. */
  applied: ReadonlySet<string>
  onChoose: (choice: PaletteChoice) => void
  onClose: () => void
}) {
  const [filter, setFilter] = useState('')
  const [index, setIndex] = useState(0)
  const [note, setNote] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const list = useId()
  const options = paletteOptions(codes, code => readablePath(code, byId), filter)
  const chosen = Math.min(index, options.length - 1)

  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    const outside = (event: MouseEvent) => {
      if (!panel.current?.contains(event.target as Node)) onClose()
    }
    addEventListener('mousedown', outside, true)
    return () => removeEventListener('mousedown', outside, true)
  }, [onClose])
  useLayoutEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, chosen])

  const choose = (option: PaletteOption | undefined, stay: boolean) => {
    if (!option) return
    const made = option.type === 'new' ? { newCode: { name: option.name, parentId: option.parentId } } : {}
    onChoose({ codeIds: option.type === 'code' ? [option.code.id] : [], ...made, note: note ?? '', stay })
    setFilter('')
    setIndex(0)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const favourite =
      filter === '' && note === null && /^[1-9]$/.test(event.key) && !event.altKey && !event.ctrlKey
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowDown') setIndex((chosen + 1) % options.length)
    else if (event.key === 'ArrowUp') setIndex((chosen - 1 + options.length) % options.length)
    else if (event.key === 'Enter' && !event.shiftKey) choose(options[chosen], event.ctrlKey || event.metaKey)
    else if (event.altKey && event.code === 'KeyV') {
      onChoose({
        codeIds: [],
        newCode: { name: inVivoName(passage), parentId: null },
        note: note ?? '',
        stay: false,
      })
    } else if (event.altKey && event.code === 'KeyM') setNote(note ?? '')
    else if (favourite) {
      const code = codes.find(one => one.key === event.key)
      if (!code) return
      choose({ type: 'code', code, label: code.name }, false)
    } else return
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
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={`${list}-${chosen}`}
        aria-label="Code"
        spellCheck={false}
        onChange={event => {
          setFilter(event.target.value)
          setIndex(0)
        }}
      />
      <div className={styles.options} role="listbox" id={list} aria-label="Codes">
        {options.map((option, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled at the field that has the focus
          <div
            key={option.type === 'code' ? option.code.id : option.label}
            id={`${list}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === chosen}
            className={styles.option}
            onMouseMove={() => setIndex(n)}
            onClick={event => choose(option, event.ctrlKey)}
          >
            {option.type === 'code' && <CodeSwatch color={option.code.color} kind={option.code.kind} />}
            <span className={styles.label}>{option.label}</span>
            {option.type === 'code' && applied.has(option.code.id) && <small>on it</small>}
            {option.type === 'code' && option.code.key && <kbd>{option.code.key}</kbd>}
          </div>
        ))}
      </div>
      {note !== null && (
        <textarea
          className={styles.note}
          value={note}
          rows={2}
          // biome-ignore lint/a11y/noAutofocus: it opens because the user asked for it
          autoFocus
          aria-label="Note"
          placeholder="Note, then Enter"
          onChange={event => setNote(event.target.value)}
        />
      )}
      <div className={styles.keys}>
        <span>
          <kbd>Enter</kbd> apply
        </span>
        <span>
          <kbd>Ctrl Enter</kbd> and more
        </span>
        <span>
          <kbd>Alt V</kbd> in vivo
        </span>
        <span>
          <kbd>Alt M</kbd> note
        </span>
      </div>
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

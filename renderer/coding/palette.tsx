import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { attributesFor, missingAttributes, withAncestors } from '../../shared/model/attributes.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { commandFor } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { useOptionList } from '../ui/use-option-list.ts'
import { readablePath } from './codes.ts'
import { inVivoName } from './in-vivo.ts'
import styles from './palette.module.css'
import { PaletteFields } from './palette-fields.tsx'
import { type PaletteOption, paletteOptions } from './palette-options.ts'
import { AddToBefore, NoteField, OptionLine, PaletteKeys } from './palette-parts.tsx'
import { useLeaving } from './use-leaving.ts'

/** What the user chose in the palette. */
export interface PaletteChoice {
  codeIds: CodeId[]
  newCode?: { name: string; parentId: CodeId | null }
  note: string
  attributes: Readonly<Record<string, string>>
  /** The palette stays open for more. */
  stay: boolean
}

type Chosen = Pick<PaletteChoice, 'codeIds' | 'newCode'>

interface PaletteProps {
  label: string
  /** The passage on the page, CSS pixels of the viewport. */
  box: DOMRect
  codes: readonly CodeWithUse[]
  byId: ReadonlyMap<string, CodeWithUse>
  /** The words that get the code; `null` where a code is chosen before the passages. */
  passage: string | null
  /** Codes that the passage has already, and what is said of it. */
  applied: ReadonlySet<string>
  attributes: Readonly<Record<string, string>>
  onChoose: (choice: PaletteChoice) => void
  onClose: () => void
  /** The annotation chosen before, to which the passage can be added. */
  addTo?: string | null
  onAdd?: () => void
}

function chosenIn(option: PaletteOption): Chosen {
  if (option.type === 'code') return { codeIds: [option.code.id] }
  return { codeIds: [], newCode: { name: option.name, parentId: option.parentId } }
}

/** The small palette at the selection: type to filter, digits for favourites, Enter to apply, Tab to say more. */
export function Palette(props: PaletteProps) {
  const { codes, byId, passage, onChoose, onClose, addTo = null, onAdd } = props
  const [filter, setFilter] = useState('')
  const [note, setNote] = useState<string | null>(null)
  const [said, setSaid] = useState(props.attributes)
  const [asking, setAsking] = useState<CodeWithUse | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const offered = codes.filter(code => !code.retired)
  const options = paletteOptions(offered, code => readablePath(code, byId), filter, passage !== null)
  const asks = (code: CodeWithUse) => attributesFor(withAncestors([code.id], byId))

  /** What was said in the fields, as far as the codes ask for it. */
  const answers = (codeIds: readonly CodeId[]) =>
    Object.fromEntries(
      attributesFor(withAncestors(codeIds, byId))
        .map(({ key }) => [key, (said[key] ?? '').trim()] as const)
        .filter(([key, value]) => value !== (props.attributes[key] ?? '')),
    )
  const choose = (chosen: Chosen, stay: boolean) => {
    onChoose({ ...chosen, note: note ?? '', attributes: answers(chosen.codeIds), stay })
    setFilter('')
    setAsking(null)
    list.reset()
  }
  /** A code that requires something asks for it first; once that was shown, Enter applies it as it is. */
  const take = (option: PaletteOption, stay: boolean) => {
    const asked = option.type === 'code' && passage !== null && !stay && asking?.id !== option.code.id
    if (asked && missingAttributes(asks(option.code), said).length > 0) setAsking(option.code)
    else choose(chosenIn(option), stay)
  }
  const list = useOptionList(t('Codes'), options.length, (place, stay) => {
    const option = options[place]
    if (option) take(option, stay)
  })
  useEffect(() => input.current?.focus(), [])
  useLeaving(panel, onClose)

  /** The code whose key was pressed: only before anything is typed. */
  const favourite = (event: KeyboardEvent) =>
    event.target === input.current &&
    filter === '' &&
    /^[1-9]$/.test(event.key) &&
    !event.altKey &&
    !event.ctrlKey
      ? offered.find(code => code.key === event.key)
      : undefined
  /** Opens the fields of the chosen code; once they are there, the key goes from one to the next. */
  const opensFields = () => {
    const option = options[list.chosen]
    if (asking || passage === null || option?.type !== 'code' || asks(option.code).length === 0) return false
    setAsking(option.code)
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const code = favourite(event)
    const command = commandFor(event.nativeEvent, 'palette')
    const inList = event.target === input.current || event.target instanceof HTMLTextAreaElement
    if (event.key === 'Escape') onClose()
    else if (command === 'palette-note' && passage !== null) setNote(note ?? '')
    else if (command === 'palette-add-span' && addTo !== null) onAdd?.()
    else if (command === 'palette-in-vivo' && passage !== null)
      choose({ codeIds: [], newCode: { name: inVivoName(passage), parentId: null } }, false)
    else if (command === 'palette-fields' && !opensFields()) return
    else if (code) choose({ codeIds: [code.id] }, false)
    else if (command !== 'palette-fields' && (!inList || !list.onKeyDown(event))) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={panel}
      className={styles.palette}
      style={place(props.box)}
      role="dialog"
      aria-label={props.label}
      onKeyDown={onKeyDown}
    >
      <input
        ref={input}
        className={styles.input}
        value={filter}
        placeholder={t('Type a code, or press its key…')}
        aria-label={t('Code')}
        spellCheck={false}
        {...list.field}
        onChange={event => {
          setFilter(event.target.value)
          setAsking(null)
          list.reset()
        }}
      />
      <div className={styles.options} {...list.list}>
        {options.map((option, n) => (
          <div
            key={option.type === 'code' ? option.code.id : `new ${option.parentId}`}
            className={styles.option}
            {...list.option(n)}
          >
            <OptionLine option={option} applied={props.applied} />
          </div>
        ))}
      </div>
      {asking && (
        <PaletteFields
          key={asking.id}
          definitions={asks(asking)}
          own={codes.flatMap(code => code.attributes)}
          said={said}
          onSay={(key, value) => setSaid(before => ({ ...before, [key]: value }))}
          onApply={() => choose({ codeIds: [asking.id] }, false)}
        />
      )}
      {note !== null && <NoteField note={note} onChange={setNote} />}
      {addTo !== null && <AddToBefore words={addTo} onAdd={onAdd} />}
      <PaletteKeys all={passage !== null} />
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

import { useEffect, useRef } from 'react'
import { t } from '../ui/language.ts'
import styles from './palette.module.css'
import { PaletteFields } from './palette-fields.tsx'
import { AddToBefore, NoteField, OptionLine, PaletteKeys } from './palette-parts.tsx'
import { useLeaving } from './use-leaving.ts'
import { type PaletteSubject, usePalette, usePaletteKeys } from './use-palette.ts'

interface PaletteProps extends PaletteSubject {
  label: string
  /** The passage on the page, CSS pixels of the viewport. */
  box: DOMRect
  /** Codes that the passage has already. */
  applied: ReadonlySet<string>
}

/** The small palette at the selection: type to filter, digits for favourites, Enter to apply, Tab to say more. */
export function Palette(props: PaletteProps) {
  const { passage, onClose, addTo = null } = props
  const palette = usePalette(props)
  const { input, onKeyDown } = usePaletteKeys(props, palette)
  const { options, list, asking, note } = palette
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => input.current?.focus(), [input])
  useLeaving(panel, onClose)
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
        value={palette.filter}
        placeholder={t('Type a code, or press its key…')}
        aria-label={t('Code')}
        spellCheck={false}
        {...list.field}
        onChange={event => palette.retype(event.target.value)}
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
          definitions={palette.asks([asking.id])}
          own={props.codes.flatMap(code => code.attributes)}
          said={palette.said}
          onSay={palette.say}
          onApply={stay => {
            input.current?.focus()
            palette.choose({ codeIds: [asking.id] }, stay)
          }}
        />
      )}
      {note !== null && <NoteField note={note} onChange={palette.setNote} />}
      {addTo !== null && <AddToBefore words={addTo} onAdd={props.onAdd} />}
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

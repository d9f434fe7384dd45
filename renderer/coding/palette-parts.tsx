import { shownChord } from '../ui/chord.ts'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import type { PaletteCommand } from '../ui/commands.ts'
import { keysOf } from '../ui/key-bindings.ts'
import { phrase, t } from '../ui/language.ts'
import styles from './palette.module.css'
import type { PaletteOption } from './palette-options.ts'

/** A line of the palette: a code with its key, or one to be made. */
export function OptionLine({ option, applied }: { option: PaletteOption; applied: ReadonlySet<string> }) {
  if (option.type === 'new') {
    const { name, parent } = option
    return (
      <span className={styles.label}>
        {parent === null
          ? t('New code “{{name}}” at the top', { name })
          : t('New code “{{name}}” under {{parent}}', { name, parent })}
      </span>
    )
  }
  const { code, label } = option
  return (
    <>
      <CodeSwatch color={code.color} kind={code.kind} />
      <span className={styles.label}>{label}</span>
      {applied.has(code.id) && <small>{t('on it')}</small>}
      {code.key && <kbd>{code.key}</kbd>}
    </>
  )
}

/** The note that the annotation gets. */
export function NoteField({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  return (
    <textarea
      className={styles.note}
      value={note}
      rows={2}
      // biome-ignore lint/a11y/noAutofocus: it opens because the user asked for it
      autoFocus
      aria-label={t('Note')}
      placeholder={t('Note, then Enter')}
      onChange={event => onChange(event.target.value)}
    />
  )
}

/** The way to make the passage a further part of the annotation chosen before. */
export function AddToBefore({ words, onAdd }: { words: string; onAdd: (() => void) | undefined }) {
  return (
    <button type="button" className={styles.add} onClick={onAdd}>
      <span>{t('Add to “{{words}}”', { words })}</span>
      <Key command="palette-add-span" />
    </button>
  )
}

const HINTS: readonly [PaletteCommand, does: string][] = [
  ['palette-apply', phrase('apply')],
  ['palette-apply-more', phrase('and more')],
  ['palette-fields', phrase('fields')],
  ['palette-in-vivo', phrase('in vivo')],
  ['palette-note', phrase('note')],
]

/** What the keys do; where a code is only chosen, just the first of them. */
export function PaletteKeys({ all }: { all: boolean }) {
  return (
    <div className={styles.keys}>
      {HINTS.slice(0, all ? HINTS.length : 1).map(([command, does]) => (
        <span key={command}>
          <Key command={command} /> {t(does)}
        </span>
      ))}
    </div>
  )
}

function Key({ command }: { command: PaletteCommand }) {
  const [chord] = keysOf(command)
  return chord ? <kbd>{shownChord(chord)}</kbd> : null
}

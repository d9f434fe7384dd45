import { type KeyboardEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { type Chord, chordOf, shownChord } from '../ui/chord.ts'
import { type CommandId, commandOf } from '../ui/commands.ts'
import { type KeyProblem, keyProblem, useKeysChosen } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import styles from './settings.module.css'

/** Waits for the new key of a command. One that another command has is given only when the user says so. */
export function KeyRecorder({
  id,
  onKey,
  onClose,
}: {
  id: CommandId
  onKey: (chord: Chord) => void
  onClose: () => void
}) {
  const chosen = useKeysChosen()
  const [pressed, setPressed] = useState<Chord | null>(null)
  const problem = pressed === null ? null : keyProblem(id, pressed, chosen)
  const take = (chord: Chord) => {
    onKey(chord)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const chord = chordOf(event.nativeEvent)
    if (chord === 'Escape') onClose()
    else if (chord && keyProblem(id, chord, chosen) === null) take(chord)
    else if (chord) setPressed(chord)
  }
  return (
    <span className={styles.conflict}>
      {pressed && problem && <span role="alert">{problemText(pressed, problem)}</span>}
      {pressed && problem?.problem === 'taken' && !problem.fixed && (
        <Button kind="primary" onClick={() => take(pressed)}>
          {t('Take {{key}} from there', { key: shownChord(pressed) })}
        </Button>
      )}
      <button
        type="button"
        className={styles.recorder}
        // biome-ignore lint/a11y/noAutofocus: the user asked to press a key
        autoFocus
        onKeyDown={onKeyDown}
      >
        {t('Press the new key …')}
      </button>
      <Button kind="quiet" onClick={onClose}>
        {t('Cancel')}
      </Button>
    </span>
  )
}

function problemText(chord: Chord, problem: KeyProblem): string {
  const key = shownChord(chord)
  if (problem.problem === 'kept') return t('{{key}} is needed by the app or the caret.', { key })
  if (problem.problem === 'types') return t('{{key}} alone types; hold Ctrl or Alt with it.', { key })
  const commands = problem.by.map(id => t('“{{command}}”', { command: t(commandOf(id).label) })).join(', ')
  return problem.fixed
    ? t('{{key}} is the fixed key of {{commands}}.', { key, commands })
    : t('{{key}} is the key of {{commands}}.', { key, commands })
}

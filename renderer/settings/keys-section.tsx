import { Plus, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { changeSettings } from '../app-settings.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { type Chord, shownChord } from '../ui/chord.ts'
import type { Where } from '../ui/command.ts'
import { type CommandId, commandOf, commandsIn, PLACES } from '../ui/commands.ts'
import { TextField } from '../ui/field.tsx'
import {
  type ChosenKeys,
  keysOf,
  useKeysChosen,
  withKey,
  withOwnKeys,
  withoutKey,
} from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'
import { KeyRecorder } from './key-recorder.tsx'
import styles from './settings.module.css'

const choose = (keys: ChosenKeys) => changeSettings({ keys: keys as Record<string, string[]> })

/** All commands with their keys, which can be added, taken away and put back. */
export function KeysSection() {
  const chosen = useKeysChosen()
  const [typed, setTyped] = useState('')
  const reset = () => {
    choose({})
    notify(t('All keys are the default ones again'), { label: t('Undo'), run: () => choose(chosen) })
  }
  return (
    <>
      <TextField label={t('Find a command or a key')} value={typed} onChange={setTyped} />
      {PLACES.map(([where, title]) => (
        <Group key={where} where={where} title={t(title)} typed={typed} />
      ))}
      <div className={styles.foot}>
        <Button disabled={Object.keys(chosen).length === 0} onClick={reset}>
          {t('Reset all keys')}
        </Button>
      </div>
    </>
  )
}

function Group({ where, title, typed }: { where: Where; title: string; typed: string }) {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const ids = commandsIn(where).filter(id => {
    const text = `${t(commandOf(id).label)} ${keysOf(id).map(shownChord).join(' ')}`.toLocaleLowerCase()
    return words.every(word => text.includes(word))
  })
  if (ids.length === 0) return null
  return (
    <table className={styles.keys}>
      <caption>{title}</caption>
      <tbody>
        {ids.map(id => (
          <CommandRow key={id} id={id} />
        ))}
      </tbody>
    </table>
  )
}

function CommandRow({ id }: { id: CommandId }) {
  const chosen = useKeysChosen()
  const [recording, setRecording] = useState(false)
  const { label, fixed, shown } = commandOf(id)
  return (
    <tr>
      <th scope="row">{t(label)}</th>
      <td>
        <span className={styles.chords}>
          {shown ? (
            <kbd>{t(shown)}</kbd>
          ) : (
            keysOf(id).map(chord => <Key key={chord} id={id} chord={chord} fixed={fixed === true} />)
          )}
          {!fixed && chosen[id] && (
            <IconButton
              label={t('Put back the keys of “{{command}}”', { command: t(label) })}
              onClick={() => choose(withOwnKeys(id, chosen))}
            >
              <RotateCcw size={13} />
            </IconButton>
          )}
          {!fixed && !recording && (
            <IconButton
              label={t('Add a key for “{{command}}”', { command: t(label) })}
              onClick={() => setRecording(true)}
            >
              <Plus size={14} />
            </IconButton>
          )}
        </span>
        {recording && (
          <KeyRecorder
            id={id}
            onKey={chord => choose(withKey(id, chord, chosen))}
            onClose={() => setRecording(false)}
          />
        )}
      </td>
    </tr>
  )
}

function Key({ id, chord, fixed }: { id: CommandId; chord: Chord; fixed: boolean }) {
  const chosen = useKeysChosen()
  const key = shownChord(chord)
  return (
    <span className={styles.chord}>
      <kbd>{key}</kbd>
      {!fixed && (
        <IconButton
          label={t('Take {{key}} away from “{{command}}”', { key, command: t(commandOf(id).label) })}
          onClick={() => choose(withoutKey(id, chord, chosen))}
        >
          <X size={11} />
        </IconButton>
      )}
    </span>
  )
}

import { Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { HistoryEntry } from '../../shared/model/history.ts'
import { CallError } from '../../shared/rpc/client.ts'
import { save, useData, useLink } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { confirm } from '../ui/confirm.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SelectField } from '../ui/field.tsx'
import { notifyError } from '../ui/notices.tsx'
import { runCommand } from '../ui/use-command.ts'
import styles from './history.module.css'
import { HistoryList } from './history-list.tsx'

const AT_ONCE = 500

/** The change log: who did what and when, and the way back to any step that is still in force. */
export function HistoryPanel({ onClose }: { onClose: () => void }) {
  const [limit, setLimit] = useState(AT_ONCE)
  const [coder, setCoder] = useState('')
  const entries = useData('history.list', { limit }).data
  const coders = useData('coder.list', {}).data ?? []
  const undo = useLink(state => state.undo.undo)
  if (!entries) return <Sheet title="History" size="medium" onClose={onClose} children={null} />
  const shown = entries.filter(entry => coder === '' || entry.coder === coder)
  return (
    <Sheet title="History" size="medium" onClose={onClose}>
      <div className={styles.bar}>
        <NextSteps />
        <SelectField
          label="By"
          hideLabel
          value={coder}
          onChange={setCoder}
          options={[
            { value: '', label: 'By everybody' },
            ...coders.map(({ name }) => ({ value: name, label: `By ${name}` })),
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="Nothing here yet">Every step that changes the project is listed here.</EmptyState>
      ) : (
        <HistoryList entries={shown} last={undo?.seq ?? null} onUndoTo={entry => void undoTo(entry)} />
      )}
      {entries.length === limit && (
        <p className={styles.more}>
          <Button onClick={() => setLimit(limit + AT_ONCE)}>Show more</Button>
        </p>
      )}
    </Sheet>
  )
}

function NextSteps() {
  const { undo, redo } = useLink(state => state.undo)
  return (
    <div className={styles.steps}>
      <Button
        disabled={!undo}
        onClick={() => runCommand('undo')}
        title={undo ? `By ${undo.coder}` : 'Nothing to undo'}
      >
        <Undo2 size={14} /> Undo<span className={styles.what}>{undo?.summary}</span>
      </Button>
      <Button
        disabled={!redo}
        onClick={() => runCommand('redo')}
        title={redo ? `By ${redo.coder}` : 'Nothing to redo'}
      >
        <Redo2 size={14} /> Redo<span className={styles.what}>{redo?.summary}</span>
      </Button>
    </div>
  )
}

/** Undoes everything after the entry; asks first where that reverses what another coder did. */
async function undoTo({ seq }: HistoryEntry, confirmed = false): Promise<void> {
  try {
    await save('history.undoTo', { seq, confirmed })
  } catch (error) {
    if (!(error instanceof CallError && error.code === 'needs-confirmation')) return notifyError(error)
    if (await confirm('Undo another coder’s steps?', error.message, 'Undo'))
      await undoTo({ seq } as HistoryEntry, true)
  }
}

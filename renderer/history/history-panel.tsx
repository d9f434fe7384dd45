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
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
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
  if (!entries) return <Sheet title={t('History')} size="medium" onClose={onClose} children={null} />
  const shown = entries.filter(entry => coder === '' || entry.coder === coder)
  return (
    <Sheet title={t('History')} size="medium" onClose={onClose}>
      <div className={styles.bar}>
        <NextSteps />
        <SelectField
          label={t('By whom')}
          hideLabel
          value={coder}
          onChange={setCoder}
          options={[
            { value: '', label: t('By everybody') },
            ...coders.map(({ name }) => ({ value: name, label: t('By {{name}}', { name }) })),
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('Nothing here yet')}>
          {t('Every step that changes the project is listed here.')}
        </EmptyState>
      ) : (
        <HistoryList entries={shown} last={undo?.seq ?? null} onUndoTo={entry => void undoTo(entry)} />
      )}
      {entries.length === limit && (
        <p className={styles.more}>
          <Button onClick={() => setLimit(limit + AT_ONCE)}>{t('Show more')}</Button>
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
        title={undo ? t('By {{name}}', { name: undo.coder }) : t('Nothing to undo')}
      >
        <Undo2 size={14} /> {t('Undo')}
        <span className={styles.what}>{undo && told(undo.summary)}</span>
      </Button>
      <Button
        disabled={!redo}
        onClick={() => runCommand('redo')}
        title={redo ? t('By {{name}}', { name: redo.coder }) : t('Nothing to redo')}
      >
        <Redo2 size={14} /> {t('Redo')}
        <span className={styles.what}>{redo && told(redo.summary)}</span>
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
    if (await confirm(t('Undo another coder’s steps?'), told(error.message), t('Undo')))
      await undoTo({ seq } as HistoryEntry, true)
  }
}

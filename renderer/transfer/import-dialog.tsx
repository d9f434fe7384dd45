import { useState } from 'react'
import type { ArticleId } from '../../shared/model/ids.ts'
import { CallError } from '../../shared/rpc/client.ts'
import { CoderDialog } from '../coder-dialog.tsx'
import { call, save } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { confirm } from '../ui/confirm.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { ProgressBar } from '../ui/progress.tsx'
import { told } from '../ui/told.ts'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { openArticle } from '../ui/workspace.ts'
import styles from './import-dialog.module.css'
import { dateProblem, decisionsOf, isEdited } from './review-draft.ts'
import { ReviewEditor } from './review-editor.tsx'
import { SkippedFiles } from './skipped-files.tsx'
import { type ImportSource, type ReadReview, useReview } from './use-review.ts'

/** Reads the source, shows what would be imported with everything open to change, and imports it. */
export function ImportDialog({ source, onClose }: { source: ImportSource; onClose: () => void }) {
  const state = useReview(source)
  if (state.phase === 'reading') {
    return (
      <Sheet
        title={t('Reading…')}
        onClose={onClose}
        actions={<Button onClick={onClose}>{t('Cancel')}</Button>}
      >
        <ProgressBar progress={state.progress} what={t('Reading files')} />
      </Sheet>
    )
  }
  if (state.phase === 'failed') {
    return (
      <Sheet
        title={t('Nothing was imported')}
        onClose={onClose}
        actions={<Button onClick={onClose}>{t('Close')}</Button>}
      >
        <p role="alert">{told(state.message)}</p>
      </Sheet>
    )
  }
  if (state.read.rows.length === 0) return <NothingFound read={state.read} onClose={onClose} />
  return <ReviewDialog first={state.read} onClose={onClose} />
}

function NothingFound({ read, onClose }: { read: ReadReview; onClose: () => void }) {
  return (
    <Sheet
      title={t('Import')}
      size="medium"
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('Close')}</Button>}
    >
      <EmptyState title={t('No article was found')}>
        {t('Parallax reads text and Markdown files, saved web pages and Word documents.')}
      </EmptyState>
      <SkippedFiles skipped={read.skipped} open />
    </Sheet>
  )
}

function ReviewDialog({ first, onClose }: { first: ReadReview; onClose: () => void }) {
  const [rows, setRows] = useState(first.rows)
  const [busy, setBusy] = useState(false)
  const [nameless, setNameless] = useState(false)
  const taken = rows.filter(row => row.take)
  const wrong = taken.filter(row => dateProblem(row) !== null)
  const cancel = async () => {
    if (busy) return
    const lose =
      !isEdited(rows) ||
      (await confirm(t('Discard this import?'), t('What you changed here is lost.'), t('Discard')))
    if (!lose) return
    void call('import.discard', { review: first.review }).catch(notifyError)
    onClose()
  }
  const commit = async () => {
    setBusy(true)
    try {
      const result = await save('import.commit', { review: first.review, decisions: decisionsOf(rows) })
      onClose()
      done(result.imported.map(one => one.article as ArticleId))
    } catch (error) {
      setBusy(false)
      if (error instanceof CallError && error.code === 'no-coder') setNameless(true)
      else notifyError(error)
    }
  }
  return (
    <Sheet
      title={t('Import')}
      size="large"
      onClose={() => void cancel()}
      actions={
        <>
          <p className={styles.state} role="status" data-wrong={wrong.length > 0}>
            {wrong.length > 0 && <WrongDates wrong={wrong.map(row => row.row.row)} />}
          </p>
          <Button onClick={() => void cancel()} disabled={busy}>
            {t('Cancel')}
          </Button>
          <Button
            kind="primary"
            onClick={() => void commit()}
            disabled={busy || taken.length === 0 || wrong.length > 0}
          >
            {busy ? t('Importing…') : t('Import {{count}} articles', { count: taken.length })}
          </Button>
        </>
      }
    >
      {nameless && <CoderDialog onClose={() => setNameless(false)} />}
      <ReviewEditor review={first.review} rows={rows} setRows={setRows} skipped={first.skipped} />
    </Sheet>
  )
}

function WrongDates({ wrong }: { wrong: number[] }) {
  const rows = wrong.slice(0, 5).map(row => row + 1)
  const shown = `${rows.join(', ')}${wrong.length > 5 ? ' …' : ''}`
  return <>{t('{{count}} dates are not valid: row {{rows}}', { count: wrong.length, rows: shown })}</>
}

function done(imported: ArticleId[]): void {
  const [first] = imported
  if (first) openArticle(first)
  if (first) notifyUndoable(t('Imported {{count}} articles', { count: imported.length }))
  else notifyError(t('Nothing was imported: these articles are in the project already.'))
}

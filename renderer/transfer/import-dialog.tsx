import { useState } from 'react'
import type { ArticleId } from '../../shared/model/ids.ts'
import { CallError } from '../../shared/rpc/client.ts'
import { counted } from '../../shared/text/counted.ts'
import { CoderDialog } from '../coder-dialog.tsx'
import { call, save } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { confirm } from '../ui/confirm.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { notifyError } from '../ui/notices.tsx'
import { ProgressBar } from '../ui/progress.tsx'
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
      <Sheet title="Reading…" onClose={onClose} actions={<Button onClick={onClose}>Cancel</Button>}>
        <ProgressBar progress={state.progress} what="Reading files" />
      </Sheet>
    )
  }
  if (state.phase === 'failed') {
    return (
      <Sheet
        title="Nothing was imported"
        onClose={onClose}
        actions={<Button onClick={onClose}>Close</Button>}
      >
        <p role="alert">{state.message}</p>
      </Sheet>
    )
  }
  if (state.read.rows.length === 0) return <NothingFound read={state.read} onClose={onClose} />
  return <ReviewDialog first={state.read} onClose={onClose} />
}

function NothingFound({ read, onClose }: { read: ReadReview; onClose: () => void }) {
  return (
    <Sheet title="Import" size="medium" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <EmptyState title="No article was found">
        Parallax reads text and Markdown files, saved web pages and Word documents.
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
      !isEdited(rows) || (await confirm('Discard this import?', 'What you changed here is lost.', 'Discard'))
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
      title="Import"
      size="large"
      onClose={() => void cancel()}
      actions={
        <>
          <p className={styles.state} role="status" data-wrong={wrong.length > 0}>
            {wrong.length > 0 && <WrongDates wrong={wrong.map(row => row.row.row)} />}
          </p>
          <Button onClick={() => void cancel()} disabled={busy}>
            Cancel
          </Button>
          <Button
            kind="primary"
            onClick={() => void commit()}
            disabled={busy || taken.length === 0 || wrong.length > 0}
          >
            {busy ? 'Importing…' : `Import ${counted(taken.length, 'article')}`}
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
  return (
    <>
      {wrong.length === 1 ? 'One date is not valid' : `${wrong.length} dates are not valid`}: row{' '}
      {wrong
        .slice(0, 5)
        .map(row => row + 1)
        .join(', ')}
      {wrong.length > 5 && '…'}
    </>
  )
}

function done(imported: ArticleId[]): void {
  const [first] = imported
  if (first) openArticle(first)
  if (first) notifyUndoable(`Imported ${counted(imported.length, 'article')}`)
  else notifyError('Nothing was imported: these articles are in the project already.')
}

import { useMemo, useState } from 'react'
import type { CodeId } from '../../shared/model/ids.ts'
import { save, useData } from '../rpc.ts'
import styles from './bulk-code-dialog.module.css'
import { BulkHits } from './bulk-hit-list.tsx'
import { type BulkHit, bulkPassages } from './bulk-hits.ts'
import { Button } from './button.tsx'
import { CodePicker } from './code-picker.tsx'
import { Sheet } from './dialog.tsx'
import { t } from './language.ts'
import { notify, notifyError } from './notices.tsx'
import { notifyUndoable } from './undo-notice.ts'

type What = 'words' | 'sentence'

/** Codes the passages as one step and says what came of it. Rejects when the project refuses. */
async function codeAll(
  passages: readonly ReturnType<typeof bulkPassages>[number][],
  codeId: CodeId,
): Promise<void> {
  const annotations = passages.map(passage => ({ ...passage, codeIds: [codeId] }))
  const { ids, already } = await save('annotation.createMany', { annotations })
  if (ids.length > 0) notifyUndoable(t('{{count}} passages coded', { count: ids.length }))
  if (already > 0) notify(t('{{count}} passages had the code already', { count: already }))
}

/**
 * Codes many places at once: a preview with a check box for each, the whole sentence or just the words, a code, and one
 * step that can be undone. `hits` should keep its identity while the dialog is open.
 */
export function BulkCodeDialog({ hits, onClose }: { hits: readonly BulkHit[]; onClose: () => void }) {
  const codes = useData('code.list', { coderId: null }).data ?? []
  const [what, setWhat] = useState<What>('words')
  const [codeId, setCodeId] = useState<CodeId | null>(null)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [working, setWorking] = useState(false)
  const passages = useMemo(
    () =>
      bulkPassages(
        hits.filter((_hit, n) => !left.has(n)),
        what,
      ),
    [hits, left, what],
  )
  const run = async () => {
    if (!codeId) return
    setWorking(true)
    try {
      await codeAll(passages, codeId)
      onClose()
    } catch (error) {
      setWorking(false)
      notifyError(error)
    }
  }
  return (
    <Sheet
      title={t('Code {{count}} places found', { count: hits.length })}
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" disabled={!codeId || passages.length === 0 || working} onClick={run}>
            {t('Code {{count}} passages', { count: passages.length })}
          </Button>
        </>
      }
    >
      <CodePicker codes={codes} chosen={codeId} onChoose={setCodeId} autoFocus />
      <WhatToCode what={what} onChange={setWhat} />
      <BulkHits hits={hits} left={left} what={what} onLeave={setLeft} />
    </Sheet>
  )
}

function WhatToCode({ what, onChange }: { what: What; onChange: (what: What) => void }) {
  const options: [What, string][] = [
    ['words', t('Just the words found')],
    ['sentence', t('The whole sentence')],
  ]
  return (
    <fieldset className={styles.what}>
      <legend className="visually-hidden">{t('What is coded')}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="what" checked={what === value} onChange={() => onChange(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

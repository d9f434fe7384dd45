import { type FormEvent, useState } from 'react'
import { type AttributeProblem, attributeProblem } from '../../shared/model/code-attributes.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { save } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { showOverlay } from '../ui/workspace.ts'
import styles from './code-dialog.module.css'
import { type CodeDraft, draftOf, savedFields, takenKeys } from './code-draft.ts'
import { CodeExamples } from './code-examples.tsx'
import { CodeForm } from './code-form.tsx'
import { agreesToKind, deleteCode, setRetired } from './codebook-actions.ts'

/** Adds a code, or edits one: what it means, where it stands, how it looks, its examples, and what else can be done. */
export function CodeDialog({
  editing,
  codes,
  onClose,
}: {
  editing: { code: CodeWithUse } | { parentId: CodeId | null }
  codes: readonly CodeWithUse[]
  onClose: () => void
}) {
  const old = 'code' in editing ? editing.code : null
  const [draft, setDraft] = useState(() => draftOf(old, 'parentId' in editing ? editing.parentId : null))
  const [problem, setProblem] = useState<AttributeProblem | null>(null)
  const change = (changed: CodeDraft) => {
    setProblem(null)
    setDraft(changed)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fields = savedFields(draft, old)
    const wrong = 'attributes' in fields ? attributeProblem(draft.attributes, takenKeys(codes, old)) : null
    setProblem(wrong)
    if (wrong) return
    try {
      if (!old) await save('code.create', fields)
      else if ('parentId' in fields && !(await agreesToKind(old, draft.parentId || null))) return
      else if (Object.keys(fields).length > 0) await save('code.update', { id: old.id, fields })
      onClose()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Sheet
      title={old ? t('Edit code {{name}}', { name: old.name }) : t('Add a code')}
      size={old ? 'medium' : 'small'}
      onClose={onClose}
      actions={
        <>
          {old && <CodeActions code={old} onClose={onClose} />}
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" type="submit" form="code-form" disabled={draft.name.trim() === ''}>
            {old ? t('Save') : t('Add')}
          </Button>
        </>
      }
    >
      <form id="code-form" onSubmit={submit}>
        <CodeForm draft={draft} onChange={change} codes={codes} code={old} problem={problem} />
      </form>
      {old && <CodeExamples code={old} onLeave={onClose} />}
    </Sheet>
  )
}

/** What can be done with the whole code. */
function CodeActions({ code, onClose }: { code: CodeWithUse; onClose: () => void }) {
  const open = (type: 'merge' | 'split') => () => {
    onClose()
    showOverlay({ name: 'codebook', task: { type, id: code.id } })
  }
  const retire = () => {
    onClose()
    void setRetired(code, !code.retired)
  }
  const remove = async () => {
    if (await deleteCode(code)) onClose()
  }
  return (
    <div className={styles.actions}>
      <Button kind="danger" onClick={remove}>
        {t('Delete…')}
      </Button>
      <Button onClick={retire}>{code.retired ? t('Offer again') : t('Retire')}</Button>
      <Button onClick={open('merge')}>{t('Merge…')}</Button>
      <Button onClick={open('split')}>{t('Split…')}</Button>
    </div>
  )
}

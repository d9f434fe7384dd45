import { useState } from 'react'
import type { MergePreview } from '../../shared/model/codebook-change.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import type { ArgsOf } from '../../shared/rpc/contract.ts'
import { save, useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { CodePicker } from '../ui/code-picker.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
import { notifyUndoable } from '../ui/undo-notice.ts'
import styles from './codebook.module.css'
import { readable, useCodebook } from './codebook-codes.ts'

type Merge = ArgsOf<'code.merge'>

/** Merges a code into another one; says before what becomes of its passages and of the codes below it. */
export function MergeDialog({ codeId, onClose }: { codeId: CodeId; onClose: () => void }) {
  const codes = useCodebook()
  const code = codes.find(one => one.id === codeId)
  const [intoId, setInto] = useState<CodeId | null>(null)
  const [appendDefinition, setAppend] = useState(false)
  const [namesakes, setNamesakes] = useState<Merge['namesakes']>('merge')
  const merge: Merge | null = intoId && { ids: [codeId], intoId, appendDefinition, namesakes }
  const preview = useData('code.mergePreview', merge)
  const into = codes.find(one => one.id === intoId)
  if (!code) return null
  const run = async () => {
    if (!merge || !into) return
    try {
      await save('code.merge', merge)
      notifyUndoable(t('{{from}} merged into {{into}}', { from: code.name, into: into.name }))
      onClose()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Sheet
      title={t('Merge {{name}} into another code', { name: code.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" disabled={!into || preview.isError} onClick={run}>
            {into ? t('Merge into {{name}}', { name: into.name }) : t('Merge…')}
          </Button>
        </>
      }
    >
      <CodePicker
        codes={codes.filter(one => one.id !== codeId)}
        chosen={intoId}
        onChoose={setInto}
        autoFocus
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={appendDefinition}
          onChange={event => setAppend(event.target.checked)}
        />
        {t('Add its definition to that of the other code')}
      </label>
      {intoId && preview.error && (
        <p role="alert" className={styles.problem}>
          {told(preview.error.message)}
        </p>
      )}
      {intoId && preview.data && !preview.error && (
        <Preview preview={preview.data} namesakes={namesakes} onNamesakes={setNamesakes} />
      )}
    </Sheet>
  )
}

function Preview(props: {
  preview: MergePreview
  namesakes: Merge['namesakes']
  onNamesakes: (value: Merge['namesakes']) => void
}) {
  const { annotations, both, moved, namesakes } = props.preview
  return (
    <section className={styles.preview} aria-label={t('What will happen')} aria-live="polite">
      <h3>{t('What will happen')}</h3>
      <ul>
        <li>{t('{{count}} passages get the other code', { count: annotations })}</li>
        {both > 0 && <li>{t('{{count}} passages have both and keep one', { count: both })}</li>}
        {moved.length > 0 && (
          <li>
            {t('Codes below move along:')} {moved.map(readable).join(', ')}
          </li>
        )}
      </ul>
      {namesakes.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>
            {t('Codes of the same name are there already:')} {namesakes.map(readable).join(', ')}
          </legend>
          {(['merge', 'rename'] as const).map(value => (
            <label key={value}>
              <input
                type="radio"
                name="namesakes"
                checked={props.namesakes === value}
                onChange={() => props.onNamesakes(value)}
              />
              {value === 'merge' ? t('Merge them too') : t('Keep both, with a number after the name')}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  )
}

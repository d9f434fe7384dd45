import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeExample } from '../../shared/model/codebook-change.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { save, useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import styles from './codebook.module.css'
import { readable, useCodebook } from './codebook-codes.ts'
import { EMPTY_PART, keeping, type PartDraft, splitOf, toggled } from './split-draft.ts'

const NO_PASSAGES: readonly CodeExample[] = []

/** Splits a code: each of its passages goes to one part or several, by a box to tick; those in none keep the code. */
export function SplitDialog({ codeId, onClose }: { codeId: CodeId; onClose: () => void }) {
  const codes = useCodebook()
  const code = codes.find(one => one.id === codeId)
  const asked = { codeId, coderId: null, onlyChosen: false }
  const passages = useData('code.passages', asked).data ?? NO_PASSAGES
  const [parts, setParts] = useState<readonly PartDraft[]>([EMPTY_PART, EMPTY_PART])
  const [place, setPlace] = useState<'beside' | 'below'>('below')
  const change = (n: number, part: PartDraft) => setParts(parts.with(n, part))
  const split = splitOf(codeId, parts, place)
  if (!code) return null
  const run = async () => {
    if (!split) return
    try {
      await save('code.split', split)
      notifyUndoable(t('{{name}} was split', { name: code.name }))
      onClose()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Sheet
      title={t('Split {{name}}', { name: code.name })}
      size="medium"
      onClose={onClose}
      actions={
        <>
          <span className={styles.remark}>
            {t('{{count}} passages keep the code', { count: keeping(passages, parts) })}
          </span>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" disabled={!split} onClick={run}>
            {t('Split')}
          </Button>
        </>
      }
    >
      <Parts parts={parts} codes={codes.filter(one => one.id !== codeId)} onChange={change} />
      <div className={styles.row}>
        <Button onClick={() => setParts([...parts, EMPTY_PART])}>
          <Plus size={14} /> {t('Add a part')}
        </Button>
        <SelectField
          label={t('New codes go')}
          value={place}
          onChange={setPlace}
          options={[
            { value: 'below', label: t('below the code') },
            { value: 'beside', label: t('beside the code') },
          ]}
        />
      </div>
      <Passages passages={passages} parts={parts} onChange={change} />
    </Sheet>
  )
}

const letter = (n: number) => String.fromCharCode(65 + (n % 26))

function Parts(props: {
  parts: readonly PartDraft[]
  codes: readonly CodeWithUse[]
  onChange: (n: number, part: PartDraft) => void
}) {
  const known = props.codes
    .filter(code => !code.retired)
    .map(code => ({ value: code.id, label: readable(code.path) }))
  return (
    <ol className={styles.parts}>
      {props.parts.map((part, n) => (
        <li key={letter(n)}>
          <b>{letter(n)}</b>
          <SelectField<PartDraft['codeId']>
            label={t('Code of part {{part}}', { part: letter(n) })}
            value={part.codeId}
            onChange={codeId => props.onChange(n, { ...part, codeId })}
            options={[{ value: '', label: t('A new code') }, ...known]}
          />
          {part.codeId === '' && (
            <TextField
              label={t('Name of part {{part}}', { part: letter(n) })}
              value={part.name}
              onChange={name => props.onChange(n, { ...part, name })}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

function Passages(props: {
  passages: readonly CodeExample[]
  parts: readonly PartDraft[]
  onChange: (n: number, part: PartDraft) => void
}) {
  if (props.passages.length === 0) return <p>{t('No passage has this code itself.')}</p>
  return (
    <table className={styles.passages}>
      <thead>
        <tr>
          <th scope="col">{t('Passages with the code')}</th>
          {props.parts.map((_, n) => (
            <th key={letter(n)} scope="col">
              {letter(n)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.passages.map(passage => (
          <tr key={passage.annotationId}>
            <td dir="auto">
              {passage.exact}
              <small>{[passage.outlet, passage.coder].filter(Boolean).join(' · ')}</small>
            </td>
            {props.parts.map((part, n) => (
              <td key={letter(n)}>
                <input
                  type="checkbox"
                  aria-label={t('{{passage}} goes to {{part}}', {
                    passage: passage.exact.slice(0, 60),
                    part: letter(n),
                  })}
                  checked={part.chosen.has(passage.annotationId)}
                  onChange={() => props.onChange(n, toggled(part, passage.annotationId))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

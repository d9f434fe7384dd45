import { type FormEvent, useState } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { COLOR_NAMES, type ColorName } from '../../shared/model/palette.ts'
import { save } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { confirm } from '../ui/confirm.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { SelectField, TextArea, TextField } from '../ui/field.tsx'
import { notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import styles from './code-dialog.module.css'

const KEYS = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Adds a code, or edits one: name, place in the tree, definition, colour, key. */
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
  const [name, setName] = useState(old?.name ?? '')
  const [parentId, setParentId] = useState<string>(
    old ? (old.parentId ?? '') : 'parentId' in editing ? (editing.parentId ?? '') : '',
  )
  const [definition, setDefinition] = useState(old?.definition ?? '')
  const [color, setColor] = useState<ColorName | ''>(old?.color ?? '')
  const [key, setKey] = useState(old?.key ?? '')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await (old ? change(old) : add())
      onClose()
    } catch (error) {
      notifyError(error)
    }
  }
  const add = () =>
    save('code.create', {
      name,
      definition,
      key,
      parentId: (parentId || null) as CodeId | null,
      ...(color ? { color } : {}),
    })
  const change = async (code: CodeWithUse) => {
    const fields = {
      ...(name !== code.name ? { name } : {}),
      ...(definition !== code.definition ? { definition } : {}),
      ...(color && color !== code.color ? { color } : {}),
      ...(key !== code.key ? { key } : {}),
      ...((parentId || null) !== code.parentId ? { parentId: (parentId || null) as CodeId | null } : {}),
    }
    if (Object.keys(fields).length > 0) await save('code.update', { id: code.id, fields })
  }

  return (
    <Sheet
      title={old ? `Edit code ${old.name}` : 'Add a code'}
      onClose={onClose}
      actions={
        <>
          {old && <DeleteButton code={old} onClose={onClose} />}
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="code-form" disabled={name.trim() === ''}>
            {old ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="code-form" onSubmit={submit}>
        <TextField label="Name" value={name} onChange={setName} autoFocus />
        <SelectField
          label="Under"
          value={parentId}
          onChange={setParentId}
          options={[{ value: '', label: 'Top of the codebook' }, ...parents(codes, old)]}
        />
        <TextArea
          label="Definition: when to use it, and when not"
          value={definition}
          onChange={setDefinition}
          rows={4}
        />
        <fieldset className={styles.colors}>
          <legend>Colour</legend>
          {COLOR_NAMES.map(one => (
            <label key={one} data-color={one} title={one}>
              <input
                type="radio"
                name="color"
                value={one}
                checked={color === one}
                onChange={() => setColor(one)}
              />
              <span className="visually-hidden">{one}</span>
            </label>
          ))}
        </fieldset>
        <SelectField
          label="Key that applies it"
          value={key}
          onChange={setKey}
          options={KEYS.map(digit => ({ value: digit, label: keyLabel(digit, codes, old) }))}
        />
      </form>
    </Sheet>
  )
}

function keyLabel(digit: string, codes: readonly CodeWithUse[], old: CodeWithUse | null): string {
  const owner = codes.find(code => digit !== '' && code.key === digit && code.id !== old?.id)
  return digit === '' ? 'none' : owner ? `${digit} (now ${owner.name})` : digit
}

/** Codes that this one can stand under: all but itself and what is below it. */
function parents(codes: readonly CodeWithUse[], old: CodeWithUse | null): { value: string; label: string }[] {
  const below = new Set<string | null>(old ? [old.id] : [])
  for (const code of codes) if (below.has(code.parentId)) below.add(code.id)
  return codes
    .filter(code => !below.has(code.id))
    .map(code => ({ value: code.id, label: '\u2003'.repeat(code.depth) + code.name }))
}

function DeleteButton({ code, onClose }: { code: CodeWithUse; onClose: () => void }) {
  const remove = async () => {
    const text = `${code.uses === 1 ? 'One annotation has' : `${code.uses} annotations have`} it or a code below it. Annotations left without any code go with it. This can be undone.`
    if (code.uses > 0 && !(await confirm(`Delete ${code.name}?`, text, 'Delete'))) return
    try {
      await save('code.delete', { id: code.id })
      notifyUndoable(`Code ${code.name} deleted`)
      onClose()
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Button kind="danger" className={styles.delete} onClick={remove}>
      Delete…
    </Button>
  )
}

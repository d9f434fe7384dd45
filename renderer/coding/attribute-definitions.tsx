import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { ATTRIBUTE_TYPES, type AttributeType, type CodeAttribute } from '../../shared/model/attributes.ts'
import { type AttributeProblem, attributeKey } from '../../shared/model/code-attributes.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { SelectField, TextArea, TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import styles from './attribute-definitions.module.css'
import { TYPE_NAMES } from './attribute-texts.ts'

const EMPTY: CodeAttribute = { key: '', label: '', type: 'text', options: [], required: false }

/**
 * The attributes that a code asks for, in order: name, type, options, whether they are required. `taken` are the keys
 * that other codes use. A new attribute gets its key from its name; those that are stored already keep theirs, since
 * annotations refer to it. `problem` is what `attributeProblem` found when the outcome was to be saved: it is shown at its
 * attribute, where the focus goes.
 */
export function CodeAttributesEditor({
  attributes,
  taken,
  problem,
  onChange,
}: {
  attributes: readonly CodeAttribute[]
  taken: readonly string[]
  problem: AttributeProblem | null
  onChange: (attributes: CodeAttribute[]) => void
}) {
  const [stored] = useState(() => new Set(attributes.map(({ key }) => key)))
  const put = (n: number, changed: CodeAttribute) => {
    const others = attributes.filter((_one, at) => at !== n).map(({ key }) => key)
    const key = stored.has(changed.key) ? changed.key : attributeKey(changed.label, [...taken, ...others])
    onChange(attributes.map((one, at) => (at === n ? { ...changed, key } : one)))
  }
  const move = (n: number, step: 1 | -1) => {
    const order = [...attributes]
    const [moved] = order.splice(n, 1)
    if (moved) order.splice(n + step, 0, moved)
    onChange(order)
  }
  return (
    <fieldset className={styles.editor}>
      <legend>{t('Asked of its annotations')}</legend>
      {attributes.map((attribute, n) => (
        <AttributeRow
          // What is being typed has no identity but its place.
          key={n}
          attribute={attribute}
          problem={problem?.at === n ? problem : null}
          first={n === 0}
          last={n === attributes.length - 1}
          onChange={changed => put(n, changed)}
          onMove={step => move(n, step)}
          onRemove={() => onChange(attributes.filter(one => one !== attribute))}
        />
      ))}
      <Button kind="quiet" onClick={() => onChange([...attributes, EMPTY])}>
        <Plus size={13} /> {t('Add an attribute')}
      </Button>
    </fieldset>
  )
}

/** Goes to the field that a problem is about: the options where there are any to type and a name, else the name. */
function useProblemShown(
  row: RefObject<HTMLDivElement | null>,
  problem: AttributeProblem | null,
  named: boolean,
) {
  useEffect(() => {
    if (!problem || !row.current) return
    const options = named ? row.current.querySelector('textarea') : null
    const field = options ?? row.current.querySelector('input')
    field?.focus()
    row.current.scrollIntoView({ block: 'center' })
  }, [problem, row, named])
}

function AttributeRow({
  attribute,
  problem,
  first,
  last,
  onChange,
  onMove,
  onRemove,
}: {
  attribute: CodeAttribute
  problem: AttributeProblem | null
  first: boolean
  last: boolean
  onChange: (attribute: CodeAttribute) => void
  onMove: (step: 1 | -1) => void
  onRemove: () => void
}) {
  const chooses = attribute.type === 'choice' || attribute.type === 'multi-choice'
  const name = attribute.label || t('new attribute')
  const row = useRef<HTMLDivElement>(null)
  useProblemShown(row, problem, attribute.label.trim() !== '')
  return (
    <div ref={row} className={styles.attribute}>
      <div className={styles.line}>
        <TextField
          label={t('Name')}
          value={attribute.label}
          onChange={label => onChange({ ...attribute, label })}
        />
        <SelectField<AttributeType>
          label={t('Type')}
          value={attribute.type}
          onChange={type => onChange({ ...attribute, type })}
          options={ATTRIBUTE_TYPES.map(type => ({ value: type, label: t(TYPE_NAMES[type]) }))}
        />
        <span className={styles.buttons}>
          <IconButton label={t('Move {{name}} up', { name })} disabled={first} onClick={() => onMove(-1)}>
            <ArrowUp size={14} />
          </IconButton>
          <IconButton label={t('Move {{name}} down', { name })} disabled={last} onClick={() => onMove(1)}>
            <ArrowDown size={14} />
          </IconButton>
          <IconButton label={t('Remove {{name}}', { name })} onClick={onRemove}>
            <X size={14} />
          </IconButton>
        </span>
      </div>
      {chooses && (
        <OptionsField options={attribute.options} onChange={options => onChange({ ...attribute, options })} />
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {told(problem.problem)}
        </p>
      )}
      <label className={styles.required}>
        <input
          type="checkbox"
          checked={attribute.required}
          onChange={event => onChange({ ...attribute, required: event.target.checked })}
        />
        {t('Required')}
      </label>
    </div>
  )
}

const optionsIn = (typed: string) =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** One option on each line. What is typed is kept as it is, so that a new line can be begun. */
function OptionsField({
  options,
  onChange,
}: {
  options: readonly string[]
  onChange: (options: string[]) => void
}) {
  const [typed, setTyped] = useState('')
  // Another row may have come to this place.
  const current = optionsIn(typed).join('\n') === options.join('\n')
  return (
    <TextArea
      label={t('Options, one on each line')}
      value={current ? typed : options.join('\n')}
      rows={3}
      onChange={text => {
        setTyped(text)
        onChange(optionsIn(text))
      }}
    />
  )
}

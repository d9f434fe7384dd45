import { choicesIn, joinChoices } from '../../shared/model/attribute-values.ts'
import type { AttributeDefinition } from '../../shared/model/attributes.ts'
import { useData } from '../rpc.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import styles from './attribute-input.module.css'

interface AttributeInputProps {
  definition: AttributeDefinition
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  disabled?: boolean
  /** What is wrong with the value, if anything. */
  problem?: string | undefined
}

/** Whether a value is typed, letter by letter, rather than chosen. */
export function isTyped({ type }: AttributeDefinition): boolean {
  return type === 'text' || type === 'number' || type === 'speaker' || type === 'claim'
}

/** The field for one attribute, by its type. */
export function AttributeInput(props: AttributeInputProps) {
  const { definition, problem } = props
  const missing = definition.required && props.value.trim() === ''
  return (
    <div className={styles.attribute} data-attribute={definition.key} data-missing={missing}>
      {isTyped(definition) ? (
        <TypedAttribute {...props} problem={problem ?? (missing ? t('required') : undefined)} />
      ) : (
        <ChosenAttribute {...props} />
      )}
      {missing && !isTyped(definition) && <small>{t('required')}</small>}
    </div>
  )
}

function TypedAttribute({ definition, problem, ...rest }: AttributeInputProps) {
  const { key, label, completes, placeholder } = definition
  const known = useData('attribute.completions', completes ? { key } : null).data ?? []
  return (
    <TextField
      {...rest}
      label={t(label)}
      placeholder={placeholder && t(placeholder)}
      hint={problem}
      invalid={problem !== undefined && rest.value !== ''}
      list={known}
    />
  )
}

function ChosenAttribute({ definition, value, onChange, disabled = false }: AttributeInputProps) {
  const { label, type, options = [] } = definition
  if (type === 'multi-choice') {
    const chosen = new Set(choicesIn(value))
    const toggle = (choice: string) => {
      if (!chosen.delete(choice)) chosen.add(choice)
      onChange(joinChoices(options.map(one => one.value).filter(one => chosen.has(one))))
    }
    return (
      <fieldset className={styles.choices} disabled={disabled}>
        <legend>{t(label)}</legend>
        {options.map(option => (
          <label key={option.value}>
            <input type="checkbox" checked={chosen.has(option.value)} onChange={() => toggle(option.value)} />
            {t(option.label)}
          </label>
        ))}
      </fieldset>
    )
  }
  const offered =
    type === 'yes-no'
      ? [
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]
      : options.map(option => ({ value: option.value, label: t(option.label) }))
  return (
    <SelectField
      label={t(label)}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: t('not said') }, ...offered]}
      disabled={disabled}
    />
  )
}

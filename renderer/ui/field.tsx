import { useId } from 'react'
import styles from './field.module.css'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** A remark or a complaint under the field. */
  hint?: string | undefined
  invalid?: boolean
  autoFocus?: boolean
  disabled?: boolean
}

/** A labelled line of text; `list` offers completions. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  invalid,
  list,
  ...rest
}: FieldProps & { list?: readonly string[]; type?: string; onBlur?: () => void }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        onChange={event => onChange(event.target.value)}
        list={list ? `${id}-list` : undefined}
        aria-invalid={invalid}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoComplete="off"
        spellCheck={false}
        {...rest}
      />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map(option => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {hint && (
        <small id={`${id}-hint`} data-invalid={invalid}>
          {hint}
        </small>
      )}
    </div>
  )
}

/** A labelled text of several lines. */
export function TextArea({
  label,
  value,
  onChange,
  hint,
  rows = 3,
  ...rest
}: Omit<FieldProps, 'invalid'> & { rows?: number; onBlur?: () => void }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        onChange={event => onChange(event.target.value)}
        {...rest}
      />
      {hint && <small>{hint}</small>}
    </div>
  )
}

/** A labelled choice among a few values. */
export function SelectField<Value extends string>({
  label,
  value,
  onChange,
  options,
  hideLabel,
  disabled,
}: {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
  hideLabel?: boolean
  disabled?: boolean
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={event => onChange(event.target.value as Value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { attributeProblem } from '../../shared/model/attribute-values.ts'
import type { AttributeDefinition, CodeAttribute } from '../../shared/model/attributes.ts'
import { Button } from '../ui/button.tsx'
import { t } from '../ui/language.ts'
import { AttributeInput } from './attribute-input.tsx'
import styles from './palette.module.css'

/** What is said of a passage before its code is applied; Enter in a field applies it. */
export function PaletteFields({
  definitions,
  own,
  said,
  onSay,
  onApply,
}: {
  definitions: readonly AttributeDefinition[]
  own: readonly CodeAttribute[]
  said: Readonly<Record<string, string>>
  onSay: (key: string, value: string) => void
  onApply: () => void
}) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const fields = '[data-attribute] :is(input, select)'
    const missing = form.current?.querySelector<HTMLElement>(`[data-missing="true"] :is(input, select)`)
    const first = missing ?? form.current?.querySelector<HTMLElement>(fields)
    first?.focus()
  }, [])
  const problem = ({ key }: AttributeDefinition) =>
    (said[key] && attributeProblem(key, said[key], own)) || undefined
  return (
    <form
      ref={form}
      className={styles.fields}
      onSubmit={event => {
        event.preventDefault()
        if (!definitions.some(problem)) onApply()
      }}
    >
      {definitions.map(definition => (
        <AttributeInput
          key={definition.key}
          definition={definition}
          value={said[definition.key] ?? ''}
          onChange={value => onSay(definition.key, value)}
          problem={problem(definition)}
        />
      ))}
      <Button kind="primary" type="submit">
        {t('Apply')}
      </Button>
    </form>
  )
}

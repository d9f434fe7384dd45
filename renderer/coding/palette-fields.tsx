import { type KeyboardEvent, useEffect, useRef } from 'react'
import { attributeProblem } from '../../shared/model/attribute-values.ts'
import type { AttributeDefinition, CodeAttribute } from '../../shared/model/attributes.ts'
import { Button } from '../ui/button.tsx'
import { commandFor } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { AttributeInput } from './attribute-input.tsx'
import styles from './palette.module.css'

/** What is said of a passage before its code is applied; Enter in a field applies it, Ctrl+Enter for more to come. */
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
  onApply: (stay: boolean) => void
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
  const apply = (stay: boolean) => {
    if (!definitions.some(problem)) onApply(stay)
  }
  // A select would open its list and a checkbox would do nothing: in every field the key means the whole form.
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLTextAreaElement) return
    const command = commandFor(event.nativeEvent, 'palette')
    const stay = command === 'palette-apply-more'
    if (!stay && (command !== 'palette-apply' || event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    event.stopPropagation()
    apply(stay)
  }
  return (
    <form
      ref={form}
      className={styles.fields}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault()
        apply(false)
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

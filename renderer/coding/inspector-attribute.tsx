import type { Annotation } from '../../shared/model/annotation.ts'
import { attributeProblem } from '../../shared/model/attribute-values.ts'
import type { AttributeDefinition, CodeAttribute } from '../../shared/model/attributes.ts'
import { AttributeInput, isTyped } from './attribute-input.tsx'
import { changeAnnotation } from './coding-actions.ts'
import { useTyped } from './use-typed.ts'

/** An attribute of an annotation: what is chosen is stored at once, what is typed when the field is left or with Enter. */
export function InspectorAttribute({
  annotation,
  definition,
  own,
  locked,
}: {
  annotation: Annotation
  definition: AttributeDefinition
  /** The attributes that the project's codes define. */
  own: readonly CodeAttribute[]
  locked: boolean
}) {
  const { key } = definition
  const store = (value: string) => void changeAnnotation(annotation.id, { attributes: { [key]: value } })
  const typed = useTyped(annotation.attributes[key] ?? '', value => {
    const clean = value.trim()
    if (clean === '' || !attributeProblem(key, clean, own)) store(clean)
  })
  if (!isTyped(definition)) {
    return (
      <AttributeInput
        definition={definition}
        value={annotation.attributes[key] ?? ''}
        onChange={store}
        disabled={locked}
      />
    )
  }
  const problem = typed.value.trim() === '' ? null : attributeProblem(key, typed.value, own)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        typed.keep()
      }}
    >
      <AttributeInput
        definition={definition}
        value={typed.value}
        onChange={typed.setValue}
        onBlur={typed.keep}
        disabled={locked}
        problem={problem ?? undefined}
      />
    </form>
  )
}

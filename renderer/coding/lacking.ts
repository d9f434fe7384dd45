import type { Annotation } from '../../shared/model/annotation.ts'
import {
  type AttributeDefinition,
  attributesFor,
  missingAttributes,
  withAncestors,
} from '../../shared/model/attributes.ts'
import type { Code } from '../../shared/model/codebook.ts'

/** An annotation with the required attributes that nothing is said of. */
export interface Lacking {
  annotation: Annotation
  missing: AttributeDefinition[]
}

/** The annotations that lack something required, in the order given. */
export function lackingAnnotations(
  annotations: readonly Annotation[],
  codes: readonly Pick<Code, 'id' | 'parentId' | 'kind' | 'attributes'>[],
): Lacking[] {
  const byId = new Map(codes.map(code => [code.id as string, code]))
  // Of thousands of annotations most have the same few codes.
  const required = new Map<string, AttributeDefinition[]>()
  const requiredFor = ({ codeIds }: Annotation) => {
    const key = codeIds.join()
    const known = required.get(key) ?? attributesFor(withAncestors(codeIds, byId)).filter(one => one.required)
    required.set(key, known)
    return known
  }
  return annotations
    .map(annotation => ({
      annotation,
      missing: missingAttributes(requiredFor(annotation), annotation.attributes),
    }))
    .filter(({ missing }) => missing.length > 0)
}

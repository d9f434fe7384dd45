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
  return annotations
    .map(annotation => ({
      annotation,
      missing: missingAttributes(
        attributesFor(withAncestors(annotation.codeIds, byId)),
        annotation.attributes,
      ),
    }))
    .filter(({ missing }) => missing.length > 0)
}

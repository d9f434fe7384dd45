import type { Annotation } from '../../shared/model/annotation.ts'

type Coded = Pick<Annotation, 'id' | 'coderId' | 'spans' | 'codeIds'>

/** The annotations of the same coder that share a code with this one and some of its text. */
export function overlappingWithSameCode<One extends Coded>(annotation: Coded, others: readonly One[]): One[] {
  const codes = new Set(annotation.codeIds)
  return others.filter(
    other =>
      other.id !== annotation.id &&
      other.coderId === annotation.coderId &&
      other.codeIds.some(code => codes.has(code)) &&
      other.spans.some(span => annotation.spans.some(one => span.start < one.end && one.start < span.end)),
  )
}

import type { Annotation } from '../../shared/model/annotation.ts'
import { type CodeWithUse, type MarkStyle, markStyle } from '../../shared/model/codebook.ts'
import type { Interval } from './interval-index.ts'

/** An annotation as the reader draws it. */
export interface Mark extends Interval {
  id: Annotation['id']
  /** What stands beside its bar: the speaker of a quote, else the names of its codes. */
  label: string
  coder: string
  /** Whether its edges can be moved here: only its own coder may. */
  editable: boolean
  /** One for every different look among its codes. */
  looks: { style: MarkStyle; color: string }[]
}

/**
 * The marks of an article's annotations; those by the coder `own` can be edited. Codes that are not in the codebook
 * (any more) are passed over.
 */
export function marksOf(
  annotations: readonly Annotation[],
  codes: ReadonlyMap<string, CodeWithUse>,
  own: string | null = null,
): Mark[] {
  return annotations.map(annotation => {
    const known = annotation.codeIds.map(id => codes.get(id)).filter(code => code !== undefined)
    const looks = known.map(code => ({ style: markStyle(code.kind), color: code.color }))
    return {
      id: annotation.id,
      start: annotation.start,
      end: annotation.end,
      coder: annotation.coder,
      editable: annotation.coderId === own,
      label: known
        .map(code => (code.kind === 'quote' && annotation.attributes.speaker) || code.name)
        .join(', '),
      looks: looks.filter(
        (look, n) => looks.findIndex(other => other.style === look.style && other.color === look.color) === n,
      ),
    }
  })
}

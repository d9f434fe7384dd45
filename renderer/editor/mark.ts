import type { Annotation } from '../../shared/model/annotation.ts'
import { type CodeWithUse, type MarkStyle, markStyle } from '../../shared/model/codebook.ts'
import type { Interval } from './interval-index.ts'

/** An annotation as the reader draws it. */
export interface Mark extends Interval {
  id: Annotation['id']
  /** What stands beside its bar: the speaker of a quote, else the names of its codes. */
  label: string
  coder: string
  /** One for every different look among its codes. */
  looks: { style: MarkStyle; color: string }[]
}

/** The marks of an article's annotations. Codes that are not in the codebook (any more) are passed over. */
export function marksOf(annotations: readonly Annotation[], codes: ReadonlyMap<string, CodeWithUse>): Mark[] {
  return annotations.map(annotation => {
    const own = annotation.codeIds.map(id => codes.get(id)).filter(code => code !== undefined)
    const looks = own.map(code => ({ style: markStyle(code.kind), color: code.color }))
    return {
      id: annotation.id,
      start: annotation.start,
      end: annotation.end,
      coder: annotation.coder,
      label: own
        .map(code => (code.kind === 'quote' && annotation.attributes.speaker) || code.name)
        .join(', '),
      looks: looks.filter(
        (look, n) => looks.findIndex(other => other.style === look.style && other.color === look.color) === n,
      ),
    }
  })
}

import type { Annotation } from '../../shared/model/annotation.ts'
import { type CodeWithUse, type MarkStyle, markStyle } from '../../shared/model/codebook.ts'
import type { Interval } from './interval-index.ts'

/** An annotation as the reader draws it; from its first start to its last end. */
export interface Mark extends Interval {
  id: Annotation['id']
  /** The parts that are drawn, in order; mostly one, from `start` to `end`. */
  spans: readonly Interval[]
  /** What stands beside its bar: the speaker of a quote, else the names of its codes. */
  label: string
  coder: string
  /** Whether its edges can be moved here: only its own coder may. */
  editable: boolean
  /** One for every different look among its codes. */
  looks: { style: MarkStyle; color: string }[]
}

type Codes = ReadonlyMap<string, CodeWithUse>

interface Made {
  own: string | null
  /** The codebook it was made with. */
  codebook: Codes
  codes: readonly (CodeWithUse | undefined)[]
  mark: Mark
}

/** Annotations are values: an annotation that was not changed is the same object, and so is its mark. */
const marks = new WeakMap<Annotation, Made>()

/**
 * The marks of an article's annotations; those by the coder `own` can be edited. Codes that are not in the codebook
 * (any more) are passed over. An annotation whose codes look as before gives the very same mark as before.
 */
export function marksOf(annotations: readonly Annotation[], codes: Codes, own: string | null = null): Mark[] {
  return annotations.map(annotation => {
    const made = marks.get(annotation)
    if (made?.own === own && made.codebook === codes) return made.mark
    const its = annotation.codeIds.map(id => codes.get(id))
    const same = made?.own === own && its.every((code, n) => looksAlike(code, made.codes[n]))
    const mark = same ? made.mark : markOf(annotation, its, own)
    marks.set(annotation, { own, codebook: codes, codes: its, mark })
    return mark
  })
}

function looksAlike(one: CodeWithUse | undefined, other: CodeWithUse | undefined): boolean {
  return (
    one === other || (one?.name === other?.name && one?.kind === other?.kind && one?.color === other?.color)
  )
}

function markOf(annotation: Annotation, codes: Made['codes'], own: string | null): Mark {
  const known = codes.filter(code => code !== undefined)
  const looks = known.map(code => ({ style: markStyle(code.kind), color: code.color }))
  return {
    id: annotation.id,
    start: annotation.start,
    end: annotation.end,
    spans: annotation.spans,
    coder: annotation.coder,
    editable: annotation.coderId === own,
    label: known
      .map(code => (code.kind === 'quote' && annotation.attributes.speaker) || code.name)
      .join(', '),
    looks: looks.filter(
      (look, n) => looks.findIndex(other => other.style === look.style && other.color === look.color) === n,
    ),
  }
}

/** How much text a mark covers, without its gaps; UTF-16 units. */
export function coveredLength({ spans }: Mark): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

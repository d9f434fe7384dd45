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

/** What the codes of an annotation make of it; many annotations have the same codes and share it. */
interface Appearance {
  looks: Mark['looks']
  label: string
  /** The codes of which a speaker's name takes the place. */
  quotes: readonly boolean[]
  names: readonly string[]
}

interface Made {
  own: string | null
  appearance: Appearance
  mark: Mark
}

/** Annotations are values: an annotation that was not changed is the same object, and so is its mark. */
const marks = new WeakMap<Annotation, Made>()
/** By codebook and by the ids of codes; the appearance of codes that look as before is the same object. */
const appearances = new WeakMap<Codes, Map<string, Appearance>>()
const known = new Map<string, Appearance>()
const likenesses = new WeakMap<Codes, string>()
/** The marks of a whole list: while only counts of use change, not even the list of marks is made anew. */
const lists = new WeakMap<
  readonly Annotation[],
  { own: string | null; likeness: string; marks: readonly Mark[] }
>()

/**
 * The marks of an article's annotations; those by the coder `own` can be edited. Codes that are not in the codebook
 * (any more) are passed over. An annotation whose codes look as before gives the very same mark as before.
 */
export function marksOf(
  annotations: readonly Annotation[],
  codes: Codes,
  own: string | null = null,
): readonly Mark[] {
  const likeness = likenessOf(codes)
  const before = lists.get(annotations)
  if (before?.own === own && before.likeness === likeness) return before.marks
  const made = newMarks(annotations, codes, own)
  lists.set(annotations, { own, likeness, marks: made })
  return made
}

/** Everything of a codebook that marks show; how often codes are used is not. */
function likenessOf(codes: Codes): string {
  const known = likenesses.get(codes)
  if (known !== undefined) return known
  const made = JSON.stringify([...codes].map(([id, { name, kind, color }]) => [id, name, kind, color]))
  likenesses.set(codes, made)
  return made
}

function newMarks(annotations: readonly Annotation[], codes: Codes, own: string | null): Mark[] {
  const byCodes = appearances.get(codes) ?? new Map<string, Appearance>()
  appearances.set(codes, byCodes)
  return annotations.map(annotation => {
    const appearance = appearanceOf(annotation.codeIds, codes, byCodes)
    const made = marks.get(annotation)
    if (made?.own === own && made.appearance === appearance) return made.mark
    const mark = markOf(annotation, appearance, own)
    marks.set(annotation, { own, appearance, mark })
    return mark
  })
}

function appearanceOf(
  ids: Annotation['codeIds'],
  codes: Codes,
  byCodes: Map<string, Appearance>,
): Appearance {
  const key = ids.length === 1 ? (ids[0] as string) : ids.join(' ')
  const found = byCodes.get(key)
  if (found) return found
  const its = ids.map(id => codes.get(id)).filter(code => code !== undefined)
  const likeness = JSON.stringify(its.map(({ name, kind, color }) => [name, kind, color]))
  const made = known.get(likeness) ?? newAppearance(its)
  known.set(likeness, made)
  byCodes.set(key, made)
  return made
}

function newAppearance(codes: readonly CodeWithUse[]): Appearance {
  const looks = codes.map(code => ({ style: markStyle(code.kind), color: code.color }))
  const names = codes.map(code => code.name)
  return {
    looks: looks.filter(
      (look, n) => looks.findIndex(other => other.style === look.style && other.color === look.color) === n,
    ),
    label: names.join(', '),
    quotes: codes.map(code => code.kind === 'quote'),
    names,
  }
}

function markOf(
  annotation: Annotation,
  { looks, label, quotes, names }: Appearance,
  own: string | null,
): Mark {
  const { speaker } = annotation.attributes
  return {
    id: annotation.id,
    start: annotation.start,
    end: annotation.end,
    spans: annotation.spans,
    coder: annotation.coder,
    editable: annotation.coderId === own,
    label: speaker ? names.map((name, n) => (quotes[n] ? speaker : name)).join(', ') : label,
    looks,
  }
}

/** How much text a mark covers, without its gaps; UTF-16 units. */
export function coveredLength({ spans }: Mark): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

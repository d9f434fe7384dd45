import type { Annotation } from '../../shared/model/annotation.ts'

type Placed = Pick<Annotation, 'id' | 'start' | 'end' | 'codeIds'>

const MOST = 7

const sharesCode = (one: Placed, other: Placed | undefined) =>
  one.codeIds.some(code => other?.codeIds.includes(code))

/** UTF-16 units between two passages; 0 where they touch or overlap. */
const gapBetween = (a: Pick<Placed, 'start' | 'end'>, b: Pick<Placed, 'start' | 'end'>) =>
  Math.max(0, a.start - b.end, b.start - a.end)

/**
 * The annotations that may be meant when some around an offset are to be joined, at most seven, in the order of the text:
 * the chosen one (else the shortest at the offset) and those nearest to it. `likely` are that one and those that touch it
 * or have a space between, those with the same code if there are any; when none touch, the nearest with the same code.
 */
export function joinCandidates<One extends Placed>(
  own: readonly One[],
  at: number,
  activeId: string | null,
): { candidates: One[]; likely: Set<string> } {
  const place = { start: at, end: at }
  const byLength = (a: One, b: One) => a.end - a.start - (b.end - b.start)
  const here = own.filter(one => gapBetween(one, place) === 0).sort(byLength)
  const first = own.find(one => one.id === activeId) ?? here[0]
  const centre = first ?? place
  const near = [...own].sort((a, b) => gapBetween(a, centre) - gapBetween(b, centre)).slice(0, MOST)
  const candidates = first && !near.includes(first) ? [...near.slice(1), first] : near
  const touching = candidates.filter(one => gapBetween(one, centre) <= 1)
  const alike = touching.filter(one => one === first || sharesCode(one, first))
  const nearest = near.find(one => one !== first && sharesCode(one, first))
  const likely =
    [alike, touching].find(those => those.length > 1) ?? [first, nearest].filter(one => one !== undefined)
  return {
    candidates: candidates.sort((a, b) => a.start - b.start || b.end - a.end),
    likely: new Set(likely.map(({ id }) => id)),
  }
}

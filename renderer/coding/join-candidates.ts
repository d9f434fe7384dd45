import type { Annotation } from '../../shared/model/annotation.ts'

type Placed = Pick<Annotation, 'id' | 'start' | 'end' | 'codeIds'>

const MOST = 9

/** UTF-16 units between two passages; 0 where they touch or overlap. */
const gapBetween = (a: Pick<Placed, 'start' | 'end'>, b: Pick<Placed, 'start' | 'end'>) =>
  Math.max(0, a.start - b.end, b.start - a.end)

/**
 * The annotations that may be meant when some around an offset are to be joined, at most nine, in the order of the text:
 * the chosen one (else the shortest at the offset) and those nearest to it. `likely` are that one and those that touch it
 * or have a space between; when there are none, the nearest with the same code.
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
  const sameCode = near.find(one => one !== first && one.codeIds.some(code => first?.codeIds.includes(code)))
  const likely = touching.length > 1 ? touching : [first, sameCode].filter(one => one !== undefined)
  return {
    candidates: candidates.sort((a, b) => a.start - b.start || b.end - a.end),
    likely: new Set(likely.map(({ id }) => id)),
  }
}

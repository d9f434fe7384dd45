import type { Edge } from '../../shared/text/offsets.ts'
import type { Interval } from './interval-index.ts'

/**
 * The spans after the edge of one of them was dragged to an offset. Spans stay apart and keep their order: an edge goes
 * no further than one character before the other edge of its span, and no nearer to the next span.
 */
export function moveSpanEdge(
  spans: readonly Interval[],
  number: number,
  side: Edge,
  offset: number,
): readonly Interval[] {
  const span = spans[number]
  if (!span) return spans
  const least = side === 'start' ? (spans[number - 1]?.end ?? -1) + 1 : span.start + 1
  const most = side === 'start' ? span.end - 1 : (spans[number + 1]?.start ?? Number.POSITIVE_INFINITY) - 1
  const at = Math.max(least, Math.min(most, offset))
  if (at === span[side]) return spans
  return spans.map((one, n) => (n === number ? { ...one, [side]: at } : one))
}

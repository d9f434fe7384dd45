/** Something that stands beside the text from `top` for `height` CSS pixels. */
interface Span {
  top: number
  height: number
}

/** Where a bar stands: its lane from the text outwards, and how many lanes its neighbourhood needs. */
export interface Lane {
  lane: number
  lanes: number
}

/**
 * Gives every bar a lane in which it touches no other, as near to the text as possible. Bars that touch, directly or
 * through others, share the width of the margin: `lanes` is the same for all of them. Results are in order of `spans`.
 */
export function assignLanes(spans: readonly Span[]): Lane[] {
  const order = spans.map((_, n) => n).sort((a, b) => (spans[a]?.top ?? 0) - (spans[b]?.top ?? 0))
  const result: Lane[] = spans.map(() => ({ lane: 0, lanes: 1 }))
  let cluster: number[] = []
  let feet: number[] = []
  const close = () => {
    for (const n of cluster) result[n] = { lane: result[n]?.lane ?? 0, lanes: feet.length }
    cluster = []
    feet = []
  }
  for (const n of order) {
    const span = spans[n]
    if (!span) continue
    if (feet.every(foot => foot <= span.top)) close()
    const free = feet.findIndex(foot => foot <= span.top)
    const lane = free < 0 ? feet.length : free
    feet[lane] = span.top + span.height
    result[n] = { lane, lanes: 1 }
    cluster.push(n)
  }
  close()
  return result
}

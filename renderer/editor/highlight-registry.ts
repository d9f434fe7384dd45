import type { Interval } from './interval-index.ts'

/**
 * The page has one registry of highlights, however many articles it shows. Each painter adds and removes its own
 * ranges in the highlights that all share by name.
 */

const PRIORITY: readonly [start: string, priority: number][] = [
  ['active', 1],
  ['upper', 2],
  ['dim-upper', 2],
  ['tint', 0],
  ['dim-tint', 0],
  ['solid', 3],
  ['dotted', 3],
  ['dashed', 3],
  ['dim-', 3],
  ['suggested', 4],
  ['pending', 4],
  ['flash', 4],
  ['find', 5],
  ['drop', 6],
]

function shared(name: string): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = PRIORITY.find(([start]) => name.startsWith(start))?.[1] ?? 0
  CSS.highlights.set(name, made)
  return made
}

/** A stretch of text to be drawn in the way of a name. */
export type Painted = readonly [name: string, interval: Interval]

/** The ranges that one painter has registered. */
export class OwnRanges {
  #ranges = new Map<string, { name: string; range: Range }>()

  /**
   * Makes what is registered equal to `wanted`. Ranges that stay are left as they are: every range that is added or
   * taken away costs, one that stays costs nothing. `rangeOf` finds an interval on the page.
   */
  set(wanted: readonly Painted[], rangeOf: (interval: Interval) => Range | null): void {
    const kept = new Map<string, { name: string; range: Range }>()
    for (const [name, interval] of wanted) {
      const key = `${name} ${interval.start} ${interval.end}`
      const known = this.#ranges.get(key) ?? kept.get(key)
      this.#ranges.delete(key)
      const range = known?.range ?? rangeOf(interval)
      if (!range) continue
      kept.set(key, { name, range })
      if (!known) shared(name).add(range)
    }
    for (const { name, range } of this.#ranges.values()) shared(name).delete(range)
    this.#ranges = kept
  }

  /** Takes everything away that this painter has registered. */
  clear(): void {
    this.set([], () => null)
  }
}

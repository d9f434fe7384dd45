/**
 * The page has one registry of highlights, however many articles it shows. Each painter adds and removes its own
 * ranges in the highlights that all share by name.
 */

const PRIORITY: readonly [start: string, priority: number][] = [
  ['active', 1],
  ['upper', 2],
  ['solid', 3],
  ['dotted', 3],
  ['dashed', 3],
  ['suggested', 4],
  ['flash', 4],
  ['find', 5],
]

function shared(name: string): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = PRIORITY.find(([start]) => name.startsWith(start))?.[1] ?? 0
  CSS.highlights.set(name, made)
  return made
}

/** The ranges that one painter has registered. */
export class OwnRanges {
  #ranges: [name: string, range: AbstractRange][] = []

  /** Replaces everything this painter has registered. */
  set(ranges: [name: string, range: AbstractRange][]): void {
    for (const [name, range] of this.#ranges) shared(name).delete(range)
    for (const [name, range] of ranges) shared(name).add(range)
    this.#ranges = ranges
  }
}

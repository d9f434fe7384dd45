import type { Range } from '../../shared/text/range.ts'

/** A stretch of text under a name that the page, which has a `Range` of its own, leaves free. */
export type Interval = Readonly<Range>

const CHUNK = 64

/**
 * Finds the intervals that touch a place among thousands. They are kept sorted by start; for every chunk of 64 the
 * largest end is known, so that a look-up passes over whole chunks that end too early.
 */
export class IntervalIndex<Item extends Interval> {
  readonly items: readonly Item[]
  readonly #furthest: number[] = []

  constructor(items: readonly Item[]) {
    this.items = [...items].sort((a, b) => a.start - b.start || b.end - a.end)
    for (let from = 0; from < this.items.length; from += CHUNK) {
      const chunk = this.items.slice(from, from + CHUNK)
      this.#furthest.push(chunk.reduce((furthest, item) => Math.max(furthest, item.end), 0))
    }
  }

  /** Items that share at least one unit with `start` to `end`, by start, longer ones first. */
  overlapping(start: number, end: number): Item[] {
    const found: Item[] = []
    for (let chunk = 0; chunk < this.#furthest.length; chunk++) {
      if ((this.#furthest[chunk] ?? 0) <= start) continue
      const from = chunk * CHUNK
      for (const item of this.items.slice(from, from + CHUNK)) {
        if (item.start >= end) return found
        if (item.end > start) found.push(item)
      }
    }
    return found
  }

  /** Items around a caret at `offset`, the shortest first; a caret at either edge touches. */
  at(offset: number): Item[] {
    const touching = this.overlapping(offset - 1, offset + 1)
    return touching.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
  }
}

import { unionOf } from '../../shared/text/words.ts'
import { OwnRanges } from './highlight-registry.ts'
import { type Interval, IntervalIndex } from './interval-index.ts'
import type { Mark } from './mark.ts'
import type { TextDom } from './text-dom.ts'

/** From this number of marks in the painted window on, overlapping ranges of the same look are merged first. */
const DENSE = 800

/** A bar beside the text: CSS pixels from the top of the sheet. */
export interface Bar {
  mark: Mark
  top: number
  height: number
}

/** Passages that the app suggests to code, and the parts of the one that the keys act on. */
export interface Suggested {
  passages: readonly Interval[]
  chosen: readonly Interval[]
}

/**
 * Draws marks with the CSS Custom Highlight API: no element is added to the text. Only what stands within one screen
 * of the visible part is registered, because every registered range costs at each change, visible or not.
 */
export class MarkPainter {
  readonly #scroller: HTMLElement
  readonly #sheet: HTMLElement
  readonly #dom: TextDom
  readonly #own = new OwnRanges()
  #index = new IntervalIndex<Mark>([])
  #active: string | null = null
  #found: readonly Interval[] = []
  #suggested: Suggested = { passages: [], chosen: [] }
  #painted: Interval = { start: 0, end: -1 }

  /** Bars are measured from the top of `sheet`, which scrolls inside `scroller`. */
  constructor(scroller: HTMLElement, sheet: HTMLElement, dom: TextDom) {
    this.#scroller = scroller
    this.#sheet = sheet
    this.#dom = dom
  }

  get index(): IntervalIndex<Mark> {
    return this.#index
  }

  setMarks(marks: readonly Mark[], active: string | null): void {
    this.#index = new IntervalIndex(marks)
    this.#active = active
    this.#painted = { start: 0, end: -1 }
  }

  /** Passages that a search has found, drawn over everything else. */
  setFound(found: readonly Interval[]): void {
    this.#found = found
    this.#painted = { start: 0, end: -1 }
  }

  /** Passages that are suggested, drawn so that they are never taken for marks. */
  setSuggested(suggested: Suggested): void {
    this.#suggested = suggested
    this.#painted = { start: 0, end: -1 }
  }

  /** Registers what is near the visible part; returns the bars, or `null` when the last painting still covers it. */
  paint(): Bar[] | null {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect()
    const seen = this.#dom.visible(top, bottom)
    if (seen.start >= this.#painted.start && seen.end <= this.#painted.end) return null
    this.#painted = this.#dom.visible(top - height, bottom + height)
    const marks = this.#index.overlapping(this.#painted.start, this.#painted.end)
    this.#own.set([...this.#looks(marks), ...this.#others(marks)])
    return this.#bars(marks)
  }

  /** Forgets what was painted, for instance after the text was laid out anew. */
  invalidate(): void {
    this.#painted = { start: 0, end: -1 }
  }

  destroy(): void {
    this.#own.set([])
  }

  #clipped({ start, end }: Interval): Interval {
    return { start: Math.max(start, this.#painted.start), end: Math.min(end, this.#painted.end) }
  }

  #looks(marks: readonly Mark[]): [string, Range][] {
    const byName = new Map<string, Interval[]>()
    for (const mark of marks) {
      for (const { style, color } of mark.looks) {
        const name = `${style}-${color}`
        const known = byName.get(name)
        if (known) known.push(this.#clipped(mark))
        else byName.set(name, [this.#clipped(mark)])
      }
    }
    const dense = marks.length > DENSE
    return [...byName].flatMap(([name, intervals]) =>
      (dense ? unionOf(intervals) : intervals).flatMap(interval => this.#named(name, interval)),
    )
  }

  #others(marks: readonly Mark[]): [string, Range][] {
    const active = marks.find(mark => mark.id === this.#active)
    const lit = active ? this.#lit(active, marks) : []
    return [
      ...lit,
      ...this.#near('suggested', this.#suggested.passages),
      ...this.#near('suggested-chosen', this.#suggested.chosen),
      ...this.#near('find', this.#found),
    ]
  }

  /** The active mark stands out; shorter tints on it are drawn once more above it, so that it hides none of them. */
  #lit(active: Mark, marks: readonly Mark[]): [string, Range][] {
    const length = active.end - active.start
    const upper = marks.filter(
      mark => mark.end - mark.start < length && mark.start < active.end && mark.end > active.start,
    )
    return [
      ...this.#named(`active-${active.looks[0]?.color ?? 'slate'}`, this.#clipped(active)),
      ...upper.flatMap(mark =>
        mark.looks
          .filter(({ style }) => style === 'tint')
          .flatMap(({ color }) => this.#named(`upper-${color}`, this.#clipped(mark))),
      ),
    ]
  }

  /** Those of the passages that stand in the painted window. */
  #near(name: string, passages: readonly Interval[]): [string, Range][] {
    return passages
      .filter(({ start, end }) => end > this.#painted.start && start < this.#painted.end)
      .flatMap(interval => this.#named(name, interval))
  }

  #named(name: string, interval: Interval): [string, Range][] {
    const range = this.#dom.range(interval)
    return range ? [[name, range]] : []
  }

  #bars(marks: readonly Mark[]): Bar[] {
    const origin = this.#sheet.getBoundingClientRect().top
    return marks.flatMap(mark => {
      const rect = this.#dom.range(this.#clipped(mark))?.getBoundingClientRect()
      return rect && rect.height > 0 ? [{ mark, top: rect.top - origin, height: rect.height }] : []
    })
  }
}

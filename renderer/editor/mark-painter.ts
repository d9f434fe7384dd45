import { unionOf } from '../../shared/text/words.ts'
import { OwnRanges, type Painted } from './highlight-registry.ts'
import { type Interval, IntervalIndex } from './interval-index.ts'
import type { Light } from './lighting.ts'
import { coveredLength, type Mark } from './mark.ts'
import type { TextDom } from './text-dom.ts'

/** From this number of marks in the painted window on, overlapping ranges of the same look are merged first. */
const DENSE = 800
const NOTHING: Interval = { start: 0, end: -1 }

/** Marks as they are before the list of marks knows of it, by id; `null` for one that is gone. */
export type Early = ReadonlyMap<string, Mark | null>

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
  readonly #dom: TextDom
  readonly #own = new OwnRanges()
  #marks: readonly Mark[] = []
  #index = new IntervalIndex<Mark>([])
  #light: Light = { lit: null, dimmed: false }
  #found: readonly Interval[] = []
  #suggested: Suggested = { passages: [], chosen: [] }
  #early: Early = new Map()
  #painted = NOTHING

  constructor(scroller: HTMLElement, dom: TextDom) {
    this.#scroller = scroller
    this.#dom = dom
  }

  get index(): IntervalIndex<Mark> {
    return this.#index
  }

  setMarks(marks: readonly Mark[]): void {
    if (marks === this.#marks) return
    this.#marks = marks
    this.#index = new IntervalIndex(marks)
    this.invalidate()
  }

  /** Draws marks otherwise than listed, in this very task and where it was painted last: nothing is measured. */
  setEarly(early: Early): void {
    if (early.size === 0 && this.#early.size === 0) return
    this.#early = early
    if (this.#painted !== NOTHING) this.#register()
  }

  /** Which annotation is lit up, and whether the others step back. */
  setLight(light: Light): void {
    this.#light = light
    this.invalidate()
  }

  /** Passages that a search has found, drawn over everything else. */
  setFound(found: readonly Interval[]): void {
    this.#found = found
    this.invalidate()
  }

  /** Passages that are suggested, drawn so that they are never taken for marks. */
  setSuggested(suggested: Suggested): void {
    this.#suggested = suggested
    this.invalidate()
  }

  /** Registers what is near the visible part; returns whether anything had to be registered. */
  paint(): boolean {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect()
    const seen = this.#dom.visible(top, bottom)
    if (seen.start >= this.#painted.start && seen.end <= this.#painted.end) return false
    this.#painted = this.#dom.visible(top - height, bottom + height)
    this.#register()
    return true
  }

  #register(): void {
    const marks = this.#shown()
    this.#own.set([...this.#looks(marks), ...this.#others(marks)], this.#dom.range)
  }

  #shown(): Mark[] {
    const listed = this.#index.overlapping(this.#painted.start, this.#painted.end)
    if (this.#early.size === 0) return listed
    const early = [...this.#early.values()].filter(mark => mark !== null)
    return [...listed.filter(({ id }) => !this.#early.has(id)), ...early]
  }

  /** Forgets what was painted, for instance after the text was laid out anew. */
  invalidate(): void {
    this.#painted = NOTHING
  }

  destroy(): void {
    this.#own.clear()
  }

  /** The parts of the passages that stand in the painted window. */
  #near(passages: readonly Interval[]): Interval[] {
    const { start: from, end: to } = this.#painted
    return passages
      .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
      .filter(({ start, end }) => start < end)
  }

  #looks(marks: readonly Mark[]): Painted[] {
    const byName = new Map<string, Interval[]>()
    for (const mark of marks) {
      const stepsBack = this.#light.dimmed && mark.id !== this.#light.lit
      const spans = this.#near(mark.spans)
      for (const { style, color } of mark.looks) {
        const name = stepsBack ? `dim-${style}-${color}` : `${style}-${color}`
        const known = byName.get(name)
        if (known) known.push(...spans)
        else byName.set(name, [...spans])
      }
    }
    const dense = marks.length > DENSE
    return [...byName].flatMap(([name, intervals]) =>
      (dense ? unionOf(intervals) : intervals).map((interval): Painted => [name, interval]),
    )
  }

  #others(marks: readonly Mark[]): Painted[] {
    const lit = marks.find(mark => mark.id === this.#light.lit)
    return [
      ...(lit ? this.#lit(lit, marks) : []),
      ...this.#named('suggested', this.#suggested.passages),
      ...this.#named('suggested-chosen', this.#suggested.chosen),
      ...this.#named('find', this.#found),
    ]
  }

  /** The lit mark stands out; shorter tints on it are drawn once more above it, so that it hides none of them. */
  #lit(lit: Mark, marks: readonly Mark[]): Painted[] {
    const length = coveredLength(lit)
    const above = this.#light.dimmed ? 'dim-upper' : 'upper'
    const upper = marks.filter(
      mark => mark.start < lit.end && mark.end > lit.start && coveredLength(mark) < length,
    )
    return [
      ...this.#named(`active-${lit.looks[0]?.color ?? 'slate'}`, lit.spans),
      ...upper.flatMap(mark =>
        mark.looks
          .filter(({ style }) => style === 'tint')
          .flatMap(({ color }) => this.#named(`${above}-${color}`, mark.spans)),
      ),
    ]
  }

  #named(name: string, passages: readonly Interval[]): Painted[] {
    return this.#near(passages).map((interval): Painted => [name, interval])
  }
}

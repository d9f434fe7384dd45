import type { BlockLines, Line } from './block-lines.ts'
import type { Interval, IntervalIndex } from './interval-index.ts'
import type { Bar } from './margin-layout.ts'
import type { Mark } from './mark.ts'
import type { TextDom } from './text-dom.ts'

/** Finds where annotations stand beside the text. What the page has said of a block is kept until its lines change. */
export class MarginBars {
  readonly #dom: TextDom
  readonly #lines = new Map<number, BlockLines>()
  #tops = new Map<number, number>()
  #band: Interval = { start: 0, end: 0 }
  /** The first and last block of the band, and where they stood. */
  #edges: { block: number; at: number }[] = []
  #lacking = false

  constructor(dom: TextDom) {
    this.#dom = dom
  }

  /** After another width or font every line may break elsewhere. */
  forgetLines(): void {
    this.#lines.clear()
  }

  /** Whether some bars could not be measured, because the browser had not laid out their blocks. */
  get lacking(): boolean {
    return this.#lacking
  }

  /** Whether the blocks of the band stand elsewhere than when they were measured; `origin` is the top of the sheet. */
  moved(origin: number): boolean {
    return this.#edges.some(({ block, at }) => Math.abs(this.#place(block) - origin - at) > 0.5)
  }

  #place(block: number): number {
    return this.#dom.element(block)?.getBoundingClientRect().top ?? 0
  }

  /** The bars between two heights; CSS pixels of the viewport, as is the top of the sheet, `origin`. Bars count from `top`. */
  between(index: IntervalIndex<Mark>, top: number, bottom: number, origin: number): Bar[] {
    const { first, last } = this.#dom.blocksBetween(top, bottom)
    this.#band = { start: this.#dom.block(first).start, end: this.#dom.block(last).end }
    this.#edges = [first, last].map(block => ({ block, at: this.#place(block) - origin }))
    this.#tops = new Map()
    this.#lacking = false
    return index.overlapping(this.#band.start, this.#band.end).flatMap(mark => this.#bar(mark, top))
  }

  #bar(mark: Mark, origin: number): Bar[] {
    const parts = mark.spans.flatMap(span => this.#part(span, origin))
    const [first, last] = [parts[0], parts.at(-1)]
    if (!first || !last) return []
    return [{ mark, top: first.top, height: last.top + last.height - first.top, parts }]
  }

  #part({ start, end }: Interval, origin: number): { top: number; height: number }[] {
    const from = Math.max(start, this.#band.start)
    const to = Math.min(end, this.#band.end)
    if (from >= to) return []
    const first = this.#lineOf(from)
    const last = this.#lineOf(to - 1)
    return first && last ? [{ top: first.top - origin, height: last.bottom - first.top }] : []
  }

  /** The line of a character, in CSS pixels of the viewport; `null` when its block is hidden or skipped. */
  #lineOf(offset: number): Line | null {
    const number = this.#dom.blockAt(offset)
    if (!this.#dom.isLaidOut(number)) {
      this.#lacking = true
      return null
    }
    const line = this.#linesOf(number).at(offset - this.#dom.block(number).start)
    if (!line) return null
    const top = this.#topOf(number)
    return { top: top + line.top, bottom: top + line.bottom }
  }

  #linesOf(number: number): BlockLines {
    const known = this.#lines.get(number)
    if (known) return known
    const made = this.#dom.lines(number)
    this.#lines.set(number, made)
    return made
  }

  #topOf(number: number): number {
    const known = this.#tops.get(number)
    if (known !== undefined) return known
    const top = this.#place(number)
    this.#tops.set(number, top)
    return top
  }
}

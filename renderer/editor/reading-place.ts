import type { Interval } from './interval-index.ts'

/** Frames for which a passage that was scrolled to is kept in its place. */
const FRAMES = 12
/** How far below the edge of the window the first line is looked for, and put again; CSS pixels. */
const EDGE = 8

/** What is needed of the text on the page. */
interface PlacedText {
  range(passage: Interval): Range | null
  /** Offset under a point of the viewport, or `null` outside the text. */
  offsetAt(x: number, y: number): number | null
  /** Where lines begin in the viewport: just inside the edge of the text. */
  edge(): number
  length(): number
}

/**
 * Which part of the article the window shows. Blocks that the browser skips only estimate their height, and learn it
 * in the frames after they came near; so whatever scrolls to a passage looks again until nothing moves any more.
 */
export class ReadingPlace {
  readonly #scroller: HTMLElement
  readonly #text: PlacedText
  #frame = 0
  /** 0 until the page was laid out for the first time. */
  #width = 0
  #first = 0

  constructor(scroller: HTMLElement, text: PlacedText) {
    this.#scroller = scroller
    this.#text = text
    scroller.addEventListener('wheel', this.release, { passive: true })
  }

  destroy(): void {
    this.release()
    this.#scroller.removeEventListener('wheel', this.release)
  }

  /** Whoever scrolls by hand is not held back. */
  release = (): void => cancelAnimationFrame(this.#frame)

  /**
   * Offset of the first visible line, measured anew and remembered; 0 at the top. A line that was put first keeps its
   * offset while it stays there: measured anew after every change of the layout, the place would creep upwards.
   */
  measure(): number {
    const { top } = this.#scroller.getBoundingClientRect()
    if (this.#scroller.scrollTop === 0) this.#first = 0
    else if (!this.#standsFirst(top)) {
      this.#first = this.#text.offsetAt(this.#text.edge(), top + EDGE) ?? this.#first
    }
    return this.#first
  }

  #standsFirst(top: number): boolean {
    const place = this.#rect(this.#first)
    return place !== undefined && Math.abs(place.top - top - EDGE / 2) < 2
  }

  /**
   * Puts the line of an offset first. Before the first layout it is only remembered: to ask for one there would have the
   * browser lay out the whole text, of which it would else skip what is far from the window.
   */
  startAt(offset: number): void {
    this.#first = offset
    if (this.#width === 0) return
    if (offset === 0) this.#scroller.scrollTop = 0
    else this.#hold(offset, EDGE / 2)
  }

  /** Scrolls until a passage stands at a share of the window's height. */
  reveal(passage: Interval, share: number): void {
    this.#hold(passage.start, this.#scroller.clientHeight * share)
  }

  /** After the text got another width its lines break elsewhere: the same line stays first. */
  resized(): void {
    const first = this.#width === 0
    if (this.#scroller.clientWidth === this.#width) return
    this.#width = this.#scroller.clientWidth
    if (!first || this.#first > 0) this.relaid()
  }

  /** After the text got another size, font or measure: the same line stays first. */
  relaid(): void {
    this.startAt(this.#first)
  }

  #hold(offset: number, below: number, frames = FRAMES): void {
    this.release()
    const moved = this.#scroll(offset, below)
    if (frames > 0 && (moved || frames > FRAMES - 2)) {
      this.#frame = requestAnimationFrame(() => this.#hold(offset, below, frames - 1))
    }
  }

  #scroll(offset: number, below: number): boolean {
    const rect = this.#rect(offset)
    if (!rect) return false
    const before = this.#scroller.scrollTop
    this.#scroller.scrollTop += rect.top - this.#scroller.getBoundingClientRect().top - below
    return Math.abs(this.#scroller.scrollTop - before) > 1
  }

  #rect(offset: number): DOMRect | undefined {
    const end = Math.min(offset + 1, this.#text.length())
    return this.#text.range({ start: Math.min(offset, end - 1), end })?.getBoundingClientRect()
  }
}

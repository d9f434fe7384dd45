import type { Interval, IntervalIndex } from './interval-index.ts'
import { type Light, Lighting } from './lighting.ts'
import { Margin } from './margin.ts'
import type { Mark } from './mark.ts'
import { type Early, MarkPainter, type Suggested } from './mark-painter.ts'
import { layoutChanged, type TextDom } from './text-dom.ts'

/** Where a reader is drawn, and whom to tell. */
interface DrawingSetup {
  scroller: HTMLElement
  sheet: HTMLElement
  margin: HTMLCanvasElement
  onChoose(id: Mark['id']): void
  /** The text was laid out or painted anew: what is placed over it must be placed again. */
  onLaidOut(): void
  /** Called once for every frame in which something was painted or scrolled. */
  onFrame(): void
}

/** Marks in the text and bars beside it: says in which frame what is drawn anew. */
export class ReaderDrawing {
  readonly #setup: DrawingSetup
  readonly #margin: Margin
  readonly #lighting: Lighting
  readonly #themed: MutationObserver
  #painter: MarkPainter
  #frame = 0
  #width = 0
  #stale = true

  constructor(dom: TextDom, setup: DrawingSetup) {
    this.#setup = setup
    this.#painter = new MarkPainter(setup.scroller, dom)
    this.#lighting = new Lighting(light => this.#relight(light))
    this.#margin = new Margin(setup.margin, setup.scroller, setup.sheet, dom, {
      onPoint: id => this.point(id),
      onChoose: setup.onChoose,
    })
    setup.sheet.addEventListener('contentvisibilityautostatechange', this.#onBlock, true)
    // Themes are an attribute of the root, and a canvas has no style that follows them.
    this.#themed = new MutationObserver(() => this.restyled())
    this.#themed.observe(document.documentElement, { attributes: true })
  }

  get index(): IntervalIndex<Mark> {
    return this.#painter.index
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#themed.disconnect()
    this.#setup.sheet.removeEventListener('contentvisibilityautostatechange', this.#onBlock, true)
    this.#painter.destroy()
    this.#margin.destroy()
    this.#lighting.destroy()
  }

  /** Draws on another text from now on. */
  setText(dom: TextDom): void {
    this.#painter.destroy()
    this.#painter = new MarkPainter(this.#setup.scroller, dom)
    this.#painter.setLight(this.#lighting.light)
    this.#margin.setText(dom)
  }

  setMarks(marks: readonly Mark[]): void {
    this.#painter.setMarks(marks)
    this.schedule(true)
  }

  /** Draws marks otherwise than listed at once; the margin follows with the list. */
  setEarly(early: Early): void {
    this.#painter.setEarly(early)
  }

  /** Lights up the chosen annotation. */
  choose(id: string | null): void {
    this.#lighting.choose(id)
  }

  /** Lights up the annotation under the pointer, after a moment. */
  point(id: string | null): void {
    this.#lighting.point(id)
  }

  setFound(found: readonly Interval[]): void {
    this.#painter.setFound(found)
    this.schedule(false)
  }

  setSuggested(suggested: Suggested): void {
    this.#painter.setSuggested(suggested)
    this.schedule(false)
  }

  /** Colours have changed. */
  restyled(): void {
    this.#margin.forgetLook()
    this.schedule(true)
  }

  /** Lines may break elsewhere. */
  relaid(): void {
    this.#painter.invalidate()
    this.#margin.forgetLines()
    this.schedule(true)
  }

  /** The text has a width, and blocks may have moved. Called between layout and painting. */
  resized(width: number): void {
    const first = this.#width === 0
    if (width !== this.#width) this.#margin.forgetLines()
    this.#stale ||= width !== this.#width || this.#margin.moved()
    this.#width = width
    this.#painter.paint()
    // Text and marks are there a frame before the bars: a canvas has to be made for them and every line measured.
    if (first) this.schedule(true)
    else this.#drawMargin()
  }

  /** Paints in the next frame; `stale` when also what stands in the drawn part of the margin has changed. */
  schedule(stale: boolean): void {
    this.#stale ||= stale
    // Before the first layout there is nothing to measure; whoever watches the size tells when there is.
    if (this.#width === 0) return
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      this.#painter.paint()
      this.#drawMargin()
      this.#setup.onFrame()
    })
  }

  /** What has come near is laid out from now on, so that it can be measured. */
  #onBlock = (event: Event): void => {
    if (layoutChanged(event) && this.#margin.lacking) this.schedule(true)
  }

  #drawMargin(): void {
    if (this.#width === 0 || (!this.#stale && this.#margin.covers())) return
    this.#margin.draw(this.#painter.index, this.#lighting.light)
    if (this.#stale) this.#setup.onLaidOut()
    this.#stale = false
  }

  #relight(light: Light): void {
    this.#painter.setLight(light)
    this.#margin.relight(light)
    this.schedule(false)
  }
}

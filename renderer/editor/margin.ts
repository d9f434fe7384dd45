import { t } from '../ui/language.ts'
import type { IntervalIndex } from './interval-index.ts'
import type { Light } from './lighting.ts'
import { MarginBars } from './margin-bars.ts'
import { drawMargin, type Look, lookOf } from './margin-drawing.ts'
import { barAt, type PlacedBar, placeBars } from './margin-layout.ts'
import type { Mark } from './mark.ts'
import type { TextDom } from './text-dom.ts'

/** How much is drawn above and below the visible part, as a share of its height; the browser lays out so much anyway. */
const BEYOND = 0.4

/** What the user does with the margin. */
interface MarginEvents {
  /** The pointer is on the bar of an annotation, or on none. */
  onPoint(id: Mark['id'] | null): void
  onChoose(id: Mark['id']): void
}

/** A bar as a test sees it: the middle of its upper end, CSS pixels of the viewport. */
export interface ShownBar {
  id: string
  label: string
  /** Whether its name has room beside it. */
  named: boolean
  x: number
  y: number
  height: number
}

/** The canvas, which can be asked what is drawn on it: there is no element for a single bar. */
export type MarginCanvas = HTMLCanvasElement & { shownBars?: () => ShownBar[] }

/**
 * The bars beside the text, with the names of codes, drawn on one canvas that covers the visible part and a little
 * more. It stands in the text and scrolls with it, so that scrolling within its reach costs nothing.
 */
export class Margin {
  readonly #canvas: MarginCanvas
  readonly #scroller: HTMLElement
  readonly #sheet: HTMLElement
  readonly #events: MarginEvents
  #bars: MarginBars
  #placed: readonly PlacedBar[] = []
  #look: Look | null = null
  /** What is covered, from the top of the sheet. */
  #top = 0
  #bottom = -1

  constructor(
    canvas: HTMLCanvasElement,
    scroller: HTMLElement,
    sheet: HTMLElement,
    dom: TextDom,
    events: MarginEvents,
  ) {
    this.#canvas = canvas
    this.#scroller = scroller
    this.#sheet = sheet
    this.#bars = new MarginBars(dom)
    this.#events = events
    this.#canvas.shownBars = () => this.#shown()
    canvas.addEventListener('pointermove', this.#onMove)
    canvas.addEventListener('pointerleave', this.#onLeave)
    canvas.addEventListener('mousedown', keepFocus)
    canvas.addEventListener('click', this.#onClick)
  }

  destroy(): void {
    this.#canvas.removeEventListener('pointermove', this.#onMove)
    this.#canvas.removeEventListener('pointerleave', this.#onLeave)
    this.#canvas.removeEventListener('mousedown', keepFocus)
    this.#canvas.removeEventListener('click', this.#onClick)
  }

  /** Stands beside another text from now on. */
  setText(dom: TextDom): void {
    this.#bars = new MarginBars(dom)
  }

  /** After another width or font every line may break elsewhere. */
  forgetLines(): void {
    this.#bars.forgetLines()
  }

  /** The theme or the palette has changed. */
  forgetLook(): void {
    this.#look = null
  }

  /** Whether bars are missing that could not be measured yet. */
  get lacking(): boolean {
    return this.#bars.lacking
  }

  /** Whether the text beside the bars stands elsewhere than when they were drawn. */
  moved(): boolean {
    return this.#bars.moved(this.#sheet.getBoundingClientRect().top)
  }

  /** Whether what is drawn still covers the visible part. */
  covers(): boolean {
    const { from, to } = this.#visible()
    return from >= this.#top && to <= this.#bottom
  }

  /** Measures and draws what stands beside the visible part. */
  draw(index: IntervalIndex<Mark>, light: Light): void {
    const { from, to, length, origin } = this.#visible()
    const beyond = (to - from) * BEYOND
    this.#top = Math.max(0, Math.floor(from - beyond))
    this.#bottom = Math.min(length, Math.ceil(to + beyond))
    const bars = this.#bars.between(index, origin + this.#top, origin + this.#bottom, origin)
    const width = this.#resize()
    this.#placed = placeBars(bars, width)
    this.#canvas.dataset.bars = String(bars.length)
    this.relight(light)
  }

  /** Draws the same bars in another light. */
  relight(light: Light): void {
    this.#look ??= lookOf(this.#canvas)
    drawMargin(this.#canvas, this.#placed, this.#look, light)
  }

  /** The visible part of the sheet, from the sheet's top; `origin` is where that is in the viewport. */
  #visible() {
    const frame = this.#scroller.getBoundingClientRect()
    const sheet = this.#sheet.getBoundingClientRect()
    const from = Math.max(0, frame.top - sheet.top)
    const to = Math.max(from, Math.min(sheet.height, frame.bottom - sheet.top))
    return { from, to, length: sheet.height, origin: sheet.top }
  }

  #resize(): number {
    const canvas = this.#canvas
    const width = canvas.clientWidth
    const height = Math.max(0, this.#bottom - this.#top)
    canvas.style.top = `${this.#top}px`
    canvas.style.height = `${height}px`
    const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
    if (canvas.width !== wide) canvas.width = wide
    if (canvas.height !== high) canvas.height = high
    return width
  }

  #under(event: MouseEvent): PlacedBar | null {
    const box = this.#canvas.getBoundingClientRect()
    return barAt(this.#placed, event.clientX - box.left, event.clientY - box.top)
  }

  #onMove = (event: PointerEvent): void => {
    const bar = this.#under(event)
    this.#events.onPoint(bar?.mark.id ?? null)
    this.#canvas.style.cursor = bar ? 'pointer' : ''
    const title = bar ? t('{{label}} ({{coder}})', { label: bar.mark.label, coder: bar.mark.coder }) : ''
    if (this.#canvas.title !== title) this.#canvas.title = title
  }

  #onLeave = (): void => this.#events.onPoint(null)

  #onClick = (event: MouseEvent): void => {
    const bar = this.#under(event)
    if (bar) this.#events.onChoose(bar.mark.id)
  }

  #shown(): ShownBar[] {
    const { left, top } = this.#canvas.getBoundingClientRect()
    return this.#placed.map(({ mark, x, top: from, height, nameWidth }) => ({
      id: mark.id,
      label: mark.label,
      named: nameWidth > 0,
      x: left + x + 2,
      y: top + from + 4,
      height,
    }))
  }
}

/** A click beside the text leaves the caret where it is. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

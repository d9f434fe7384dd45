import type { Mark } from './mark.ts'

/** How far from a letter the pointer may be to count as on it; CSS pixels. */
const NEAR = 6

/** The text under the pointer. */
interface HoveredText {
  offsetAt(x: number, y: number): number | null
  range(passage: { start: number; end: number }): Range | null
  marksAt(offset: number): Mark[]
  onPoint(id: Mark['id'] | null): void
}

/** Finds the annotation under the pointer, once a frame; while a button is pressed none is. */
export class TextHover {
  readonly #text: HoveredText
  #frame = 0
  #at = { x: 0, y: 0 }

  constructor(text: HoveredText) {
    this.#text = text
  }

  move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return
    if (event.buttons !== 0) {
      this.leave()
      return
    }
    this.#at = { x: event.clientX, y: event.clientY }
    if (this.#frame) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#text.onPoint(this.#under())
    })
  }

  leave(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.#text.onPoint(null)
  }

  /** Where there is no letter under the pointer the page still names the nearest one: that does not count. */
  #under(): Mark['id'] | null {
    const { x, y } = this.#at
    const offset = this.#text.offsetAt(x, y)
    const mark = offset === null ? undefined : this.#text.marksAt(offset)[0]
    if (offset === null || !mark) return null
    const letters = this.#text.range({
      start: Math.max(mark.start, offset - 1),
      end: Math.min(mark.end, offset + 1),
    })
    const boxes = [...(letters?.getClientRects() ?? [])]
    const on = boxes.some(
      box => x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR,
    )
    return on ? mark.id : null
  }
}

import type { Interval } from './interval-index.ts'

/** How long a selection made with a finger stays as it is until it counts as made; milliseconds. */
const SETTLED_MS = 500

/** What is selected, and whom to tell of it. */
interface ReleasedText {
  /** The selected passage, or the offset of the caret. */
  read(): { passage: Interval | null; anchor: number; head: number }
  onSelected(passage: Interval): void
  onClick(offset: number): void
}

/**
 * Tells when a person has finished selecting. With the mouse that is when the button is released. A finger or a pen
 * selects a word by resting on it and then drags the system's own handles, of which a page hears nothing: there a
 * selection counts when it has stayed as it is for a moment and nothing touches the screen.
 */
export class SelectionRelease {
  readonly #text: ReleasedText
  #timer: ReturnType<typeof setTimeout> | undefined
  #pointer = 'mouse'
  #touching = false
  #told: Interval | null = null

  constructor(text: ReleasedText) {
    this.#text = text
  }

  /** Whether the last thing that touched the text was a finger or a pen. */
  get byTouch(): boolean {
    return this.#pointer !== 'mouse'
  }

  pointerDown(event: PointerEvent): void {
    this.#pointer = event.pointerType
    this.#touching = true
    this.#told = null
  }

  pointerUp(): void {
    this.#touching = false
    if (this.byTouch) this.#wait()
  }

  /** The browser takes over what a finger began, a scroll or a selection: no end of it is told. */
  pointerCancel(): void {
    this.#touching = false
    if (this.byTouch) this.#wait()
  }

  /** The selection is read after the browser has settled it. */
  mouseUp(event: MouseEvent): void {
    if (event.button !== 0) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const { passage, anchor, head } = this.#text.read()
      if (passage) this.#tell(passage)
      else if (anchor === head) this.#text.onClick(head)
    })
  }

  /** The selection has changed. */
  changed(): void {
    if (this.byTouch) this.#wait()
  }

  /** A key that comes before the palette is there means the selection itself. */
  forget(): void {
    clearTimeout(this.#timer)
    this.#pointer = 'mouse'
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const { passage } = this.#text.read()
      if (passage && !this.#touching) this.#tell(passage)
    }, SETTLED_MS)
  }

  #tell(passage: Interval): void {
    const { start, end } = passage
    if (this.#told?.start === start && this.#told.end === end) return
    this.#told = this.byTouch ? passage : null
    this.#text.onSelected(passage)
  }
}

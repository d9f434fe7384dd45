import { OwnRanges } from './highlight-registry.ts'
import type { Interval } from './interval-index.ts'

const FLASH_MS = 1400

/** The passage a code is being chosen for, and the one that was just gone to: drawn apart from marks. */
export class PassageHighlights {
  readonly #range: (passage: Interval) => Range | null
  readonly #pending = new OwnRanges()
  readonly #flashed = new OwnRanges()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(range: (passage: Interval) => Range | null) {
    this.#range = range
  }

  pending(passage: Interval | null): void {
    this.#pending.set(passage ? [['pending', passage]] : [], this.#range)
  }

  /** Shows a passage for a moment. */
  flash(passage: Interval): void {
    this.#flashed.set([['flash', passage]], this.#range)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#flashed.clear(), FLASH_MS)
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#pending.clear()
    this.#flashed.clear()
  }
}

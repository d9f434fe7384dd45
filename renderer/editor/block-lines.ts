/** A line of a block: CSS pixels from the top of the block. */
export interface Line {
  top: number
  bottom: number
}

interface KnownLine extends Line {
  /** Offsets within the block that are known to stand on the line: the first and the last. */
  first: number
  last: number
}

/** How the page answers about one block. */
export interface BlockMeasure {
  /** The lines, from the top down. */
  lines(): Line[]
  /** The height at which the character at an offset within the block stands, from the top of the block. */
  middleOf(offset: number): number
}

/**
 * Says on which line of a block a character stands. Asking the page costs, so each answer is kept: what stands between
 * two characters of one line stands on that line too. With many marks in a block soon nothing has to be asked any more.
 */
export class BlockLines {
  readonly #measure: BlockMeasure
  readonly #lines: KnownLine[]

  constructor(measure: BlockMeasure) {
    this.#measure = measure
    this.#lines = measure.lines().map(line => ({ ...line, first: Number.POSITIVE_INFINITY, last: -1 }))
  }

  /** The line of the character at `offset` (UTF-16 units within the block); `null` when the block has no line. */
  at(offset: number): Line | null {
    const only = this.#lines.length === 1 ? this.#lines[0] : undefined
    const known = only ?? this.#lines.find(line => line.first <= offset && offset <= line.last)
    return known ?? this.#asked(offset)
  }

  #asked(offset: number): Line | null {
    const middle = this.#measure.middleOf(offset)
    const line = this.#lines.find(({ bottom }) => middle < bottom) ?? this.#lines.at(-1)
    if (!line) return null
    line.first = Math.min(line.first, offset)
    line.last = Math.max(line.last, offset)
    return line
  }
}

/** Boxes of a text put together to lines: those of one line share most of their height. */
export function linesOf(boxes: readonly Line[]): Line[] {
  const lines: Line[] = []
  for (const { top, bottom } of boxes) {
    const last = lines.at(-1)
    if (last && top < (last.top + last.bottom) / 2) {
      last.top = Math.min(last.top, top)
      last.bottom = Math.max(last.bottom, bottom)
    } else lines.push({ top, bottom })
  }
  return lines
}

import type { Block } from '../../shared/model/block.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import type { Interval } from './interval-index.ts'

/**
 * The way from offsets to the page. A block is one element with one text node, so that an offset is found by the
 * block's number; nothing is searched.
 */
export class TextDom {
  readonly #root: HTMLElement
  readonly #blocks: readonly Block[]

  constructor(root: HTMLElement, blocks: readonly Block[]) {
    this.#root = root
    this.#blocks = blocks
  }

  /** The element of a block, by its number from 0. */
  element(block: number): HTMLElement | undefined {
    return this.#root.children[block] as HTMLElement | undefined
  }

  /** A range of the page over the passage; `null` when the page does not hold it (yet). */
  range({ start, end }: Interval): Range | null {
    const from = this.#point(start)
    const to = this.#point(end)
    if (!from || !to) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  #point(offset: number): { node: globalThis.Node; offset: number } | null {
    const index = blockIndexAt(this.#blocks, offset)
    const block = this.#blocks[index]
    const element = this.element(index)
    if (!block || !element) return null
    const node = element.firstChild ?? element
    const length = node.nodeType === 3 ? (node.nodeValue?.length ?? 0) : 0
    return { node, offset: Math.max(0, Math.min(offset - block.start, length)) }
  }

  /** The passage on the page between two heights (CSS pixels of the viewport), in whole blocks. */
  visible(top: number, bottom: number): Interval {
    const first = this.#firstBelow(top)
    let last = first
    while (
      last < this.#blocks.length - 1 &&
      (this.element(last + 1)?.getBoundingClientRect().top ?? bottom) < bottom
    )
      last++
    return { start: this.#blocks[first]?.start ?? 0, end: this.#blocks[last]?.end ?? 0 }
  }

  /** Number of the first block whose foot is below `top`. */
  #firstBelow(top: number): number {
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.element(middle)?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1
      else high = middle
    }
    return low
  }
}

import type { Block } from '../../shared/model/block.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import { BlockLines, linesOf } from './block-lines.ts'
import type { Interval } from './interval-index.ts'

/** The blocks that the browser lays out now. They outlive a version of the article whose text is the same. */
const laidOut = new WeakSet<Element>()

/** Takes in that the browser begins or ceases to lay a block out; returns whether it begins. */
export function layoutChanged(event: Event): boolean {
  const { target, skipped } = event as Event & { skipped?: boolean }
  if (skipped) laidOut.delete(target as Element)
  else laidOut.add(target as Element)
  return !skipped
}

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

  /** Number of the block that holds an offset. */
  blockAt(offset: number): number {
    return blockIndexAt(this.#blocks, offset)
  }

  /** Where a block stands in the canonical text. */
  block(number: number): Interval {
    return this.#blocks[number] ?? { start: 0, end: 0 }
  }

  /** A range of the page over the passage; `null` when the page does not hold it (yet). */
  range = ({ start, end }: Interval): Range | null => {
    const from = this.#point(start)
    const to = this.#point(end)
    if (!from || !to) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  #point(offset: number): { node: globalThis.Node; offset: number } | null {
    const index = this.blockAt(offset)
    const block = this.#blocks[index]
    const element = this.element(index)
    if (!block || !element) return null
    const node = element.firstChild ?? element
    const length = node.nodeType === 3 ? (node.nodeValue?.length ?? 0) : 0
    return { node, offset: Math.max(0, Math.min(offset - block.start, length)) }
  }

  /**
   * Whether the browser has laid a block out; it skips those that are far from the visible part, and to measure one of
   * these would have it lay out the page anew for each.
   */
  isLaidOut(number: number): boolean {
    const element = this.element(number)
    return element !== undefined && laidOut.has(element)
  }

  /** What says on which line of a block a character stands; good until the block is laid out anew. */
  lines(number: number): BlockLines {
    const { start, end } = this.block(number)
    const top = () => this.element(number)?.getBoundingClientRect().top ?? 0
    return new BlockLines({
      lines: () => {
        const from = top()
        const boxes = [...(this.range({ start, end })?.getClientRects() ?? [])]
        return linesOf(
          boxes
            .filter(({ height }) => height > 0)
            .map(box => ({ top: box.top - from, bottom: box.bottom - from })),
        )
      },
      middleOf: offset => {
        const at = Math.max(0, Math.min(start + offset, end - 1))
        const box = this.range({ start: at, end: at + 1 })?.getBoundingClientRect()
        return box ? (box.top + box.bottom) / 2 - top() : 0
      },
    })
  }

  /** Numbers of the first and the last block between two heights (CSS pixels of the viewport). */
  blocksBetween(top: number, bottom: number): { first: number; last: number } {
    const first = this.#firstBelow(top)
    let last = first
    while (
      last < this.#blocks.length - 1 &&
      (this.element(last + 1)?.getBoundingClientRect().top ?? bottom) < bottom
    )
      last++
    return { first, last }
  }

  /** The passage on the page between two heights (CSS pixels of the viewport), in whole blocks. */
  visible(top: number, bottom: number): Interval {
    const { first, last } = this.blocksBetween(top, bottom)
    return { start: this.block(first).start, end: this.block(last).end }
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

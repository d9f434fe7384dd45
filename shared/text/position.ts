/**
 * Offsets of the canonical text against positions of its ProseMirror document. The document is a flat list of blocks;
 * in the text a newline stands between two blocks, in the document a closing and an opening token, and one opening
 * token stands before the first. So `position = offset + 1 + block index`, and only the block index is looked up.
 */

import type { Range } from './range.ts'

/** The part of a block that positions need; blocks tile the text with one newline between. */
export type BlockSpan = Readonly<Range>

/** Index of the block that holds an offset; the offset at a block's end is still that block's. -1 without blocks. */
export function blockIndexAt(blocks: readonly BlockSpan[], offset: number): number {
  return lastWhere(blocks, block => block.start <= offset)
}

/** The ProseMirror position of a UTF-16 offset. Throws RangeError outside the text or without blocks. */
export function offsetToPosition(blocks: readonly BlockSpan[], offset: number): number {
  const index = blockIndexAt(blocks, offset)
  const block = blocks[index]
  if (!block || offset > block.end || offset < 0) throw new RangeError(`offset ${offset} is outside the text`)
  return offset + 1 + index
}

/**
 * The UTF-16 offset of a ProseMirror position. A position between two blocks counts as the end of the one before, one
 * before the first block as its start, one after the last as its end. Throws RangeError outside the document.
 */
export function positionToOffset(blocks: readonly BlockSpan[], position: number): number {
  const last = blocks.at(-1)
  if (!last || position < 0 || position > last.end + blocks.length + 1)
    throw new RangeError(`position ${position} is outside the document`)
  const index = Math.max(
    0,
    lastWhere(blocks, (block, i) => block.start + 1 + i <= position),
  )
  const block = blocks[index]!
  return Math.max(block.start, Math.min(block.end, position - 1 - index))
}

/** Index of the last block for which a condition holds that holds for all blocks before it too; -1 for none. */
function lastWhere(
  blocks: readonly BlockSpan[],
  holds: (block: BlockSpan, index: number) => boolean,
): number {
  let low = -1
  let high = blocks.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(blocks[middle]!, middle)) low = middle
    else high = middle - 1
  }
  return low
}

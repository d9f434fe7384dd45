import type { Block, BlockKind } from '../model/block.ts'

/** Where a passage stands in its article and what stands around it. */
export interface ExcerptContext {
  /** Up to `CONTEXT` UTF-16 units of the same block before the passage, and after it. */
  before: string
  after: string
  /** Kind of the block in which the passage starts. */
  block: BlockKind
  /** Number of that paragraph among the included paragraphs of the article, from 1; 0 for any other block. */
  paragraph: number
}

/** How much text is shown on either side of a passage, in UTF-16 units. */
export const CONTEXT = 120

/** The context of the passage from `start` to `end` (UTF-16 offsets into `text`, which `blocks` tile). */
export function excerptContext(
  text: string,
  blocks: readonly Block[],
  start: number,
  end: number,
): ExcerptContext {
  const first = blocks.find(block => start <= block.end) ?? blocks.at(-1)
  const last = blocks.find(block => end <= block.end) ?? blocks.at(-1)
  if (!first || !last) return { before: '', after: '', block: 'paragraph', paragraph: 0 }
  return {
    before: text.slice(Math.max(first.start, start - CONTEXT), start),
    after: text.slice(end, Math.min(last.end, end + CONTEXT)),
    block: first.kind,
    paragraph: paragraphNumber(blocks, first),
  }
}

function paragraphNumber(blocks: readonly Block[], wanted: Block): number {
  const paragraphs = blocks.filter(block => block.kind === 'paragraph' && block.included)
  return paragraphs.indexOf(wanted) + 1
}

import type { Block, BlockKind } from '../../shared/model/block.ts'
import { detectArticle } from '../../shared/text/detect/detect.ts'
import type { Candidates } from './found-fields.ts'

/** What a text tells about itself: its blocks, and one candidate for each field that it names. */
export interface Detection {
  blocks: Block[]
  candidates: Candidates
}

/** Looks through a canonical text; `gaps` are the offsets of lines that stood after a blank line. */
export function detectIn(text: string, gaps: readonly number[], file: string): Detection {
  const { blocks, metadata } = detectArticle({ text, gaps, file })
  const { headline, byline, published, outlet, origin, url } = metadata
  return {
    blocks,
    candidates: {
      headline: [headline],
      byline: [byline],
      published: [published],
      outlet: [outlet],
      origin: [origin],
      url: [url],
    },
  }
}

/** The same for a text whose blocks are known: every one of them is a paragraph of its own. */
export function detectInBlocks(text: string, blocks: readonly Block[], file: string): Detection {
  return detectIn(
    text,
    blocks.slice(1).map(block => block.start),
    file,
  )
}

const ORDINARY: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'heading'])
const TOLD_BY_WORDS: ReadonlySet<BlockKind> = new Set(['boilerplate', 'byline', 'dateline', 'caption'])
const TOLD_BY_PLACE: ReadonlySet<BlockKind> = new Set(['headline', 'dek', 'heading'])

/**
 * Blocks of a formatted document, with those that their words give away as furniture, bylines or captions renamed; in
 * a document without a headline of its own, headlines and headings too.
 */
export function withDetected(blocks: readonly Block[], detected: readonly Block[]): Block[] {
  const byStart = new Map(detected.map(block => [block.start, block]))
  const unformatted = blocks.every(block => block.kind !== 'headline')
  return blocks.map(block => {
    const told = byStart.get(block.start)
    if (!told || told.end !== block.end || !ORDINARY.has(block.kind)) return block
    return TOLD_BY_WORDS.has(told.kind) || (unformatted && TOLD_BY_PLACE.has(told.kind)) ? told : block
  })
}

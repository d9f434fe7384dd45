import { z } from 'zod'

/** What a block of an article is. The order is the order in which a menu offers them. */
export const BLOCK_KINDS = [
  'headline',
  'dek',
  'byline',
  'dateline',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'boilerplate',
] as const

export const blockKind = z.enum(BLOCK_KINDS)
export type BlockKind = z.infer<typeof blockKind>

/**
 * One block of an article. `start` and `end` are UTF-16 offsets into the canonical text, end-exclusive; the blocks
 * of an article tile its text: each starts one newline after the end of the one before.
 */
export const block = z.object({
  kind: blockKind,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Whether the block's words are counted. Excluded blocks are kept and shown dimmed. */
  included: z.boolean(),
  /** Why the block has this kind, in plain words ("comment form"); empty when it is the ordinary case. */
  reason: z.string(),
})
export type Block = z.infer<typeof block>

const EXCLUDED: ReadonlySet<BlockKind> = new Set(['byline', 'dateline', 'caption', 'boilerplate'])

/** Whether a block of this kind counts unless the reader says otherwise. */
export function includedByDefault(kind: BlockKind): boolean {
  return !EXCLUDED.has(kind)
}

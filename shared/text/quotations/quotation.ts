import type { Range } from '../range.ts'

/**
 * How the words of a quotation are given: between quotation marks (but for a "that" or the like), partly so, or without
 * any marks.
 */
export type QuotationType = 'direct' | 'mixed' | 'indirect'

/** Who is quoted, as the text has it at this place. */
export interface Speaker extends Range {
  /**
   * The name as the article gives it in full ("Smith" and "she" become "Jane Smith"), or null where the article names
   * nobody or the name cannot be known.
   */
  name: string | null
}

/** A quotation that was found. All offsets are UTF-16 offsets into the text, end-exclusive. */
export interface Quotation {
  type: QuotationType
  /** What was said, quotation marks included; several stretches, in order, when it is interrupted. Never empty. */
  content: Range[]
  /** The words that introduce it ("has also said", "according to"); null when it stands alone. */
  cue: Range | null
  speaker: Speaker | null
}

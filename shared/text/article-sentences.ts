import type { Block } from '../model/block.ts'
import type { Range } from './range.ts'
import { sentencesIn, UNSPACED } from './segment.ts'
import { tokens } from './words.ts'

/** A sentence (UTF-16 offsets into the canonical text) with its tokens. */
export interface Sentence extends Range {
  /** Lower-cased, in order; in scripts without spaces every character is one. */
  tokens: string[]
}

/** An article's text as sentences are taken from it. */
export interface SentenceSource {
  id: string
  text: string
  blocks: readonly Block[]
}

/** The sentences of the included blocks, in order: what suggestions are made of. Boilerplate is not among them. */
export function articleSentences(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks
    .filter(block => block.included && block.kind !== 'boilerplate')
    .flatMap(block => sentencesIn(text, block.start, block.end))
    .map(({ start, end }) => ({ start, end, tokens: tokensToCompare(text.slice(start, end)) }))
}

/**
 * The tokens by which passages are compared. Where a script has no spaces a whole clause would be one token, so there
 * every character stands for itself.
 */
export function tokensToCompare(passage: string): string[] {
  const found = tokens(passage).map(({ token }) => token)
  return UNSPACED.test(passage)
    ? found.flatMap(token => (UNSPACED.test(token) ? [...token] : [token]))
    : found
}

import type { Block } from '../../shared/model/block.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import { wordsIn } from '../../shared/text/segment.ts'
import type { Interval } from '../editor/interval-index.ts'

/** What was typed to name a passage: how its first word begins, a space, how its last word begins. */
export interface TypedPassage {
  typed: string
  /** How many fitting first and last words are passed over. */
  skipFirst: number
  skipLast: number
}

/** Lower case without accents: what a hand types. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The two parts of what was typed; the second is `null` before the space. */
export function typedParts(typed: string): [first: string, last: string | null] {
  const [first = '', ...rest] = folded(typed).trimStart().split(/\s+/)
  return [first, rest[0] ?? null]
}

/** The words from an offset on, block by block, so that long articles are not cut into words for every letter. */
function* wordsFrom(text: string, blocks: readonly Block[], from: number): Generator<Interval> {
  for (const block of blocks.slice(Math.max(0, blockIndexAt(blocks, from)))) {
    for (const word of wordsIn(text, block.start, block.end)) if (word.start >= from) yield word
  }
}

/** The word that begins so, after `skip` others that do; `null` when there is none. */
function findWord(text: string, words: Iterable<Interval>, beginning: string, skip: number): Interval | null {
  let left = skip
  for (const word of words) {
    if (folded(text.slice(word.start, word.end)).startsWith(beginning) && left-- === 0) return word
  }
  return null
}

/**
 * The passage that is named by how its first and its last word begin: the nearest after the caret, else the first in the
 * article. `null` when no words begin so. Without a last word it is the first word alone.
 */
export function typedPassage(
  text: string,
  blocks: readonly Block[],
  caret: number,
  { typed, skipFirst, skipLast }: TypedPassage,
): Interval | null {
  const [first, last] = typedParts(typed)
  if (first === '') return null
  const start =
    findWord(text, wordsFrom(text, blocks, caret), first, skipFirst) ??
    findWord(text, wordsFrom(text, blocks, 0), first, skipFirst)
  if (!start || !last) return start
  const end = findWord(text, wordsFrom(text, blocks, start.start), last, skipLast)
  return end && { start: start.start, end: end.end }
}

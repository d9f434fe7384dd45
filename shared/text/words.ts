import type { Block } from '../model/block.ts'
import type { Range } from './range.ts'
import { UNSPACED, wordsIn } from './segment.ts'

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/**
 * Words of a text: runs of non-whitespace that hold a letter or a digit. In scripts written without spaces the
 * word-like segments of the platform's segmenter inside the run count instead.
 */
export function countWords(text: string): number {
  let count = 0
  forEachWord(text, 0, text.length, () => {
    count += 1
  })
  return count
}

/** Words of the included blocks: an article's `words`. */
export function countWordsIn(text: string, blocks: readonly Block[]): number {
  return blocks.reduce((sum, b) => sum + (b.included ? countWords(text.slice(b.start, b.end)) : 0), 0)
}

/**
 * Words of the included blocks that lie in the union of some ranges (UTF-16 offsets, in any order, overlapping or
 * not). A word lies in a range when its first letter or digit does, so neighbouring ranges share no word and two
 * halves of a passage always add up to the whole.
 */
export function countMarkedWords(text: string, blocks: readonly Block[], ranges: readonly Range[]): number {
  const included = blocks.filter(block => block.included)
  let count = 0
  let first = 0
  for (const range of unionOf(ranges)) {
    while (first < included.length && included[first]!.end <= range.start) first += 1
    for (let i = first; i < included.length && included[i]!.start < range.end; i += 1) {
      const block = included[i]!
      count += countBetween(text, Math.max(block.start, range.start), Math.min(block.end, range.end), block)
    }
  }
  return count
}

/** Words of a block whose first letter or digit is in the range; looks from whitespace to whitespace around it. */
function countBetween(text: string, start: number, end: number, block: Range): number {
  let from = start
  let to = end
  while (from > block.start && /\S/.test(text.charAt(from - 1))) from -= 1
  while (to < block.end && /\S/.test(text.charAt(to))) to += 1
  let count = 0
  forEachWord(text, from, to, at => {
    if (at >= start && at < end) count += 1
  })
  return count
}

/** Calls `visit` with the offset of the first letter or digit of each word between two offsets. */
function forEachWord(text: string, from: number, to: number, visit: (at: number) => void): void {
  const runs = /\S+/g
  const stretch = text.slice(from, to)
  for (let run = runs.exec(stretch); run; run = runs.exec(stretch)) {
    const at = run[0].search(LETTER_OR_DIGIT)
    if (at < 0) continue
    if (!UNSPACED.test(run[0])) visit(from + run.index + at)
    else for (const word of wordsIn(run[0])) visitWord(run[0], word, from + run.index, visit)
  }
}

function visitWord(run: string, word: Range, offset: number, visit: (at: number) => void): void {
  const at = run.slice(word.start, word.end).search(LETTER_OR_DIGIT)
  if (at >= 0) visit(offset + word.start + at)
}

/** The ranges in order, overlapping and touching ones merged, empty ones left out. */
export function unionOf(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of ranges.filter(r => r.end > r.start).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ start: range.start, end: range.end })
  }
  return merged
}

/** A lower-cased token and where it stands: UTF-16 offsets, end-exclusive. */
export interface Token {
  token: string
  start: number
  end: number
}

/** The tokens `[\p{L}\p{M}\p{N}_]+` of a text, lower-cased, in order: what matching, reuse and search compare. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}_]+/gu))
    found.push({ token: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })
  return found
}

import { continuesAfter } from './abbreviations.ts'
import type { Range } from './range.ts'

// Made once: constructing a segmenter costs more than segmenting a sentence. The locale is fixed so that the same text
// has the same sentences on every machine.
const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Closing marks at the start of a segment, such as the "»" after "… partir. »", that end the sentence before. */
const STRAY_CLOSING = /^[»”’)\]"']+(?=[\s.,;:!?]|$)[.,;:!?]*\s*/
const STARTS_LOWER = /^[\p{Pi}\p{Ps}"']*\p{Ll}/u

/**
 * The sentences between two UTF-16 offsets, without the whitespace around them, in order. The stretch is taken as one
 * block: newlines inside count as spaces. The platform's segmentation, mended: no break after an abbreviation, an
 * initial or a German ordinal, nor before a lower-case letter; closing quotation marks stay with their sentence.
 */
export function sentencesIn(text: string, start = 0, end: number = text.length): Range[] {
  const block = text.slice(start, end).replaceAll('\n', ' ')
  const ends: number[] = []
  for (const { index, segment } of sentenceSegmenter.segment(block)) {
    const stray = ends.length > 0 ? (STRAY_CLOSING.exec(segment)?.[0].length ?? 0) : 0
    const rest = segment.slice(stray)
    const before = index + stray
    ends.pop()
    if (before > 0 && rest !== '' && isBreak(block, ends.at(-1) ?? 0, before, rest)) ends.push(before)
    ends.push(index + segment.length)
  }
  return trimmed(block, ends, start)
}

/** Whether `rest`, which begins at `at`, is a new sentence after the one from `from`; looks at that one's tail only. */
function isBreak(block: string, from: number, at: number, rest: string): boolean {
  if (STARTS_LOWER.test(rest)) return false
  return !continuesAfter(block.slice(Math.max(from, at - 40), at).trimEnd(), rest)
}

function trimmed(block: string, ends: number[], offset: number): Range[] {
  const sentences: Range[] = []
  let from = 0
  for (const end of ends) {
    const sentence = block.slice(from, end)
    const first = from + sentence.length - sentence.trimStart().length
    const last = from + sentence.trimEnd().length
    if (last > first) sentences.push({ start: offset + first, end: offset + last })
    from = end
  }
  return sentences
}

/** Scripts that are written without spaces between words: there a word is what the platform's segmenter finds. */
export const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** The words between two UTF-16 offsets as a caret steps over them: letters and digits, no punctuation around them. */
export function wordsIn(text: string, start = 0, end: number = text.length): Range[] {
  const words: Range[] = []
  for (const { index, segment, isWordLike } of wordSegmenter.segment(text.slice(start, end)))
    if (isWordLike) words.push({ start: start + index, end: start + index + segment.length })
  return words
}

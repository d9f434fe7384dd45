/**
 * The one place where units are converted and offsets are moved to where a reader would put them. Offsets are UTF-16
 * code units unless a name says otherwise; ends are exclusive.
 */

import type { Range } from './range.ts'
import { sentencesIn, wordsIn } from './segment.ts'

/** Converts between UTF-16 offsets of one text and another unit. */
export interface UnitIndex {
  /** The text's length in the other unit. */
  readonly length: number
  /** The other unit's offset of a UTF-16 offset; inside a character, that of its start. Throws RangeError outside. */
  fromUtf16(offset: number): number
  /** The UTF-16 offset of an offset in the other unit; inside a character, that of its start. Throws RangeError outside. */
  toUtf16(value: number): number
}

/** Size in the other unit of the character that starts at a UTF-16 offset. */
type Measure = (codePoint: number) => number

const codePoints: Measure = () => 1

const utf8Bytes: Measure = codePoint => {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x1_0000 ? 3 : 4
}

/** UTF-16 units between two checkpoints: what a lookup walks at most, against 4 bytes of memory for each. */
const STEP = 256

/**
 * An index for many conversions to and from Unicode code points (REFI-QDA, W3C, brat). Built in one pass; a lookup walks
 * at most 256 units after a binary search. A lone surrogate counts as one code point.
 */
export function codePointIndex(text: string): UnitIndex {
  return unitIndex(text, codePoints)
}

/** The same for UTF-8 bytes; a lone surrogate counts as the three bytes of U+FFFD that encoders write for it. */
export function utf8Index(text: string): UnitIndex {
  return unitIndex(text, utf8Bytes)
}

/** Code points before a UTF-16 offset. For more than a few conversions in one text take {@link codePointIndex}. */
export function utf16ToCodePoint(text: string, offset: number): number {
  checkRange(offset, text.length, 'offset')
  return walk(text, 0, 0, codePoints, at => at > offset).value
}

/** UTF-16 offset of a code point offset. Throws RangeError beyond the text. */
export function codePointToUtf16(text: string, codePoint: number): number {
  const found = walk(text, 0, 0, codePoints, (_at, value) => value > codePoint)
  checkRange(codePoint, found.value, 'code point')
  return found.at
}

function unitIndex(text: string, measure: Measure): UnitIndex {
  const checkpoints = new Uint32Array(Math.floor(text.length / STEP) + 1)
  let value = 0
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!
    const next = at + (codePoint > 0xffff ? 2 : 1)
    value += measure(codePoint)
    if (Math.floor(next / STEP) > Math.floor(at / STEP)) checkpoints[Math.floor(next / STEP)] = value
    at = next
  }
  return {
    length: value,
    fromUtf16(offset) {
      checkRange(offset, text.length, 'offset')
      const from = checkpointBefore(text, checkpoints, Math.floor(offset / STEP))
      return walk(text, from.at, from.value, measure, at => at > offset).value
    },
    toUtf16(wanted) {
      checkRange(wanted, value, 'value')
      const from = checkpointBefore(text, checkpoints, lastAtMost(checkpoints, wanted))
      return walk(text, from.at, from.value, measure, (_at, reached) => reached > wanted).at
    },
  }
}

/** Where a checkpoint stands: one unit later when a surrogate pair straddles its place. */
function checkpointBefore(
  text: string,
  checkpoints: Uint32Array,
  slot: number,
): { at: number; value: number } {
  let index = slot
  const straddled = (i: number) => i > 0 && isInsidePair(text, i * STEP)
  if (straddled(index)) index -= 1
  return { at: index * STEP + (straddled(index) ? 1 : 0), value: checkpoints[index]! }
}

/** Goes on, character by character, as long as the next place does not pass the stop condition. */
function walk(
  text: string,
  at: number,
  value: number,
  measure: Measure,
  passed: (at: number, value: number) => boolean,
): { at: number; value: number } {
  while (at < text.length) {
    const codePoint = text.codePointAt(at)!
    const next = at + (codePoint > 0xffff ? 2 : 1)
    const reached = value + measure(codePoint)
    if (passed(next, reached)) break
    at = next
    value = reached
  }
  return { at, value }
}

/** Index of the last element that is at most `wanted`; elements ascend and the first is 0. */
function lastAtMost(values: Uint32Array, wanted: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (values[middle]! <= wanted) low = middle
    else high = middle - 1
  }
  return low
}

function isInsidePair(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff
}

function checkRange(value: number, limit: number, what: string): void {
  if (!Number.isInteger(value) || value < 0 || value > limit)
    throw new RangeError(`${what} ${value} is outside 0–${limit}`)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Two neighbours of these kinds are always two graphemes, whatever stands around them, so that a window may be cut there:
 * ASCII and newline, Latin, Greek, Cyrillic, Hebrew and Arabic letters, dashes and quotation marks, kana and ideographs.
 */
const PLAIN = /[\n\x20-\x7EÀ-ɏΑ-ϿЀ-ҁҊ-ԯא-תؠ-ي‐-‧ぁ-ゖァ-ヺ一-鿿]/

/** The range widened to whole graphemes (user-perceived characters); an empty range stays empty, at a boundary. */
export function snapToGraphemes(text: string, start: number, end: number): Range {
  const from = graphemeStart(text, start)
  return { start: from, end: end > start ? graphemeEnd(text, end) : from }
}

/** The last grapheme boundary at or before an offset. */
export function graphemeStart(text: string, offset: number): number {
  return graphemeAt(text, offset)?.start ?? clamp(text, offset)
}

/** The first grapheme boundary at or after an offset. */
export function graphemeEnd(text: string, offset: number): number {
  const grapheme = graphemeAt(text, offset)
  return grapheme && grapheme.start < offset ? grapheme.end : clamp(text, offset)
}

/** The grapheme that holds the unit at an offset, from a window that begins and ends at certain boundaries. */
function graphemeAt(text: string, offset: number): Range | null {
  if (offset <= 0 || offset >= text.length) return null
  let from = offset
  while (from > 0 && !isCertainBoundary(text, from)) from -= 1
  let to = offset + 1
  while (to < text.length && !isCertainBoundary(text, to)) to += 1
  const segment = graphemes.segment(text.slice(from, to)).containing(offset - from)!
  return { start: from + segment.index, end: from + segment.index + segment.segment.length }
}

function isCertainBoundary(text: string, at: number): boolean {
  return PLAIN.test(text.charAt(at - 1)) && PLAIN.test(text.charAt(at))
}

function clamp(text: string, offset: number): number {
  return Math.max(0, Math.min(text.length, offset))
}

/** Which side of a word or sentence a step looks for. */
export type Edge = 'start' | 'end'

/** The word that holds the offset or ends at it; `null` between words. */
export function wordAt(text: string, offset: number): Range | null {
  const words = wordsIn(text, ...windowAround(text, offset))
  return words.find(w => w.start <= offset && offset < w.end) ?? words.find(w => w.end === offset) ?? null
}

/** The first word start or end (unless told: end) after an offset; the text's length when there is none. */
export function nextWord(text: string, offset: number, edge: Edge = 'end'): number {
  let [from, to] = windowAround(text, offset)
  while (true) {
    const found = wordsIn(text, from, to).find(word => word[edge] > offset)
    if (found) return found[edge]
    while (to < text.length && isSpace(text, to)) to += 1
    if (to >= text.length) return text.length
    ;[from, to] = windowAround(text, to + 1)
  }
}

/** The last word start (unless told: start) or end before an offset; 0 when there is none. */
export function previousWord(text: string, offset: number, edge: Edge = 'start'): number {
  let [from, to] = windowAround(text, offset)
  while (true) {
    const found = wordsIn(text, from, to).findLast(word => word[edge] < offset)
    if (found) return found[edge]
    while (from > 0 && isSpace(text, from - 1)) from -= 1
    if (from <= 0) return 0
    ;[from, to] = windowAround(text, from - 1)
  }
}

/** Longest way to look for whitespace from an offset; beyond it a "word" is cut, so that steps stay fast. */
const REACH = 2000

/** The run of non-whitespace around an offset. */
function windowAround(text: string, offset: number): [number, number] {
  const at = clamp(text, offset)
  let from = at
  let to = at
  while (from > 0 && at - from < REACH && !isSpace(text, from - 1)) from -= 1
  while (to < text.length && to - at < REACH && !isSpace(text, to)) to += 1
  return [from, to]
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

/**
 * The sentence at an offset, without the whitespace around it: the one that holds the offset, else the one before it.
 * Sentences never cross a newline, unless `block` gives the block of a hard-wrapped text. `null` in an empty text.
 */
export function sentenceAt(
  text: string,
  offset: number,
  block: Range = lineAround(text, offset),
): Range | null {
  const sentences = sentencesIn(text, block.start, block.end)
  return sentences.findLast(s => s.start <= offset) ?? sentences[0] ?? null
}

/** The first sentence start or end (unless told: end) after an offset; the text's length when there is none. */
export function nextSentence(text: string, offset: number, edge: Edge = 'end'): number {
  let line = lineAround(text, offset)
  while (true) {
    const found = sentencesIn(text, line.start, line.end).find(sentence => sentence[edge] > offset)
    if (found) return found[edge]
    if (line.end >= text.length) return text.length
    line = lineAround(text, line.end + 1)
  }
}

/** The last sentence start (unless told: start) or end before an offset; 0 when there is none. */
export function previousSentence(text: string, offset: number, edge: Edge = 'start'): number {
  let line = lineAround(text, offset)
  while (true) {
    const found = sentencesIn(text, line.start, line.end).findLast(sentence => sentence[edge] < offset)
    if (found) return found[edge]
    if (line.start <= 0) return 0
    line = lineAround(text, line.start - 1)
  }
}

function lineAround(text: string, offset: number): Range {
  const at = clamp(text, offset)
  const end = text.indexOf('\n', at)
  return { start: at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end }
}

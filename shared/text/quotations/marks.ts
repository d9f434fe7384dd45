import type { Range } from '../range.ts'

/** A stretch between quotation marks: UTF-16 offsets, marks included, end-exclusive. */
export interface Quoted extends Range {
  /** False when the closing mark is missing because the next paragraph opens the quotation again. */
  closed: boolean
  /** Whether it goes on with the quotation that the paragraph before left open. */
  continues: boolean
}

interface Open {
  start: number
  mark: string
  /** Marks that close it. */
  closers: readonly string[]
}

const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '”'],
  '“': ['”', '"', '“'],
  '”': ['”'],
  '„': ['“', '”', '"'],
  '‟': ['”'],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹'],
  '‚': ['‘', '’'],
  '‘': ['’'],
  "'": ["'"],
  "''": ["''"],
  '``': ["''", '``'],
  '「': ['」'],
  '『': ['』'],
}

const NOT_CLOSED = -1
const NOT_CLOSED_BUT_OPENED_AGAIN = -2

const SINGLE = new Set(['‘', "'", '‚', '‹', '›'])
/** Opens whatever follows; the others need white space or a bracket before them. */
const ALWAYS_OPEN = new Set(['“', '„', '«', '``', '「', '『'])
/** Marks of scripts that are written without spaces. */
const CORNERS = new Set(['「', '『'])
const MARK = /''+|``|["“”„‟«»‹›‚‘’'「」『』]/gu
const BEFORE_OPEN = /[\s([{<>–—―\-/:,;.…¿¡]/
const LETTER = /[\p{L}\p{N}]/u
/** Words that begin with an apostrophe. */
const ELIDED = /^['‘’](?:\d|em\b|til\b|tis\b|twas\b|cause\b|n['’]|round\b|bout\b)/i
/** Single marks may be apostrophes: a quotation between them is at most this long. */
const LONGEST_SINGLE = 2000
/** So many marks are looked at for the one that closes: keeps the work linear where nothing ever closes. */
const MOST_MARKS_INSIDE = 200
const MOST_SINGLE_INSIDE = 30
/** What is left open in the middle of a paragraph runs to its end when that is no further. */
const LONGEST_LEFT_OPEN = 2000

/**
 * The stretches between quotation marks in one paragraph, in order and without overlap; marks inside a stretch belong
 * to it. `reopened` is the mark of a quotation that the paragraph before left open. Apostrophes, inches and a mark that
 * nothing closes are no quotations, but the end may be missing where the quotation begins its paragraph or `next`, the
 * paragraph after, opens it again.
 */
export function quotedIn(
  text: string,
  paragraph: Range,
  reopened: string | null = null,
  next: Range | null = null,
): Quoted[] {
  const found: Quoted[] = []
  const marks = marksOf(text, paragraph)
  for (let at = 0; at < marks.length; ) {
    const open = opening(text, paragraph, marks[at]!)
    const close = open === null ? NOT_CLOSED : closing(text, paragraph, marks, at, open)
    if (open !== null && (close >= 0 || isLeftOpen(text, paragraph, next, open, close))) {
      const end = close >= 0 ? marks[close]!.end : paragraph.end
      const continues = reopened === open.mark && isFirst(text, paragraph, open.start)
      found.push({ start: open.start, end, closed: close >= 0, continues })
      at = close >= 0 ? close + 1 : marks.length
    } else at += 1
  }
  return found
}

/** The mark with which a paragraph's last quotation was left open for the next paragraph, or null. */
export function leftOpen(text: string, quoted: readonly Quoted[]): string | null {
  const last = quoted.at(-1)
  if (!last || last.closed) return null
  const two = text.slice(last.start, last.start + 2)
  return CLOSERS[two] ? two : text.charAt(last.start)
}

function marksOf(text: string, { start, end }: Range): Range[] {
  return Array.from(text.slice(start, end).matchAll(MARK), mark => ({
    start: start + mark.index,
    end: start + mark.index + mark[0].length,
  }))
}

function opening(text: string, paragraph: Range, at: Range): Open | null {
  const raw = text.slice(at.start, at.end)
  const mark = raw.startsWith("''") ? "''" : raw
  const closers = CLOSERS[mark]
  if (!closers) return null
  const before = at.start > paragraph.start ? text.charAt(at.start - 1) : ' '
  const after = text.charAt(at.end)
  const isFree = BEFORE_OPEN.test(before) || /["“„«‘']/.test(before)
  if (!isFree && !(ALWAYS_OPEN.has(mark) && (!LETTER.test(before) || CORNERS.has(mark)))) return null
  if (at.end >= paragraph.end || (/\s/.test(after) && mark !== '«' && mark !== '``')) return null
  if ((mark === "'" || mark === '‘') && ELIDED.test(text.slice(at.start, at.start + 7))) return null
  return { start: at.start, mark, closers }
}

/** The index of the mark that closes `open`, or one of the two values below 0 when none does. */
function closing(text: string, paragraph: Range, marks: readonly Range[], from: number, open: Open): number {
  let depth = 0
  let opensAgain = false
  const last = Math.min(marks.length, from + (SINGLE.has(open.mark) ? MOST_SINGLE_INSIDE : MOST_MARKS_INSIDE))
  for (let at = from + 1; at < last; at += 1) {
    const mark = marks[at]!
    if (SINGLE.has(open.mark) && mark.start - open.start > LONGEST_SINGLE) return NOT_CLOSED
    const raw = text.slice(mark.start, mark.end)
    const isCloser = open.closers.some(closer => raw === closer || (closer === "''" && raw.startsWith("''")))
    if (raw === open.mark && open.closers[0] !== raw && isNested(text, mark)) {
      opensAgain = true
      depth += 1
    } else if (isCloser && closes(text, paragraph, mark, open)) {
      if (depth === 0) return at
      depth -= 1
    }
  }
  return opensAgain ? NOT_CLOSED_BUT_OPENED_AGAIN : NOT_CLOSED
}

/** A mark that opens again inside: white space before it and none after. */
function isNested(text: string, mark: Range): boolean {
  return /[\s(]/.test(text.charAt(mark.start - 1)) && /\S/.test(text.charAt(mark.end))
}

function closes(text: string, paragraph: Range, mark: Range, open: Open): boolean {
  const before = text.charAt(mark.start - 1)
  const after = mark.end < paragraph.end ? text.charAt(mark.end) : ' '
  if (!SINGLE.has(open.mark)) return open.mark !== '"' || !/[\s(]/.test(before) || !LETTER.test(after)
  if (/\s/.test(before) || LETTER.test(after)) return false
  return !(
    before === 's' &&
    /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2)) &&
    hasLater(text, paragraph, mark)
  )
}

/** Whether the same mark follows soon behind punctuation, so that this one is the apostrophe of a plural. */
function hasLater(text: string, paragraph: Range, mark: Range): boolean {
  const glyph = text.slice(mark.start, mark.end)
  const rest = text.slice(mark.end, Math.min(paragraph.end, mark.end + 300))
  return [`,${glyph}`, `.${glyph}`, `?${glyph}`, `!${glyph}`].some(end => rest.includes(end))
}

/**
 * Whether an unclosed mark opens what the next paragraph goes on with; or else whether it opens its paragraph or can do
 * nothing but open, unless the same mark opens again behind it: then it is a slip and where it ends is unknown.
 */
function isLeftOpen(text: string, paragraph: Range, next: Range | null, open: Open, close: number): boolean {
  if (SINGLE.has(open.mark)) return false
  if (next !== null && text.slice(next.start, next.end).trimStart().startsWith(open.mark)) return true
  if (close === NOT_CLOSED_BUT_OPENED_AGAIN) return false
  if (isFirst(text, paragraph, open.start)) return true
  return ALWAYS_OPEN.has(open.mark) && paragraph.end - open.start <= LONGEST_LEFT_OPEN
}

function isFirst(text: string, paragraph: Range, at: number): boolean {
  return (
    text.slice(paragraph.start, Math.min(at, paragraph.start + 80)).trim() === '' && at - paragraph.start < 80
  )
}

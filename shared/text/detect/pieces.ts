import { countWords } from '../words.ts'

/** A block in the making: a line, or the lines of one paragraph of a hard-wrapped text. */
export interface Piece {
  /** UTF-16 offsets into the canonical text, end-exclusive. */
  start: number
  end: number
  /** Its text on one line, without whitespace at the ends; only the first 4,000 units of a longer one. */
  text: string
  /** Whether a blank line stood before it. */
  gapBefore: boolean
  /** Words, counted in `text`. */
  words: number
  /** Whether it ends as sentences do: a full stop, question or exclamation mark, perhaps with quotes or a signature. */
  endsSentence: boolean
  /** Whether it reads as running text: a sentence of some length, or many words. */
  isProse: boolean
}

interface Line {
  start: number
  end: number
  gapBefore: boolean
}

/** Longer lines are running text, whatever their words say; looking further would only take time. */
const LOOK = 4000

const SENTENCE_END = /[.!?…。！？؟।](?:\s?[»«])?["'”’»›“)\]]*(?:\s\([^()\s][^()]{1,30}\))?$/u
const LIST_MARK = /^\s*(?:[•‣◦▪●*\-–—>#]|\d{1,3}[.)])\s/u
const UNSPACED_START = /^\p{sc=Han}|^[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/** The pieces of a canonical text: one per line, or one per paragraph where lines were broken at a fixed width. */
export function readPieces(text: string, gaps: readonly number[]): Piece[] {
  const lines = readLines(text, gaps)
  const width = wrapWidth(text, lines)
  const pieces: Line[] = []
  for (const [i, line] of lines.entries()) {
    const last = pieces.at(-1)
    if (last && width > 0 && isSoftBreak(text, lines[i - 1]!, line, width)) last.end = line.end
    else pieces.push({ ...line })
  }
  return pieces.map(piece => describePiece(text, piece))
}

function readLines(text: string, gaps: readonly number[]): Line[] {
  if (text === '') return []
  const afterGap = new Set(gaps)
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length, gapBefore: afterGap.has(start) })
    start += line.length + 1
  }
  return lines
}

/**
 * The width at which the lines were broken, or 0 when they were not. Lines are taken as wrapped when most of those that
 * reach half the width could not have held the next line's first word, and most of them end in mid-sentence.
 */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const lengths = lines.map(line => line.end - line.start).sort((a, b) => b - a)
  const width = lengths[Math.max(1, Math.floor(lengths.length / 20))] ?? 0
  if (width < 40 || width > 100) return 0
  const breaks = lines.flatMap((line, i) => {
    const next = lines[i + 1]
    return next && !next.gapBefore && line.end - line.start >= width / 2 ? [{ line, next }] : []
  })
  const soft = breaks.filter(({ line, next }) => isSoftBreak(text, line, next, width))
  const ended = soft.filter(({ line }) => SENTENCE_END.test(tail(text, line)))
  // With few line breaks to judge by, all of them must be alike.
  if (breaks.length < 3 || (breaks.length < 5 && soft.length < breaks.length)) return 0
  return soft.length >= breaks.length * 0.7 && ended.length <= soft.length * 0.4 ? width : 0
}

/** Whether a line was broken only because the next word did not fit; three units of slack for ragged wrapping. */
function isSoftBreak(text: string, line: Line, next: Line, width: number): boolean {
  if (next.gapBefore) return false
  const following = text.slice(next.start, Math.min(next.end, next.start + 200))
  if (LIST_MARK.test(following) || indent(following) > indent(text.slice(line.start, line.end)) + 1)
    return false
  const word = following.trimStart()
  const needed = UNSPACED_START.test(word) ? 1 : (/^[^\s-]+-?/u.exec(word)?.[0].length ?? 1)
  return line.end - line.start + 1 + needed > width - 3
}

function indent(line: string): number {
  return line.length - line.trimStart().length
}

function tail(text: string, line: { start: number; end: number }): string {
  return text.slice(Math.max(line.start, line.end - 40), line.end).trimEnd()
}

function describePiece(text: string, piece: Line): Piece {
  const shown = text
    .slice(piece.start, Math.min(piece.end, piece.start + LOOK))
    .replace(/\s+/g, ' ')
    .trim()
  const words = countWords(shown)
  const endsSentence = SENTENCE_END.test(tail(text, piece))
  const isProse = piece.end - piece.start > LOOK || words >= 25 || (words >= 12 && endsSentence)
  return { ...piece, text: shown, words, endsSentence, isProse }
}

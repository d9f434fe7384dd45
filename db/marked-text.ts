import { graphemeEnd, graphemeStart } from '../shared/text/offsets.ts'
import type { Range } from '../shared/text/range.ts'

/** What FTS5 is told to put around a hit: no text has these three characters in a row, though one may have each of them. */
export const OPEN = '\ufdd0\u0001\ufdd0'
export const CLOSE = '\ufdd1\u0002\ufdd1'

/** Both as parameters of a statement. */
export const MARKS = { open: OPEN, close: CLOSE }

const AROUND = 90

/** A hit with some text around it: the hit is `snippet.slice(hitStart, hitEnd)`. */
export interface Snippet {
  snippet: string
  hitStart: number
  hitEnd: number
}

/** A text in which FTS5 has put marks around its hits, read back. Offsets are in the text without marks. */
export interface MarkedText {
  text: string
  /** The first hits, as many as were asked for. */
  places: Range[]
  /** How many hits there are. */
  hits: number
}

/** Reads the text and the places of its first hits. */
export function readMarked(marked: string, most: number): MarkedText {
  const parts = marked.split(OPEN)
  let text = parts[0] ?? ''
  const places: Range[] = []
  for (const part of parts.slice(1)) {
    const close = part.indexOf(CLOSE)
    if (places.length < most) places.push({ start: text.length, end: text.length + close })
    text += part.slice(0, close) + part.slice(close + CLOSE.length)
  }
  return { text, places, hits: parts.length - 1 }
}

/** The hit with some text on both sides, whole characters of it, not across a block's end. */
export function snippetAt(text: string, { start, end }: Range): Snippet {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline
  const from = Math.max(lineStart, graphemeStart(text, start - AROUND))
  const to = Math.min(lineEnd, graphemeEnd(text, end + AROUND))
  const before = (from > lineStart ? '…' : '') + text.slice(from, start)
  const after = text.slice(end, to) + (to < lineEnd ? '…' : '')
  return {
    snippet: before + text.slice(start, end) + after,
    hitStart: before.length,
    hitEnd: before.length + end - start,
  }
}

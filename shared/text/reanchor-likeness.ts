import search from 'approx-string-match'
import type { Range } from './range.ts'
import { isInsideWord } from './reanchor-words.ts'

/** Longest text that is compared letter by letter as a whole; of longer ones only the beginning and the end are. */
const LONGEST = 512
const LONGEST_WORD = 64

/** How alike two texts are letter by letter: 1 when equal, 0 when nothing fits. For texts of up to a few sentences. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  if (a.length > LONGEST || b.length > LONGEST) return likenessOfEnds(a, b)
  const errors = search(b, a, a.length)[0]?.errors ?? a.length
  const lengths = Math.min(a.length, b.length) / Math.max(a.length, b.length)
  return (1 - errors / a.length) * lengths
}

function likenessOfEnds(a: string, b: string): number {
  const half = LONGEST / 2
  const lengths = Math.min(a.length, b.length) / Math.max(a.length, b.length)
  return (
    ((likeness(a.slice(0, half), b.slice(0, half)) + likeness(a.slice(-half), b.slice(-half))) / 2) * lengths
  )
}

/** How much of a context stands at the side of a passage where it should, 0 to 1; small changes in it cost little. */
export function contextLikeness(beside: string, context: string): number {
  if (context === '' || beside.includes(context)) return 1
  return 1 - (search(beside, context, context.length)[0]?.errors ?? context.length) / context.length
}

/** Work that may still be done, in units of text looked at: so that no quote, however odd, takes long. */
export interface Budget {
  left: number
}

/**
 * The place in a stretch of a text that says a quote most nearly, nearest to `expected` when there are several; at most
 * `share` of the quote's units may differ, none with 0. `null` when there is none, or when the budget is used up.
 */
export function nearestMatch(
  text: string,
  stretch: Range,
  quote: { exact: string; expected: number },
  share: number,
  budget: Budget,
): Range | null {
  const { exact, expected } = quote
  const part = text.slice(stretch.start, stretch.end)
  const equal = equalMatch(part, exact, expected - stretch.start)
  budget.left -= part.length
  if (equal !== null) return { start: stretch.start + equal, end: stretch.start + equal + exact.length }
  if (share === 0) return null
  if (exact.length > LONGEST) return matchOfEnds(text, stretch, quote, share, budget)
  const rows = Math.ceil(exact.length / 32)
  budget.left -= part.length * rows
  if (budget.left < 0) return null
  const matches = search(part, exact, Math.floor(exact.length * share))
  budget.left -= matches.length * exact.length * rows
  let best: Range | null = null
  for (const match of matches) {
    const place = { start: stretch.start + match.start, end: stretch.start + match.end }
    if (!best || Math.abs(place.start - expected) < Math.abs(best.start - expected)) best = place
  }
  return best && wholeWords(text, best)
}

/** The offset nearest to `expected` at which the quote stands as it is. */
function equalMatch(text: string, exact: string, expected: number): number | null {
  const from = Math.max(0, Math.min(expected, text.length - exact.length))
  const after = text.indexOf(exact, from)
  const before = text.lastIndexOf(exact, from)
  if (after < 0 || before < 0) return after < 0 && before < 0 ? null : Math.max(after, before)
  return after - expected < expected - before ? after : before
}

/** A long quote is found by its beginning and its end. */
function matchOfEnds(
  text: string,
  stretch: Range,
  { exact, expected }: { exact: string; expected: number },
  share: number,
  budget: Budget,
): Range | null {
  const half = LONGEST / 2
  const begin = nearestMatch(text, stretch, { exact: exact.slice(0, half), expected }, share, budget)
  if (!begin) return null
  const tail = { start: Math.min(begin.end, stretch.end), end: stretch.end }
  const last = { exact: exact.slice(-half), expected: begin.start + exact.length - half }
  const end = nearestMatch(text, tail, last, share, budget)
  return end && { start: begin.start, end: end.end }
}

/** The same place with edges that stand within a word moved to that word's nearer end, never to nothing. */
function wholeWords(text: string, { start, end }: Range): Range | null {
  const from = nearestEdge(text, start)
  const to = nearestEdge(text, end)
  return from < to ? { start: from, end: to } : { start: edge(text, start, -1), end: edge(text, end, 1) }
}

function nearestEdge(text: string, offset: number): number {
  const before = edge(text, offset, -1)
  const after = edge(text, offset, 1)
  return offset - before <= after - offset ? before : after
}

/** The end of the word on one side; a run of letters without end is left as it is. */
function edge(text: string, offset: number, step: -1 | 1): number {
  for (let at = offset; Math.abs(at - offset) <= LONGEST_WORD; at += step)
    if (!isInsideWord(text, at)) return at
  return offset
}

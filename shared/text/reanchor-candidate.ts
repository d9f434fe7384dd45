import type { QuoteQuery } from './anchor.ts'
import type { Range } from './range.ts'
import { type Budget, contextLikeness, likeness, nearestMatch } from './reanchor-likeness.ts'

/** Which way a passage was placed: by comparing both texts, by its words as they are, by words that are nearly the same. */
export type PlacedBy = 'diff' | 'quote' | 'fuzzy'

/** One stretch of a passage. `known` when its offsets lie in the old text and the words there are its own. */
export interface Part extends Required<QuoteQuery>, Range {
  known: boolean
}

/** Where a part was found. */
export interface Found extends Range {
  how: PlacedBy
  score: number
}

/** Share of a quote's letters that may differ. */
const MOST_ERRORS = 0.5
/** Longest text that is searched as a whole for words that are nearly those of a quote; a longer one only for equal ones. */
const LONGEST_SEARCHED = 20_000
/** What context counts for against the words themselves, letter for letter. */
const CONTEXT_WEIGHT = 0.5

/** Where a quote that starts at about `estimate` may lie, with room for what was inserted or taken out. */
export function windowAt(text: string, { exact }: Part, estimate: number): Range {
  const room = Math.max(32, Math.ceil(exact.length * 0.25))
  return {
    start: Math.max(0, Math.min(text.length, estimate - room)),
    end: Math.max(0, Math.min(text.length, estimate + exact.length + room)),
  }
}

/** The likeliest place of a part in a stretch of the text, nearest to `expected`; `null` when there is none. */
export function candidate(
  text: string,
  stretch: Range,
  part: Part,
  expected: number,
  budget: Budget,
): Found | null {
  const share =
    stretch.end - stretch.start > Math.max(LONGEST_SEARCHED, 2 * part.exact.length) ? 0 : MOST_ERRORS
  const match = nearestMatch(text, stretch, { exact: part.exact, expected }, share, budget)
  if (!match) return null
  const place = wholePairs(text, withinContext(text, match, part))
  const words = text.slice(place.start, place.end)
  const how = words === part.exact ? 'quote' : 'fuzzy'
  return { ...place, how, score: evidence(text, place, part, likeness(part.exact, words)) }
}

/** Letters of the context next to a passage that tell where exactly it begins or ends. */
const EDGE = 12

/**
 * Words that nearly match have no sure edges: where the context stands beside them they reach just as far as that, and
 * they begin and end with a letter if the quote does.
 */
function withinContext(text: string, place: Range, { exact, prefix, suffix }: Part): Range {
  if (text.slice(place.start, place.end) === exact) return place
  const room = Math.max(16, Math.ceil(exact.length / 4))
  const before = prefix.slice(-EDGE)
  const after = suffix.slice(0, EDGE)
  const from = Math.max(0, place.start - room - EDGE)
  const left = before === '' ? -1 : text.slice(from, place.start + room).lastIndexOf(before)
  const to = Math.max(place.start, place.end - room)
  const right = after === '' ? -1 : text.slice(to, place.end + room + EDGE).indexOf(after)
  const start = left < 0 ? place.start : from + left + before.length
  const end = right < 0 ? place.end : to + right
  return start < end ? trimmed(text, { start, end }, exact) : place
}

function trimmed(text: string, { start, end }: Range, exact: string): Range {
  const words = text.slice(start, end)
  if (words.trim() === '' || exact.trim() !== exact) return { start, end }
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

/** The share of a quote and its context that stands at a place; the context counts half. */
function evidence(text: string, { start, end }: Range, part: Part, alike: number): number {
  const { exact, prefix, suffix } = part
  const before = text.slice(Math.max(0, start - Math.ceil(prefix.length * 1.25)), start)
  const after = text.slice(end, end + Math.ceil(suffix.length * 1.25))
  const context =
    contextLikeness(before, prefix) * prefix.length + contextLikeness(after, suffix) * suffix.length
  const all = exact.length + CONTEXT_WEIGHT * (prefix.length + suffix.length)
  return (alike * exact.length + CONTEXT_WEIGHT * context) / all
}

/** The range widened where an edge stands between the halves of a surrogate pair. */
export function wholePairs(text: string, { start, end }: Range): Range {
  return { start: splitsPair(text, start) ? start - 1 : start, end: splitsPair(text, end) ? end + 1 : end }
}

const splitsPair = (text: string, offset: number) =>
  offset > 0 && offset < text.length && text.codePointAt(offset - 1)! > 0xffff

import type { QuoteQuery } from './anchor.ts'
import { makeQuote } from './anchor.ts'
import { GAP, hullOf, joinSpans } from './passage.ts'
import type { Range } from './range.ts'
import {
  candidate,
  type Found,
  type Part,
  type PlacedBy,
  wholePairs,
  windowAt,
} from './reanchor-candidate.ts'
import { type GramIndex, gramIndex } from './reanchor-grams.ts'
import { type Budget, likeness } from './reanchor-likeness.ts'
import { mapTexts, type TextMap } from './reanchor-map.ts'

/** A passage that is to be found again: what is known of it from the text it was made in. */
export interface PassageToPlace extends QuoteQuery, Range {
  /** The parts of a passage with gaps, whose words `exact` joins by ` […] `; without them it goes from `start` to `end`. */
  spans?: readonly Range[]
}

/** Where a passage stands in the new text. Offsets are UTF-16 units, end-exclusive, never within a surrogate pair. */
export interface Placement extends Range {
  how: PlacedBy
  /** The parts that were found, in order and apart from each other; one from `start` to `end` if there are no gaps. */
  spans: Range[]
  /** How surely it is the same passage: 1 for the same words in the same place, never under 0.5. */
  score: number
}

/** A passage that the new text does not have any more. `near` is about where it stood, as an offset of the new text. */
export interface Orphan {
  how: 'orphan'
  near: number
}

/** Under this score a passage counts as not found: a mark in the wrong place is worse than one to be placed by hand. */
const LEAST_SCORE = 0.5
/** Letters that the searches for single quotes look at in all, when neither texts nor grams placed them. */
const BUDGET = 100_000_000

/**
 * Places passages in a new version of their text, one result for each, in their order. First both texts are compared
 * word by word and offsets mapped through (`oldText` given); what was taken away or is not told by that is looked for by
 * its words and context, first as they are, then nearly. With `oldText` a place that was there before is never taken for
 * a passage that stood elsewhere. Throws nothing, whatever the texts and offsets.
 */
export function reanchor(
  newText: string,
  passages: readonly PassageToPlace[],
  oldText: string | null = null,
): (Placement | Orphan)[] {
  const parts = passages.map(passage => partsOf(passage, oldText))
  const flat = parts.flat()
  const map = oldText === null ? null : mapTexts(oldText, newText)
  const placed = flat.map(part => (map ? mapped(newText, map, part) : standing(newText, part)))
  const open = [...flat.keys()].filter(n => placed[n] === null)
  searchFor(newText, flat, open, map, placed)
  let next = 0
  return parts.map(own => {
    const found = placed.slice(next, next + own.length)
    next += own.length
    return together(newText, own, found) ?? orphan(newText, own, map)
  })
}

function partsOf(passage: PassageToPlace, oldText: string | null): Part[] {
  const { start, end, exact, prefix = '', suffix = '', spans = [] } = passage
  const whole = { start, end, exact, prefix, suffix }
  const pieces = spans.length > 1 ? piecesOf(whole, spans) : null
  return (pieces ?? [whole]).map(piece => {
    const known = oldText !== null && isOwn(oldText, piece)
    const context = known && pieces ? makeQuote(oldText, piece.start, piece.end) : {}
    return { ...piece, ...context, known }
  })
}

/** The words of each span out of the joined ones; `null` when they do not fit its spans. */
function piecesOf(whole: Omit<Part, 'known'>, spans: readonly Range[]): Omit<Part, 'known'>[] | null {
  let at = 0
  const pieces = spans.map((span, n) => {
    const exact = whole.exact.slice(at, at + span.end - span.start)
    at += exact.length + GAP.length
    const prefix = n === 0 ? whole.prefix : ''
    return { ...span, exact, prefix, suffix: n === spans.length - 1 ? whole.suffix : '' }
  })
  return at - GAP.length === whole.exact.length && pieces.every(piece => piece.exact !== '') ? pieces : null
}

const isOwn = (text: string, { start, end, exact }: Range & QuoteQuery) =>
  exact !== '' && end - start === exact.length && standsAt(text, start, exact)
const standsAt = (text: string, at: number, words: string) => at >= 0 && text.startsWith(words, at)

/** By the comparison of both texts. */
function mapped(newText: string, map: TextMap, part: Part): Found | null {
  if (!part.known) return null
  const place = map.map(part)
  if (!place) return null
  const { start, end } = wholePairs(newText, place)
  const words = newText.slice(start, end)
  if (words === part.exact) return { start, end, how: 'diff', score: 1 }
  const kept = (2 * place.kept) / (part.exact.length + words.length)
  const score = kept >= 0.8 ? kept : Math.max(kept, likeness(part.exact, words))
  return score >= LEAST_SCORE ? { start, end, how: 'diff', score: Math.min(score, 0.99) } : null
}

/** Without the old text: where it stood, if words and context are still there. */
function standing(newText: string, { start, exact, prefix, suffix }: Part): Found | null {
  const end = start + exact.length
  if (exact === '' || !standsAt(newText, start, exact)) return null
  const same = standsAt(newText, start - prefix.length, prefix) && standsAt(newText, end, suffix)
  return same ? { start, end, how: 'quote', score: 1 } : null
}

/** By their words: where many rows of three words agree, else, as far as the budget goes, anywhere. */
function searchFor(
  text: string,
  parts: readonly Part[],
  open: readonly number[],
  map: TextMap | null,
  placed: (Found | null)[],
): void {
  const asked = open.filter(n => parts[n]!.exact !== '')
  if (asked.length === 0) return
  const index: GramIndex = gramIndex(
    text,
    asked.map(n => parts[n]!),
  )
  const budget: Budget = { left: BUDGET }
  for (const [k, n] of asked.entries()) {
    const part = parts[n]!
    const own = part.known ? map : null
    const hint = hintOf(text, part, own)
    const near = index
      .estimates(k, hint)
      .map(estimate => candidate(text, windowAt(text, part, estimate), part, estimate, budget))
    placed[n] = best(near, own, hint)
    if (placed[n] || budget.left < 0) continue
    const anywhere = candidate(text, { start: 0, end: text.length }, part, hint, budget)
    placed[n] = best([anywhere], own, hint)
  }
}

function hintOf(text: string, { start }: Part, map: TextMap | null): number {
  if (!Number.isInteger(start)) return 0
  return Math.max(0, Math.min(text.length, map ? map.near(start) : start))
}

/** The best candidate that is good enough and did not stand there before. */
function best(candidates: readonly (Found | null)[], map: TextMap | null, hint: number): Found | null {
  let found: Found | null = null
  for (const one of candidates) {
    if (!one || one.score < LEAST_SCORE || isElsewhere(map, one)) continue
    const nearer = found && Math.abs(one.start - hint) < Math.abs(found.start - hint)
    if (!found || one.score > found.score || (one.score === found.score && nearer)) found = one
  }
  return found
}

/** Whether the old text had these words too, at a place of their own. */
const isElsewhere = (map: TextMap | null, place: Range) =>
  map !== null && map.keptIn(place) * 2 > place.end - place.start

const WAYS: readonly PlacedBy[] = ['diff', 'quote', 'fuzzy']

/** The passage made of what was found of its parts; `null` when that is less than half of it. */
function together(text: string, parts: readonly Part[], found: readonly (Found | null)[]): Placement | null {
  const placed = found.filter(one => one !== null)
  const units = parts.reduce((sum, part) => sum + part.exact.length, 0)
  const score = found.reduce((sum, one, n) => sum + (one?.score ?? 0) * parts[n]!.exact.length, 0) / units
  if (placed.length === 0 || score < LEAST_SCORE) return null
  const spans = joinSpans(placed)
  const how = WAYS.findLast(way => placed.some(one => one.how === way)) ?? 'fuzzy'
  return { ...wholePairs(text, hullOf(spans)), spans, score, how }
}

function orphan(text: string, parts: readonly Part[], map: TextMap | null): Orphan {
  const [first] = parts
  return { how: 'orphan', near: first ? hintOf(text, first, first.known ? map : null) : 0 }
}

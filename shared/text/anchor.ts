import { canonicalText } from './canonical.ts'
import { graphemeEnd, graphemeStart } from './offsets.ts'
import type { Range } from './range.ts'

/** UTF-16 units of context before and after a quote, at most: what Hypothesis writes too. */
const CONTEXT = 32

/** A passage by its words: what it says and what stands around it. */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
}

/** What is known of a passage that is to be found again. */
export interface QuoteQuery {
  exact: string
  prefix?: string
  suffix?: string
}

/** The places of a quote (UTF-16 offsets, end-exclusive), best first, and whether the first is the only one meant. */
export interface QuotePlaces {
  places: Range[]
  unique: boolean
}

/** The quote of a range of the canonical text (UTF-16 offsets), with up to 32 units of context of whole graphemes. */
export function makeQuote(text: string, start: number, end: number): Quote {
  const from = Math.max(0, start - CONTEXT)
  const to = Math.min(text.length, end + CONTEXT)
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(start, graphemeEnd(text, from)), start),
    suffix: text.slice(end, Math.max(end, graphemeStart(text, to))),
  }
}

/**
 * All places where the canonical text says a quote, those whose context matches longest first, then in text order.
 * Matching is exact; a quote that is not found as it is (CRLF, blank lines, not NFC) is tried as canonical text. `unique`
 * when there is one place only, or when a context is given and exactly one place has all of it.
 */
export function findQuote(text: string, query: QuoteQuery): QuotePlaces {
  const asGiven = occurrences(text, query.exact)
  if (asGiven.length > 0) return rank(text, asGiven, query)
  const exact = canonicalText(query.exact).text
  const context = { prefix: canonicalPart(query.prefix), suffix: canonicalPart(query.suffix) }
  return rank(text, occurrences(text, exact), { exact, ...context })
}

function canonicalPart(context: string | undefined): string | undefined {
  return context === undefined
    ? undefined
    : context
        .replace(/\r\n?/g, '\n')
        .replace(/\n\s*\n/g, '\n')
        .normalize('NFC')
}

/** Places may overlap: "ana" stands twice in "banana". */
function occurrences(text: string, exact: string): Range[] {
  if (exact === '') return []
  const places: Range[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length })
  return places
}

function rank(text: string, places: Range[], { prefix = '', suffix = '' }: QuoteQuery): QuotePlaces {
  const wanted = prefix.length + suffix.length
  const scored = places.map(place => ({
    place,
    score: sharedEnd(text, place.start, prefix) + sharedStart(text, place.end, suffix),
  }))
  // Sorting is stable: places of the same score stay in text order.
  scored.sort((a, b) => b.score - a.score)
  const whole = scored.filter(({ score }) => score === wanted).length
  return {
    places: scored.map(({ place }) => place),
    unique: places.length === 1 || (wanted > 0 && whole === 1),
  }
}

/** How many units before `at` equal the end of `prefix`. */
function sharedEnd(text: string, at: number, prefix: string): number {
  let shared = 0
  while (
    shared < prefix.length &&
    shared < at &&
    text[at - 1 - shared] === prefix[prefix.length - 1 - shared]
  )
    shared += 1
  return shared
}

/** How many units from `at` equal the start of `suffix`. */
function sharedStart(text: string, at: number, suffix: string): number {
  let shared = 0
  while (shared < suffix.length && text[at + shared] === suffix[shared]) shared += 1
  return shared
}

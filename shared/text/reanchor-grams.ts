import type { QuoteQuery } from './anchor.ts'
import { newVocabulary, numberWords, type Vocabulary } from './reanchor-words.ts'

const GRAM = 3
/** A gram that stands in more places of the text than this tells nothing and is passed over. */
const COMMON = 16
/** Estimates of where a quote starts that differ by no more than this share of its length, or so many units, agree. */
const SLACK_SHARE = 0.15
const LEAST_SLACK = 24
/** Places of a quote that are worth a closer look. */
const MOST_PLACES = 3

/** Finds where quotes may stand in a text. */
export interface GramIndex {
  /** Offsets at about which quote number `n` may start, those with most grams in common first, then nearest to `hint`. */
  estimates(n: number, hint: number): number[]
}

/** The grams of one quote: numbers of three words in a row and where the first stands, counted from the quote's start. */
interface QuoteGrams {
  keys: number[]
  offsets: number[]
  slack: number
}

/**
 * Looks for every row of three words that a quote or its context has in one pass through the text. The index is made of
 * the quotes, not of the text, so what it costs does not grow with the text's own words.
 */
export function gramIndex(text: string, quotes: readonly QuoteQuery[]): GramIndex {
  const vocabulary = newVocabulary()
  const grams = quotes.map(quote => gramsOf(quote, vocabulary))
  const places = new Map<number, number[]>()
  for (const { keys } of grams) for (const key of keys) if (!places.has(key)) places.set(key, [])
  const words = numberWords(text, 0, text.length, vocabulary, false)
  forEachGram(words.ids, words.count, (at, key) => {
    const known = places.get(key)
    if (known && known.length <= COMMON) known.push(words.starts[at]!)
  })
  return { estimates: (n, hint) => best(startsOf(grams[n]!, places), grams[n]!.slack, hint) }
}

function gramsOf({ exact, prefix = '', suffix = '' }: QuoteQuery, vocabulary: Vocabulary): QuoteGrams {
  const all = prefix + exact + suffix
  const words = numberWords(all, 0, all.length, vocabulary)
  const keys: number[] = []
  const offsets: number[] = []
  forEachGram(words.ids, words.count, (at, key) => {
    keys.push(key)
    offsets.push(words.starts[at]! - prefix.length)
  })
  return { keys, offsets, slack: Math.max(LEAST_SLACK, exact.length * SLACK_SHARE) }
}

/** Calls `visit` with each row of three known words; two rows may share a key, which costs a closer look and no more. */
function forEachGram(ids: Int32Array, count: number, visit: (at: number, key: number) => void): void {
  for (let at = 0; at + GRAM <= count; at++) {
    const [a, b, c] = [ids[at]!, ids[at + 1]!, ids[at + 2]!]
    if (a >= 0 && b >= 0 && c >= 0)
      visit(at, (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c) & 0x3fff_ffff)
  }
}

function startsOf({ keys, offsets }: QuoteGrams, places: ReadonlyMap<number, number[]>): number[] {
  const starts: number[] = []
  for (const [n, key] of keys.entries()) {
    const found = places.get(key) ?? []
    if (found.length <= COMMON) for (const at of found) starts.push(at - offsets[n]!)
  }
  return starts.sort((a, b) => a - b)
}

/** Groups estimates that agree; the first of each group speaks for it, as what was inserted later only adds to others. */
function best(starts: readonly number[], slack: number, hint: number): number[] {
  const groups: { start: number; votes: number }[] = []
  for (const start of starts) {
    const last = groups.at(-1)
    if (last && start - last.start <= slack) last.votes += 1
    else groups.push({ start, votes: 1 })
  }
  groups.sort((a, b) => b.votes - a.votes || Math.abs(a.start - hint) - Math.abs(b.start - hint))
  return groups.slice(0, MOST_PLACES).map(group => group.start)
}

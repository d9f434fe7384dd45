import { articleSentences, type Sentence, type SentenceSource } from './article-sentences.ts'
import type { Range } from './range.ts'

/** Tokens in a row that two sentences must share to be compared at all. */
const SHINGLE = 5

/** Shorter sentences ("He did not say more.") stand in many texts by chance. */
const FEWEST_TOKENS = 8

/** Of a longer sentence only this many tokens are compared: the comparison grows with their square. */
const MOST_TOKENS = 250

/** Share of the shorter sentence's tokens that must stand in the other, in the same order. */
const LIKE = 0.8

/** What stands in more sentences than this is a notice or a line of a table, and is not looked up. */
const MOST_SENTENCES = 1000

/** A shingle's hash and a sentence's number share the 53 bits of a whole number. */
const SENTENCES = 2 ** 22

/** Where a sentence of another article says the same. Offsets are UTF-16 units into that article's canonical text. */
export interface SharedPlace extends Range {
  article: string
  /** Share of the shorter one's tokens found in the other in the same order, from 0.8 to 1. */
  likeness: number
}

/** A sentence that stands in other articles too (UTF-16 offsets into its own article). */
export interface SharedSentence extends Range {
  /** The likest first; those alike as much in the order of the articles. */
  places: SharedPlace[]
}

interface Comparable extends Range {
  article: string
  /** Numbers of the tokens in the index's vocabulary. */
  ids: Int32Array
}

/** The sentences of many articles, made ready for `sharedSentences`. */
export interface SharedIndex {
  sentences: readonly Comparable[]
  /** Numbers of an article's first sentence and of the first after it. */
  articles: ReadonlyMap<string, Range>
  /** `hash * 2^22 + number of a sentence`, ascending: each shingle with the sentences that have it. */
  postings: Float64Array
}

/** Reads the sentences of all articles. `sentencesOf` lets a caller hand in sentences that it has read before. */
export function indexSharedSentences(
  articles: readonly SentenceSource[],
  sentencesOf: (article: SentenceSource) => readonly Sentence[] = one =>
    articleSentences(one.text, one.blocks),
): SharedIndex {
  const vocabulary = new Map<string, number>()
  const sentences: Comparable[] = []
  const places = new Map<string, Range>()
  for (const article of articles) {
    const start = sentences.length
    for (const sentence of sentencesOf(article)) {
      if (sentence.tokens.length < FEWEST_TOKENS || sentences.length === SENTENCES) continue
      const ids = numbered(sentence.tokens, vocabulary)
      sentences.push({ article: article.id, start: sentence.start, end: sentence.end, ids })
    }
    places.set(article.id, { start, end: sentences.length })
  }
  return { sentences, articles: places, postings: postingsOf(sentences) }
}

function numbered(tokens: readonly string[], vocabulary: Map<string, number>): Int32Array {
  const ids = new Int32Array(Math.min(tokens.length, MOST_TOKENS))
  for (let i = 0; i < ids.length; i += 1) {
    const token = tokens[i] ?? ''
    const id = vocabulary.get(token) ?? vocabulary.size
    if (id === vocabulary.size) vocabulary.set(token, id)
    ids[i] = id
  }
  return ids
}

function postingsOf(sentences: readonly Comparable[]): Float64Array {
  const postings: number[] = []
  sentences.forEach(({ ids }, number) => {
    for (const hash of shinglesOf(ids)) postings.push(hash * SENTENCES + number)
  })
  return Float64Array.from(postings).sort()
}

/** Hashes of the runs of five tokens, 31 bits each; every one once. */
function shinglesOf(ids: Int32Array): Set<number> {
  const hashes = new Set<number>()
  for (let first = 0; first + SHINGLE <= ids.length; first += 1) {
    let hash = 0x811c9dc5
    for (let i = first; i < first + SHINGLE; i += 1) {
      hash = Math.imul(hash ^ (ids[i] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    hashes.add(hash >>> 1)
  }
  return hashes
}

/**
 * The sentences of one article that stand in others too, as they are or edited a little, in the order of the text. Two
 * sentences are the same when they share five tokens in a row and four fifths of the shorter one's tokens in the same
 * order; whether one is the other's does not depend on which is asked for. Words that more than a thousand sentences
 * share are a notice, and count for nothing.
 */
export function sharedSentences(index: SharedIndex, articleId: string): SharedSentence[] {
  const own = index.articles.get(articleId) ?? { start: 0, end: 0 }
  const found: SharedSentence[] = []
  for (const sentence of index.sentences.slice(own.start, own.end)) {
    const places = placesOf(index, sentence, own)
    if (places.length > 0) found.push({ start: sentence.start, end: sentence.end, places })
  }
  return found
}

function placesOf(index: SharedIndex, sentence: Comparable, own: Range): SharedPlace[] {
  const places: SharedPlace[] = []
  for (const number of candidates(index.postings, sentence.ids)) {
    const other = index.sentences[number]
    if (!other || (number >= own.start && number < own.end)) continue
    const likeness = inCommon(sentence.ids, other.ids)
    if (likeness >= LIKE)
      places.push({ article: other.article, start: other.start, end: other.end, likeness })
  }
  return places.sort((a, b) => b.likeness - a.likeness)
}

/** Numbers of the sentences that share a shingle, ascending. */
function candidates(postings: Float64Array, ids: Int32Array): number[] {
  const numbers = new Set<number>()
  for (const hash of shinglesOf(ids)) {
    const from = hash * SENTENCES
    const first = firstFrom(postings, from)
    const end = firstFrom(postings, from + SENTENCES)
    if (end - first > MOST_SENTENCES) continue
    for (const posting of postings.subarray(first, end)) numbers.add(posting - from)
  }
  return [...numbers].sort((a, b) => a - b)
}

function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The longest common subsequence of two sentences, as a share of the shorter one. */
function inCommon(a: Int32Array, b: Int32Array): number {
  if (a.length === b.length && a.every((id, i) => id === b[i])) return 1
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const lengths = new Int32Array(short.length + 1)
  for (const id of long) {
    let diagonal = 0
    for (let i = 1; i <= short.length; i += 1) {
      const above = lengths[i] ?? 0
      lengths[i] = short[i - 1] === id ? diagonal + 1 : Math.max(above, lengths[i - 1] ?? 0)
      diagonal = above
    }
  }
  return (lengths[short.length] ?? 0) / short.length
}

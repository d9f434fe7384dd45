import type { Range } from './range.ts'

/** Cosine from which a sentence counts as like a passage. */
const LIKE = 0.3

/** Terms that must be shared: one rare word in common, such as a name, says little. */
const FEWEST_TERMS = 2

/** Terms that explain a likeness, at most. */
const SHOWN_TERMS = 5

/** A passage by its terms: stems of its tokens, in order. Offsets are UTF-16 units into the article's text. */
export interface TermPassage extends Range {
  article: string
  terms: readonly string[]
}

/** A passage that was coded. */
export interface CodedPassage extends TermPassage {
  codeId: string
}

/** In how many of all sentences a term stands. */
export interface TermCounts {
  sentences: number
  byTerm: ReadonlyMap<string, number>
  /** Weights by list of terms, each made once: few passages are new when an index is made again. */
  weights: WeakMap<readonly string[], Weights>
}

/** Counts the sentences of the whole project in which each term stands. */
export function countTerms(sentences: Iterable<readonly string[]>): TermCounts {
  const byTerm = new Map<string, number>()
  let count = 0
  for (const terms of sentences) {
    count += 1
    for (const term of new Set(terms)) byTerm.set(term, (byTerm.get(term) ?? 0) + 1)
  }
  return { sentences: count, byTerm, weights: new WeakMap() }
}

/** Weights of the terms of one passage; their squares add up to 1. */
type Weights = ReadonlyMap<string, number>

/**
 * TF-IDF (Salton, G. & Buckley, C. 1988, "Term-weighting approaches in automatic text retrieval", Information
 * Processing & Management 24(5), 513-523): (1 + ln tf) · ln((1 + N) / df) with sentences as documents, length 1.
 * A term that stands in a fifth of all sentences (and in five at least) says nothing of the matter: it weighs nothing.
 */
function weigh(terms: readonly string[], counts: TermCounts): Weights {
  const frequency = new Map<string, number>()
  for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const weights = new Map<string, number>()
  let squares = 0
  for (const [term, count] of frequency) {
    const inSentences = counts.byTerm.get(term) ?? 1
    if (inSentences >= Math.max(5, counts.sentences / 5)) continue
    const weight = (1 + Math.log(count)) * Math.log((1 + counts.sentences) / inSentences)
    weights.set(term, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares)
  for (const [term, weight] of weights) weights.set(term, length > 0 ? weight / length : 0)
  return weights
}

function weightsOf(terms: readonly string[], counts: TermCounts): Weights {
  const known = counts.weights.get(terms)
  if (known) return known
  const weights = weigh(terms, counts)
  counts.weights.set(terms, weights)
  return weights
}

/** Coded passages by their terms, made ready for `nearestByCode`. */
export interface SimilarIndex {
  counts: TermCounts
  passages: readonly CodedPassage[]
  /** For each term the numbers of the passages that have it, and its weight in each. */
  postings: ReadonlyMap<string, readonly { passage: number; weight: number }[]>
}

/** Weighs the coded passages; `counts` are those of all sentences of the project. */
export function indexCodedPassages(passages: readonly CodedPassage[], counts: TermCounts): SimilarIndex {
  const postings = new Map<string, { passage: number; weight: number }[]>()
  passages.forEach(({ terms }, passage) => {
    for (const [term, weight] of weightsOf(terms, counts)) {
      const list = postings.get(term)
      if (list) list.push({ passage, weight })
      else postings.set(term, [{ passage, weight }])
    }
  })
  return { counts, passages, postings }
}

/** A code that a sentence may carry too, and why. */
export interface Likeness {
  codeId: string
  /** Cosine of the weighted terms, from 0.3 to 1. */
  score: number
  /** The coded passage that is nearest. */
  nearest: CodedPassage
  /** The terms that make it near, the weightiest first. */
  terms: string[]
}

/**
 * The codes whose nearest passage is like a sentence, best first; codes equally near in the order of their passages.
 * The sentence itself, and a passage that touches it, are left out of account.
 */
export function nearestByCode(index: SimilarIndex, sentence: TermPassage): Likeness[] {
  const weights = weightsOf(sentence.terms, index.counts)
  const best = new Map<string, { passage: number; score: number }>()
  for (const [passage, score] of scores(index, weights)) {
    const coded = index.passages[passage]
    if (!coded || score < LIKE || touches(coded, sentence)) continue
    const known = best.get(coded.codeId)
    if (!known || score > known.score || (score === known.score && passage < known.passage))
      best.set(coded.codeId, { passage, score })
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
    .flatMap(({ passage, score }) => explained(index, weights, passage, score))
}

function scores(index: SimilarIndex, weights: Weights): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [term, weight] of weights)
    for (const posting of index.postings.get(term) ?? [])
      sums.set(posting.passage, (sums.get(posting.passage) ?? 0) + weight * posting.weight)
  return sums
}

const touches = (a: TermPassage, b: TermPassage) =>
  a.article === b.article && a.start < b.end && b.start < a.end

function explained(index: SimilarIndex, weights: Weights, passage: number, score: number): Likeness[] {
  const nearest = index.passages[passage]
  if (!nearest) return []
  const shared = new Set(nearest.terms)
  const terms = [...weights]
    .filter(([term, weight]) => weight > 0 && shared.has(term))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([term]) => term)
  if (terms.length < FEWEST_TERMS) return []
  return [{ codeId: nearest.codeId, score: Math.min(1, score), nearest, terms: terms.slice(0, SHOWN_TERMS) }]
}

import type { Quotation, QuotationType } from '../../shared/text/quotations/quotation.ts'
import type { Range } from '../../shared/text/range.ts'
import type { GoldQuotation, GoldText } from './gold.ts'

/** How well quotations were found; every figure is a share between 0 and 1, and 0 where there is nothing to share. */
export interface Figures {
  /** Of the words in our direct quotations, those in direct quotations of the gold. */
  directPrecision: number
  /** Of the words in our direct quotations, those in a quotation of any type in the gold. */
  directAttributed: number
  /** Of the words in direct quotations of the gold, those in ours. */
  directRecall: number
  /** Of the direct quotations of the gold, those that one of ours matches: neither cut up nor run together. */
  directJoined: number
  /** The same of those that the gold has in several stretches. */
  directJoinedSeveral: number
  mixedPrecision: number
  mixedRecall: number
  /** Harmonic mean of precision and recall of mixed quotations; ours must match and be mixed too. */
  mixedF1: number
  indirectPrecision: number
  indirectRecall: number
  indirectF1: number
  /** Of the matched quotations whose source the gold has, those where our speaker overlaps it. */
  speakerAccuracy: number
}

/** What is needed of a quotation to score it. */
export type Scored = Pick<Quotation, 'type' | 'content' | 'speaker'>

/** Two quotations match when the words in both are at least this share of the words in either. */
const MATCH = 0.8

type Match = readonly [gold: GoldQuotation, ours: Scored]

interface Tally {
  matches: Match[]
  gold: GoldQuotation[]
  ours: Scored[]
  words: { gold: number; ours: number; both: number; attributed: number }
}

/** Scores what `find` finds in each text. Every quotation is matched with at most one other, the closest pairs first. */
export function score(texts: readonly GoldText[], find: (text: string) => readonly Scored[]): Figures {
  const tally: Tally = {
    matches: [],
    gold: [],
    ours: [],
    words: { gold: 0, ours: 0, both: 0, attributed: 0 },
  }
  for (const text of texts) addText(tally, text, find(text.text))
  return figures(tally)
}

function addText(tally: Tally, { text, quotations }: GoldText, ours: readonly Scored[]): void {
  const starts = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => index)
  const wordsOf = (content: readonly Range[]): Set<number> =>
    new Set(starts.filter(at => content.some(({ start, end }) => at >= start && at < end)))
  const goldWords = quotations.map(({ content }) => wordsOf(content))
  const ourWords = ours.map(({ content }) => wordsOf(content))
  tally.gold.push(...quotations)
  tally.ours.push(...ours)
  for (const [a, b] of matched(goldWords, ourWords)) tally.matches.push([quotations[a]!, ours[b]!])
  const goldDirect = wordsOf(direct(quotations))
  const ourDirect = wordsOf(direct(ours))
  tally.words.gold += goldDirect.size
  tally.words.ours += ourDirect.size
  tally.words.both += inBoth(goldDirect, ourDirect)
  tally.words.attributed += inBoth(new Set(goldWords.flatMap(words => [...words])), ourDirect)
}

const direct = (quotations: readonly { type: QuotationType; content: Range[] }[]): Range[] =>
  quotations.filter(({ type }) => type === 'direct').flatMap(({ content }) => content)

/** Pairs of indices, the closest first, each index in at most one pair. */
function matched(gold: readonly Set<number>[], ours: readonly Set<number>[]): [number, number][] {
  const pairs = gold.flatMap((a, i) => ours.map((b, j) => ({ i, j, overlap: overlap(a, b) })))
  const close = pairs.filter(pair => pair.overlap >= MATCH).sort((a, b) => b.overlap - a.overlap)
  const used = { gold: new Set<number>(), ours: new Set<number>() }
  const chosen: [number, number][] = []
  for (const { i, j } of close) {
    if (used.gold.has(i) || used.ours.has(j)) continue
    used.gold.add(i)
    used.ours.add(j)
    chosen.push([i, j])
  }
  return chosen
}

function overlap(a: Set<number>, b: Set<number>): number {
  const both = inBoth(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

function figures({ matches, gold, ours, words }: Tally): Figures {
  const goldDirect = gold.filter(({ type }) => type === 'direct')
  const several = goldDirect.filter(({ content }) => content.length > 1)
  const joined = matches.filter(([{ type }]) => type === 'direct')
  const named = matches.filter(([{ source }]) => source.length > 0)
  return {
    directPrecision: share(words.both, words.ours),
    directAttributed: share(words.attributed, words.ours),
    directRecall: share(words.both, words.gold),
    directJoined: share(joined.length, goldDirect.length),
    directJoinedSeveral: share(joined.filter(([{ content }]) => content.length > 1).length, several.length),
    ...prefixed('mixed', f1('mixed', matches, gold, ours)),
    ...prefixed('indirect', f1('indirect', matches, gold, ours)),
    speakerAccuracy: share(named.filter(isSpeakerRight).length, named.length),
  }
}

function inBoth(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const at of a) if (b.has(at)) count += 1
  return count
}

interface Rates {
  Precision: number
  Recall: number
  F1: number
}

function f1(
  type: QuotationType,
  matches: readonly Match[],
  gold: readonly GoldQuotation[],
  ours: readonly Scored[],
): Rates {
  const isOfType = (quotation: { type: QuotationType }) => quotation.type === type
  const both = matches.filter(([a, b]) => isOfType(a) && isOfType(b)).length
  const [Precision, Recall] = [
    share(both, ours.filter(isOfType).length),
    share(both, gold.filter(isOfType).length),
  ]
  return { Precision, Recall, F1: share(2 * Precision * Recall, Precision + Recall) }
}

const prefixed = <Prefix extends string>(prefix: Prefix, { Precision, Recall, F1 }: Rates) =>
  ({ [`${prefix}Precision`]: Precision, [`${prefix}Recall`]: Recall, [`${prefix}F1`]: F1 }) as {
    [Key in keyof Rates as `${Prefix}${Key}`]: number
  }

const isSpeakerRight = ([{ source }, { speaker }]: Match): boolean =>
  speaker !== null && source.some(({ start, end }) => start < speaker.end && speaker.start < end)

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

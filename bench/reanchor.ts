import { makeQuote } from '../shared/text/anchor.ts'
import type { Range } from '../shared/text/range.ts'
import { type PassageToPlace, reanchor as reanchorQuotes } from '../shared/text/reanchor.ts'
import { anchorLikeHypothesis } from './hypothesis-anchoring.ts'
import { numbersFrom, zipfWord } from './made-text.ts'
import { type Bench, measured, type Row } from './measured.ts'

const WORDS = 100_000
const QUOTES = 1_000
const EDITED = 0.02
const VOCABULARY = 20_000
/** A place counts as found when it and the true one share nine tenths of what both cover. */
const FOUND = 0.9

/** Quotes placed in an edited text: ours beside the way of the Hypothes.is client. */
export const reanchor: Bench = {
  name: 'reanchor',
  what: `${QUOTES} quotes placed again after ${EDITED * 100} % of ${WORDS} words were inserted, deleted or replaced`,
  columns: [
    { field: 'subject', title: '' },
    { field: 'ms', title: 'ms' },
    { field: 'ratio', title: '× ours', digits: 1 },
    { field: 'found', title: 'found', digits: 1 },
  ],
  run() {
    const made = madeCase()
    const rows = [
      row('ours', made, 5, () => reanchorQuotes(made.after, made.quotes, made.before).map(placeOf)),
      row('ours, without the old text', made, 5, () => reanchorQuotes(made.after, made.quotes).map(placeOf)),
      row('Hypothes.is way', made, 1, () =>
        made.quotes.map(quote => anchorLikeHypothesis(made.after, quote)),
      ),
    ]
    const ours = Number(rows[0]?.ms)
    const notes = ['found: per cent of the quotes at an overlap (intersection over union) of at least 0.9']
    return { rows: rows.map(one => ({ ...one, ratio: Number(one.ms) / ours })), notes }
  },
}

type Place = Range | null

const placeOf = (result: ReturnType<typeof reanchorQuotes>[number]): Place =>
  result.how === 'orphan' ? null : result

function row(subject: string, made: Made, rounds: number, place: () => Place[]): Row {
  let places: Place[] = []
  const [time] = measured([[subject, () => (places = place())]], rounds)
  const hits = places.filter((found, n) => found && overlap(found, made.truth[n]!) >= FOUND).length
  return {
    subject,
    words: WORDS,
    quotes: QUOTES,
    ms: time?.ms ?? 0,
    found: (100 * hits) / made.truth.length,
  }
}

function overlap(a: Range, b: Range): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

interface Made {
  before: string
  after: string
  quotes: PassageToPlace[]
  truth: Range[]
}

/** A word of the old text: where it stands there, and where what became of it stands in the new one. */
interface Moved extends Range {
  to: Range
}

function madeCase(): Made {
  const random = numbersFrom(3)
  const next = () => zipfWord(random, VOCABULARY)
  let before = ''
  let after = ''
  const moved: Moved[] = []
  const put = (word: string, space: string): Range => {
    const start = after.length
    after += word + space
    return { start, end: start + word.length }
  }
  for (let n = 0; n < WORDS; n++) {
    const space = n % 80 === 79 ? '\n' : n % 17 === 16 ? '. ' : ' '
    const word = next()
    const edit = random() < EDITED ? random() : null
    const start = before.length
    before += word + space
    if (edit !== null && edit < 1 / 3) put(next(), ' ')
    const to =
      edit !== null && edit > 2 / 3
        ? { start: after.length, end: after.length }
        : put(edit !== null && edit >= 1 / 3 ? next() : word, space)
    moved.push({ start, end: start + word.length, to })
  }
  return { before, after, ...quotesIn(before, moved, random) }
}

/** Passages of 3 to 40 words, and where they are to be found. */
function quotesIn(before: string, moved: readonly Moved[], random: () => number) {
  const quotes: PassageToPlace[] = []
  const truth: Range[] = []
  while (quotes.length < QUOTES) {
    const first = Math.floor(random() * (WORDS - 50))
    const words = moved.slice(first, first + 3 + Math.floor(random() * 38))
    const kept = words.filter(({ to }) => to.end > to.start)
    const { start } = words[0]!
    const { end } = words.at(-1)!
    if (kept.length === 0) continue
    quotes.push({ start, end, ...makeQuote(before, start, end) })
    truth.push({ start: kept[0]!.to.start, end: kept.at(-1)!.to.end })
  }
  return { quotes, truth }
}

import { findQuotations } from '../shared/text/quotations/find-quotations.ts'
import type { Bench, Options, Outcome, Row } from './measured.ts'
import { type GoldText, goldFile, readGold } from './quotes/gold.ts'
import { type Scored, score } from './quotes/score.ts'

const ROUNDS = 3

/** The plain way: whatever stands between two double quotation marks is a direct quotation, of nobody. */
const BETWEEN_MARKS = /["“][^"“”]*["”]/g

const WAYS: readonly (readonly [subject: string, find: (text: string) => readonly Scored[]])[] = [
  ['ours', text => findQuotations(text)],
  ['double-quote regex', betweenMarks],
]

/** Which texts of the file are scored: all of them, or one of the halves told apart while the finder was written. */
const PARTS: Readonly<Record<string, (at: number) => boolean>> = {
  all: () => true,
  seen: at => at % 4 < 2,
  unseen: at => at % 4 >= 2,
}

/** Quotations found in news texts, beside those that people marked in them. */
export const quotes: Bench = {
  name: 'quotes',
  what: 'quotations found in news texts, against those that people marked (shares of 1)',
  options: { part: 'all texts, or only the seen or unseen ones of those read while the finder was written' },
  columns: [
    { field: 'subject', title: '' },
    { field: 'directPrecision', title: 'direct P', digits: 3 },
    { field: 'directRecall', title: 'direct R', digits: 3 },
    { field: 'directJoined', title: 'joined', digits: 3 },
    { field: 'mixedF1', title: 'mixed F1', digits: 3 },
    { field: 'indirectF1', title: 'indirect F1', digits: 3 },
    { field: 'speakerAccuracy', title: 'speaker', digits: 3 },
    { field: 'ms', title: 'ms' },
  ],
  run(options: Options): Outcome {
    const part = PARTS[options.part ?? 'all']
    if (!part) throw new Error(`--part is one of ${Object.keys(PARTS).join(', ')}.`)
    const file = goldFile()
    const texts = readGold(file)?.filter((_, at) => part(at))
    if (!texts)
      return {
        rows: [],
        notes: [`Nothing to score: there is no ${file}. Name the folder in PARALLAX_SHARED.`],
      }
    return {
      rows: WAYS.map(([subject, find]) => row(subject, texts, find)),
      notes: [`${texts.length} texts`],
    }
  },
}

function row(subject: string, texts: readonly GoldText[], find: (text: string) => readonly Scored[]): Row {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    for (const { text } of texts) find(text)
    return performance.now() - start
  })
  return { subject, texts: texts.length, ...score(texts, find), ms: Math.min(...times) }
}

function betweenMarks(text: string): Scored[] {
  return Array.from(text.matchAll(BETWEEN_MARKS), ({ index, 0: words }) => ({
    type: 'direct',
    content: [{ start: index, end: index + words.length }],
    speaker: null,
  }))
}

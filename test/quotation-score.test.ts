import { describe, expect, it } from 'vitest'
import { goldText } from '../bench/quotes/gold.ts'
import { type Scored, score } from '../bench/quotes/score.ts'
import type { QuotationType } from '../shared/text/quotations/quotation.ts'

const TEXT = 'Kim said “one two three four five six seven eight nine ten” and Lee said it was over for good.'
type Pair = [number, number]

function pair(words: string): Pair {
  const start = TEXT.indexOf(words)
  return [start, start + words.length]
}

const attribution = (type: QuotationType, words: readonly string[], source: string) => ({
  type,
  content: words.map(pair),
  source: [pair(source)],
})

function ours(type: QuotationType, words: readonly string[], speaker?: string): Scored {
  const range = (said: string) => ({ start: pair(said)[0], end: pair(said)[1] })
  return { type, content: words.map(range), speaker: speaker ? { ...range(speaker), name: null } : null }
}

const SPEECH = '“one two three four five six seven eight nine ten”'
const REPORT = 'it was over for good'
const gold = goldText({
  text: TEXT,
  attributions: [attribution('direct', [SPEECH], 'Kim'), attribution('indirect', [REPORT], 'Lee')],
})
const figures = (...found: Scored[]) => score([gold], () => found)

describe('score', () => {
  it('is 1 for what is right', () => {
    const right = figures(ours('direct', [SPEECH], 'Kim'), ours('indirect', [REPORT], 'Lee'))
    expect(right).toMatchObject({
      directPrecision: 1,
      directRecall: 1,
      directJoined: 1,
      indirectF1: 1,
      speakerAccuracy: 1,
    })
  })

  it('is 0 where nothing is found', () => {
    expect(figures()).toMatchObject({
      directPrecision: 0,
      directRecall: 0,
      indirectF1: 0,
      speakerAccuracy: 0,
    })
  })

  it('counts the words of direct quotations, not the quotations', () => {
    const half = figures(ours('direct', ['“one two three four five']), ours('direct', ['was over for good']))
    expect(half.directPrecision).toBeCloseTo(5 / 9)
    expect(half.directRecall).toBeCloseTo(5 / 10)
  })

  it('does not count a quotation as joined that is cut up or run together', () => {
    expect(figures(ours('direct', ['“one two three']), ours('direct', ['four five six'])).directJoined).toBe(
      0,
    )
    expect(figures(ours('direct', [SPEECH, REPORT])).directJoined).toBe(0)
  })

  it('matches from eight tenths of the words on, and only with the same type', () => {
    expect(figures(ours('indirect', ['it was over for'])).indirectRecall).toBe(1)
    expect(figures(ours('indirect', ['was over for'])).indirectRecall).toBe(0)
    expect(figures(ours('mixed', [REPORT])).indirectRecall).toBe(0)
  })

  it('asks for the speaker of matched quotations only', () => {
    expect(figures(ours('direct', [SPEECH], 'Lee')).speakerAccuracy).toBe(0)
    expect(figures(ours('direct', [SPEECH], 'Kim'), ours('indirect', ['it'], 'Kim')).speakerAccuracy).toBe(1)
  })
})

describe('goldText', () => {
  it('turns code points into UTF-16 offsets', () => {
    const text = '😀 Kim said so.'
    const { quotations } = goldText({
      text,
      attributions: [{ type: 'indirect', content: [[11, 13]], source: [[2, 5]] }],
    })
    expect(quotations).toEqual([
      { type: 'indirect', content: [{ start: 12, end: 14 }], source: [{ start: 3, end: 6 }] },
    ])
  })

  it.each([
    ["Kim said ''one two''.", "''one two''", 'direct'],
    ["Kim said it was ''one''.", "it was ''one''", 'mixed'],
    ['Kim said “one two.', '“one two.', 'direct'],
  ] as const)('takes what stands between marks for direct: %s', (text, words, type) => {
    const start = text.indexOf(words)
    const { quotations } = goldText({
      text,
      attributions: [{ type: 'mixed', content: [[start, start + words.length]], source: [] }],
    })
    expect(quotations[0]?.type).toBe(type)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTerms, indexCodedPassages, nearestByCode } from './similar-sentences.ts'
import { stemmerFor } from './stemmer.ts'
import { tokens } from './words.ts'

const stem = stemmerFor('en')
const terms = (text: string) => tokens(text).map(({ token }) => stem(token))
let at = 0
const passage = (text: string, article = 'a') => {
  at += 1000
  return { article, start: at, end: at + text.length, terms: terms(text) }
}
const coded = (codeId: string, text: string, article?: string) => ({ ...passage(text, article), codeId })

const SENTENCES = [
  'The council closed the ferry terminal after an inspector found rust.',
  'The repair will cost the taxpayers millions.',
  'The market on the square opened at seven.',
  'The choir sang in the church on Sunday.',
  'Taxpayers carry the costs of the repair.',
  'The inspector had warned of rust in the terminal.',
  'The mayor went fishing.',
]
const COUNTS = countTerms(SENTENCES.map(terms))

describe('nearestByCode', () => {
  const costs = coded('costs', SENTENCES[1] ?? '')
  const blame = coded('blame', SENTENCES[5] ?? '')
  const index = indexCodedPassages([costs, blame], COUNTS)

  it('names the code, the nearest passage and the terms that make it near', () => {
    const [first, ...rest] = nearestByCode(index, passage(SENTENCES[4] ?? ''))
    expect(rest).toEqual([])
    expect(first).toMatchObject({ codeId: 'costs', nearest: costs })
    expect(first?.terms.toSorted()).toEqual(['cost', 'repair', 'taxpay'])
    // By hand: 3 · ln²(8/2) over the root of (4 · ln²(8/2) + ln²(8)) · (3 · ln²(8/2) + 2 · ln²(8)).
    expect(first?.score).toBeCloseTo(0.4382, 4)
  })

  it('says nothing of a sentence that shares one rare word only, or words that stand everywhere', () => {
    expect(nearestByCode(index, passage('Rust was on the gate.'))).toEqual([])
    expect(nearestByCode(index, passage('The mayor sang in the church.'))).toEqual([])
    expect(nearestByCode(index, passage(''))).toEqual([])
  })

  it('offers several codes, best first, and for each its nearest passage', () => {
    const more = indexCodedPassages([costs, blame, coded('blame', 'Rust in the terminal!')], COUNTS)
    const near = nearestByCode(more, passage('Rust in the terminal: the repair costs taxpayers millions.'))
    expect(near.map(one => one.codeId)).toEqual(['costs', 'blame'])
    expect(near[1]?.nearest).toBe(more.passages[2])
  })

  it('does not hold a sentence against itself', () => {
    expect(nearestByCode(index, costs)).toEqual([])
    expect(nearestByCode(index, { ...costs, article: 'b' }).map(one => Math.round(one.score * 100))).toEqual([
      100,
    ])
  })
})

describe('laws of similar sentences', () => {
  const word = fc.constantFrom(
    'river',
    'rose',
    'wall',
    'of',
    'the',
    'mayor',
    'x',
    '__proto__',
    'constructor',
    'cost',
  )
  const text: fc.Arbitrary<string[]> = fc.array(word, { maxLength: 8 })
  it('never fails; scores lie between the threshold and 1, in order, each code once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3), text), { maxLength: 8 }),
        fc.array(text),
        text,
        (given, all, asked) => {
          const passages = given.map(([code, words], n) => ({
            codeId: `${code}`,
            article: 'a',
            start: n,
            end: n + 1,
            terms: words,
          }))
          const index = indexCodedPassages(passages, countTerms(all))
          const near = nearestByCode(index, { article: 'b', start: 0, end: 1, terms: asked })
          expect(nearestByCode(index, { article: 'b', start: 0, end: 1, terms: asked })).toEqual(near)
          const scores = near.map(one => one.score)
          expect(scores).toEqual(scores.toSorted((a, b) => b - a))
          expect(scores.every(score => score >= 0.3 && score <= 1)).toBe(true)
          expect(new Set(near.map(one => one.codeId)).size).toBe(near.length)
          for (const { nearest, terms: why } of near)
            expect(why.every(term => nearest.terms.includes(term) && asked.includes(term))).toBe(true)
        },
      ),
    )
  })
})

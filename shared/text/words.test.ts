import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../model/block.ts'
import type { Range } from './range.ts'
import { countMarkedWords, countWords, countWordsIn, tokens, unionOf } from './words.ts'

function blocksOf(text: string, excluded: number[] = []): Block[] {
  let start = 0
  return text.split('\n').map((line, i) => {
    const block: Block = {
      kind: 'paragraph',
      start,
      end: start + line.length,
      included: !excluded.includes(i),
      reason: '',
    }
    start = block.end + 1
    return block
  })
}

describe('countWords', () => {
  it.each([
    ['runs that hold a letter or digit', 'Well-kept – and 3.5 % … U.S.!', 4],
    ['nothing', ' — \n', 0],
    ['letters with marks', 'e\u0301te\u0301 שָׁלוֹם', 2],
    ['Thai by its words', 'ไปโรงเรียน', 2],
    ['Japanese by its words, mixed with Latin', '東京で iPhone', 3],
  ])('counts %s', (_name, text, expected) => {
    expect(countWords(text)).toBe(expected)
  })

  it('counts included blocks only', () => {
    const text = 'one two\nthree four five\nsix'
    expect(countWordsIn(text, blocksOf(text, [1]))).toBe(3)
  })

  it('copes with ten megabytes', () => {
    expect(countWords('ab… '.repeat(2_500_000))).toBe(2_500_000)
    expect(countWords('-'.repeat(10_000_000))).toBe(0)
  })
})

describe('countMarkedWords', () => {
  const text = '“One two” three\nfour five\nsix'

  it('counts a word when its first letter or digit is marked', () => {
    expect(countMarkedWords(text, blocksOf(text), [{ start: 1, end: 6 }])).toBe(2)
    expect(countMarkedWords(text, blocksOf(text), [{ start: 2, end: 6 }])).toBe(1)
  })

  it('counts the union, over blocks, without excluded ones', () => {
    const ranges = [
      { start: 5, end: 20 },
      { start: 0, end: 9 },
      { start: 26, end: 29 },
    ]
    expect(countMarkedWords(text, blocksOf(text), ranges)).toBe(5)
    expect(countMarkedWords(text, blocksOf(text, [1]), ranges)).toBe(4)
  })

  it('gives all words for the whole text, and the same for any cut of it', () => {
    const part = fc.constantFrom('a', 'bc', ' ', '\n', '“', '-', '漢字', 'ไปโรงเรียน', '1', '😀')
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }),
        fc.array(fc.nat({ max: 80 }), { maxLength: 4 }),
        (parts, cuts) => {
          const whole = parts.join('')
          const blocks = blocksOf(whole)
          const edges = [0, ...cuts.map(c => Math.min(c, whole.length)).sort((a, b) => a - b), whole.length]
          const pieces = edges.slice(1).map((end, i) => ({ start: edges[i]!, end }))
          const sum = pieces.reduce((total, piece) => total + countMarkedWords(whole, blocks, [piece]), 0)
          expect(countMarkedWords(whole, blocks, pieces)).toBe(countWordsIn(whole, blocks))
          expect(sum).toBe(countWordsIn(whole, blocks))
        },
      ),
    )
  })
})

describe('unionOf', () => {
  const range = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }))
  const covered = (ranges: readonly Range[]) => {
    const units = new Set<number>()
    for (const { start, end } of ranges) for (let unit = start; unit < end; unit++) units.add(unit)
    return [...units].sort((a, b) => a - b)
  }

  it('covers the same text with ranges that neither overlap nor touch', () => {
    fc.assert(
      fc.property(fc.array(range), ranges => {
        const merged = unionOf(ranges)
        expect(covered(merged)).toEqual(covered(ranges))
        merged.slice(1).forEach((next, n) => {
          expect(next.start).toBeGreaterThan(merged[n]?.end ?? 0)
        })
      }),
    )
  })

  it('orders and merges, and changes nothing it was given', () => {
    const ranges = [
      { start: 5, end: 9 },
      { start: 0, end: 3 },
      { start: 3, end: 4 },
      { start: 7, end: 7 },
      { start: 8, end: 12 },
    ]
    const before = structuredClone(ranges)
    expect(unionOf(ranges)).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 12 },
    ])
    expect(ranges).toEqual(before)
  })
})

describe('tokens', () => {
  it('splits at everything but letters, marks, digits and underscore', () => {
    expect(tokens('Don’t U.S. ÉTÉ_1')).toEqual([
      { token: 'don', start: 0, end: 3 },
      { token: 't', start: 4, end: 5 },
      { token: 'u', start: 6, end: 7 },
      { token: 's', start: 8, end: 9 },
      { token: 'été_1', start: 11, end: 16 },
    ])
  })
})

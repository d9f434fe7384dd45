import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedRuns } from './reanchor-align.ts'

const runsOf = (a: readonly number[], b: readonly number[]) =>
  sharedRuns(Int32Array.from(a), Int32Array.from(b))
const shared = (a: readonly number[], b: readonly number[]) =>
  runsOf(a, b).reduce((sum, run) => sum + run.length, 0)
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n)

describe('the runs that two sequences share', () => {
  test.each<[string, number[], number[], { a: number; b: number; length: number }[]]>([
    ['are one where nothing changed', [1, 2, 3], [1, 2, 3], [{ a: 0, b: 0, length: 3 }]],
    ['are none of different ones', [1, 2], [3, 4], []],
    ['are none of an empty one', [], [1], []],
    [
      'stand around what was put in',
      [1, 2, 3, 4],
      [1, 2, 9, 3, 4],
      [
        { a: 0, b: 0, length: 2 },
        { a: 2, b: 3, length: 2 },
      ],
    ],
    [
      'stand around what was replaced',
      [1, 2, 3, 4],
      [1, 8, 9, 4],
      [
        { a: 0, b: 0, length: 1 },
        { a: 3, b: 3, length: 1 },
      ],
    ],
  ])('%s', (_what, a, b, expected) => {
    expect(runsOf(a, b)).toEqual(expected)
  })

  test('leave out the shorter of two stretches that changed places', () => {
    const long = upTo(200)
    const short = upTo(50, 1000)
    expect(runsOf([...long, ...short], [...short, ...long])).toEqual([{ a: 0, b: 50, length: 200 }])
  })

  test('are found between repeated words, too', () => {
    const line = [1, 2, 1, 2, 3, 1, 2, 1]
    const a = upTo(30).flatMap(() => line)
    const b = a.toSpliced(101, 1, 7).toSpliced(20, 3)
    expect(shared(a, b)).toBe(a.length - 4)
  })

  test('are equal words, in the order of both, and all of them where one is a part of the other', () => {
    const words = fc.array(fc.nat(20), { maxLength: 300 })
    const different = fc.uniqueArray(fc.nat(1000), { maxLength: 150 })
    fc.assert(
      fc.property(
        fc.oneof(words, different),
        words,
        fc.array(fc.nat(300), { maxLength: 20 }),
        (a, other, cuts) => {
          const b = cuts.length > 10 ? other : a.filter((_, n) => !cuts.includes(n))
          let [at, bt] = [0, 0]
          for (const run of runsOf(a, b)) {
            expect(run.a >= at && run.b >= bt && run.length > 0).toBe(true)
            expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length))
            at = run.a + run.length
            bt = run.b + run.length
          }
          expect(at <= a.length && bt <= b.length).toBe(true)
          if (new Set(a).size === a.length && cuts.length <= 10) expect(shared(a, b)).toBe(b.length)
        },
      ),
    )
  })
})

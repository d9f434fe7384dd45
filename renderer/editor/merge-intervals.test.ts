import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeIntervals } from './merge-intervals.ts'

const interval = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }))

const covered = (intervals: readonly { start: number; end: number }[]) => {
  const units = new Set<number>()
  for (const { start, end } of intervals) for (let unit = start; unit < end; unit++) units.add(unit)
  return [...units].sort((a, b) => a - b)
}

test('covers the same text with intervals that neither overlap nor touch', () => {
  fc.assert(
    fc.property(fc.array(interval), intervals => {
      const merged = mergeIntervals(intervals)
      expect(covered(merged)).toEqual(covered(intervals))
      merged.slice(1).forEach((next, n) => {
        expect(next.start).toBeGreaterThan(merged[n]?.end ?? 0)
      })
    }),
  )
})

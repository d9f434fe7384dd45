import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, IntervalIndex } from './interval-index.ts'

const interval = fc
  .tuple(fc.nat(400), fc.integer({ min: 1, max: 80 }))
  .map(([start, length]): Interval => ({ start, end: start + length }))

const byPlace = (a: Interval, b: Interval) => a.start - b.start || b.end - a.end

test('finds exactly the intervals that share text with a stretch, in order', () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 300 }), interval, (items, { start, end }) => {
      const found = new IntervalIndex(items).overlapping(start, end)
      const expected = items.filter(item => item.start < end && item.end > start).sort(byPlace)
      expect(found.map(({ start, end }) => [start, end])).toEqual(
        expected.map(({ start, end }) => [start, end]),
      )
    }),
  )
})

test('a caret touches the intervals around it and those it stands at the edge of, the shortest first', () => {
  const index = new IntervalIndex([
    { start: 0, end: 50 },
    { start: 10, end: 20 },
    { start: 20, end: 24 },
    { start: 30, end: 40 },
  ])
  expect(index.at(20)).toEqual([
    { start: 20, end: 24 },
    { start: 10, end: 20 },
    { start: 0, end: 50 },
  ])
})

test('a caret in the gap of a passage does not touch it, and its length is what it covers', () => {
  const parted = {
    start: 0,
    end: 40,
    spans: [
      { start: 0, end: 5 },
      { start: 36, end: 40 },
    ],
  }
  const whole = { start: 0, end: 12, spans: [{ start: 0, end: 12 }] }
  const index = new IntervalIndex([parted, whole])
  expect(index.at(20)).toEqual([])
  expect(index.at(5)).toEqual([parted, whole])
  expect(index.overlapping(20, 21)).toEqual([parted])
})

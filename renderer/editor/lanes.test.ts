import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignLanes } from './lanes.ts'

const span = fc.record({ top: fc.nat(500), height: fc.integer({ min: 1, max: 120 }) })

test('bars in one lane never touch, and no bar lies outside its lanes', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), spans => {
      const lanes = assignLanes(spans)
      expect(lanes).toHaveLength(spans.length)
      spans.forEach((a, i) => {
        expect(lanes[i]?.lane).toBeLessThan(lanes[i]?.lanes ?? 0)
        spans.forEach((b, j) => {
          const overlap = a.top < b.top + b.height && b.top < a.top + a.height
          if (i !== j && overlap) expect(lanes[i]?.lane).not.toBe(lanes[j]?.lane)
          if (overlap) expect(lanes[i]?.lanes).toBe(lanes[j]?.lanes)
        })
      })
    }),
  )
})

test('a bar on its own has the whole margin; two side by side share it; the next one below has it all again', () => {
  const spans = [
    { top: 0, height: 20 },
    { top: 30, height: 20 },
    { top: 40, height: 20 },
    { top: 80, height: 20 },
  ]
  expect(assignLanes(spans)).toEqual([
    { lane: 0, lanes: 1 },
    { lane: 0, lanes: 2 },
    { lane: 1, lanes: 2 },
    { lane: 0, lanes: 1 },
  ])
})

import { expect, test } from 'vitest'
import { moveSpanEdge } from './handle-edges.ts'

const spans = [
  { start: 10, end: 20 },
  { start: 30, end: 40 },
]

test('an edge goes where it is dragged; the other spans stay', () => {
  expect(moveSpanEdge(spans, 0, 'start', 4)).toEqual([
    { start: 4, end: 20 },
    { start: 30, end: 40 },
  ])
  expect(moveSpanEdge(spans, 1, 'end', 55)).toEqual([
    { start: 10, end: 20 },
    { start: 30, end: 55 },
  ])
})

test('an edge neither passes the other edge of its span nor touches the next span', () => {
  expect(moveSpanEdge(spans, 0, 'start', 50)[0]).toEqual({ start: 19, end: 20 })
  expect(moveSpanEdge(spans, 0, 'end', 50)[0]).toEqual({ start: 10, end: 29 })
  expect(moveSpanEdge(spans, 1, 'start', 0)[1]).toEqual({ start: 21, end: 40 })
  expect(moveSpanEdge(spans, 0, 'end', 0)[0]).toEqual({ start: 10, end: 11 })
})

test('an edge that does not move leaves the very same spans', () => {
  expect(moveSpanEdge(spans, 0, 'start', 10)).toBe(spans)
})

import { expect, test } from 'vitest'
import { BlockLines, linesOf } from './block-lines.ts'

/** A block of lines of 20 pixels, each of `perLine` characters; counts how often it is asked for a character. */
function block(lines: number, perLine: number) {
  const asked: number[] = []
  const known = new BlockLines({
    lines: () => Array.from({ length: lines }, (_, n) => ({ top: n * 20, bottom: n * 20 + 20 })),
    middleOf: offset => {
      asked.push(offset)
      return Math.floor(offset / perLine) * 20 + 10
    },
  })
  return { asked, topOf: (offset: number) => known.at(offset)?.top ?? null }
}

test('every character is found on its line', () => {
  const { topOf } = block(4, 10)
  expect([0, 9, 10, 25, 39].map(topOf)).toEqual([0, 0, 20, 40, 60])
})

test('what stands between two known characters of a line is not asked for again', () => {
  const { topOf, asked } = block(4, 10)
  expect([11, 18, 12, 17, 15, 19].map(topOf)).toEqual([20, 20, 20, 20, 20, 20])
  expect(asked).toEqual([11, 18, 19])
})

test('in a block of one line nothing is asked; a block without text has no line', () => {
  const { topOf, asked } = block(1, 10)
  expect(topOf(7)).toBe(0)
  expect(asked).toEqual([])
  expect(block(0, 10).topOf(0)).toBeNull()
})

test('boxes of both directions of writing on one line make one line', () => {
  const boxes = [
    { top: 0, bottom: 20 },
    { top: 2, bottom: 18 },
    { top: 28, bottom: 46 },
    { top: 27, bottom: 48 },
  ]
  expect(linesOf(boxes)).toEqual([
    { top: 0, bottom: 20 },
    { top: 27, bottom: 48 },
  ])
})

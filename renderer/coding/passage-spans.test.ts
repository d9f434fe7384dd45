import { expect, test } from 'vitest'
import type { Range } from '../../shared/text/range.ts'
import { placeToSplit, withoutSpan, withSpan } from './passage-spans.ts'

const text = 'The old pump was loud and slow.'

/** Where words stand in the text. */
const at = (words: string): Range => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const words = (spans: readonly Range[]) => spans.map(({ start, end }) => text.slice(start, end))

test('words elsewhere become a further part, in the order of the text', () => {
  expect(words(withSpan(text, [at('loud')], at('pump')))).toEqual(['pump', 'loud'])
})

test('words next to a part, or overlapping it, become one with it', () => {
  expect(words(withSpan(text, [at('old')], at('pump')))).toEqual(['old pump'])
  expect(words(withSpan(text, [at('old'), at('loud')], at('old pump was')))).toEqual(['old pump was loud'])
})

test('words taken out of the middle leave two parts without the space at the cut', () => {
  expect(words(withoutSpan(text, [at('old pump was loud')], at('pump was')))).toEqual(['old', 'loud'])
})

test('words taken out of the end shorten it; taking all of it leaves nothing', () => {
  expect(words(withoutSpan(text, [at('old pump'), at('loud')], at('pump was loud')))).toEqual(['old'])
  expect(withoutSpan(text, [at('old'), at('loud')], at('The old pump was loud'))).toEqual([])
})

test('a cut inside a word goes to the nearer end of it that is in the passage; between words it stays', () => {
  const { start, end } = at('pump was loud')
  const cutAt = (caret: number) => placeToSplit(text, { start, end }, caret)
  const was = at('was')
  expect([cutAt(was.start + 1), cutAt(was.start + 2), cutAt(was.end)]).toEqual([was.start, was.end, was.end])
  expect(cutAt(start + 1)).toBe(at('pump').end)
})

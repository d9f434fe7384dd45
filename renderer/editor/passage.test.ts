import { expect, test } from 'vitest'
import { passageBetween } from './passage.ts'

const text = 'A first line.\nThe 👩‍👩‍👧 stood there. '

test('a selection loses the white space and line ends at its edges, whichever way it was made', () => {
  expect(passageBetween(text, 1, 14)).toEqual({ start: 2, end: 13 })
  expect(passageBetween(text, 14, 1)).toEqual({ start: 2, end: 13 })
})

test('a selection that cuts a family in half takes all of it', () => {
  const family = text.indexOf('👩')
  expect(passageBetween(text, family + 3, family + 5)).toEqual({
    start: family,
    end: family + '👩‍👩‍👧'.length,
  })
})

test('white space alone is no passage', () => {
  expect(passageBetween(text, 13, 14)).toBeNull()
  expect(passageBetween(text, 5, 5)).toBeNull()
})

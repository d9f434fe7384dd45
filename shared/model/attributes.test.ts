import { describe, expect, test } from 'vitest'
import { ATTRIBUTES, attributeProblem, attributesFor } from './attributes.ts'

test('a quote has a speaker, a claim a stance, a framing neither, both both', () => {
  const keys = (kinds: string[]) => attributesFor(kinds).map(attribute => attribute.key)
  expect(keys(['quote'])).toEqual(['speaker'])
  expect(keys(['claim', 'framing'])).toEqual(['stance'])
  expect(keys(['framing', 'tone'])).toEqual([])
  expect(keys(['claim', 'quote'])).toEqual(['speaker', 'stance'])
})

describe('a value', () => {
  test('of a choice is one of its options', () => {
    for (const { key, options = [] } of ATTRIBUTES)
      for (const { value } of options) expect(attributeProblem(key, value)).toBeNull()
    expect(attributeProblem('stance', 'Asserts')).toBe(
      '"Asserts" is no stance; use one of asserts, attributes, questions, denies',
    )
  })

  test('of a text is anything', () => {
    expect(attributeProblem('speaker', '<b>=1+1')).toBeNull()
  })

  test.each(['mood', '__proto__', 'constructor', ''])('of %j, which is no attribute, is refused', key => {
    expect(attributeProblem(key, 'x')).toBe(`there is no attribute "${key}"; there are speaker, stance`)
  })
})

test('every attribute has a key of its own, and every choice has options', () => {
  expect(new Set(ATTRIBUTES.map(one => one.key)).size).toBe(ATTRIBUTES.length)
  expect(ATTRIBUTES.filter(one => (one.type === 'choice') !== (one.options !== undefined))).toEqual([])
})

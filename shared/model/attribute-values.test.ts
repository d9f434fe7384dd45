import { describe, expect, test } from 'vitest'
import { attributeProblem, choicesIn, joinChoices } from './attribute-values.ts'
import { ATTRIBUTES, type CodeAttribute } from './attributes.ts'

const asked = (given: Partial<CodeAttribute> & { key: string }): CodeAttribute => ({
  label: given.key,
  type: 'text',
  options: [],
  required: false,
  ...given,
})

describe('a value', () => {
  const own = [
    asked({ key: 'size', type: 'choice', options: ['large', 'small'] }),
    asked({ key: 'tools', type: 'multi-choice', options: ['saw', 'axe', 'rope'] }),
    asked({ key: 'share', type: 'number' }),
    asked({ key: 'ironic', type: 'yes-no' }),
  ]
  const problem = (key: string, value: string) => attributeProblem(key, value, own)

  test('of a choice is one of its options', () => {
    for (const { key, options = [] } of ATTRIBUTES)
      for (const { value } of options) expect(attributeProblem(key, value)).toBeNull()
    expect(problem('stance', 'Asserts')).toBe(
      '"Asserts" is no stance; use one of asserts, attributes, questions, denies',
    )
    expect([problem('size', 'small'), problem('size', 'small; large')]).toEqual([
      null,
      '"small; large" is no size; use one of large, small',
    ])
  })

  test('of a multi-choice is some of its options', () => {
    expect([problem('tools', 'rope; saw'), problem('tools', 'saw')]).toEqual([null, null])
    expect(problem('tools', 'saw; hammer')).toBe(
      '"hammer" is no tools; use some of saw, axe, rope, joined by "; "',
    )
  })

  test.each(['12', '-0.5', '.5', '1e3', ' 7 '])('of a number may be %j', value => {
    expect(problem('share', value)).toBeNull()
  })

  test.each(['1,5', 'twelve', '0x10', '1 000', '.', 'NaN', 'Infinity'])('of a number is not %j', value => {
    expect(problem('share', value)).toBe(
      `"${value}" is no number for share; write digits, such as 12 or -0.5`,
    )
  })

  test('of a yes-no is yes or no', () => {
    expect([problem('ironic', 'yes'), problem('ironic', 'no')]).toEqual([null, null])
    expect(problem('ironic', 'true')).toBe('"true" is no ironic; use yes or no')
  })

  test('of a text, a speaker or a claim is anything', () => {
    for (const key of ['verb', 'speaker', 'claim', 'claimant'])
      expect(attributeProblem(key, '<b>=1+1')).toBeNull()
  })

  test.each(['mood', '__proto__', 'constructor', ''])('of %j, which is no attribute, is refused', key => {
    expect(attributeProblem(key, 'x')).toBe(
      `there is no attribute "${key}"; there are speaker, form, verb, addressee, stance, claim, claimant, valence, salience`,
    )
    expect(problem('mood', 'x')).toMatch(/salience, size, tools, share, ironic$/)
  })
})

test('several choices are one value and come out of it again', () => {
  expect(joinChoices(['saw', 'axe'])).toBe('saw; axe')
  expect(choicesIn('saw;axe ; ')).toEqual(['saw', 'axe'])
  expect(choicesIn('')).toEqual([])
})

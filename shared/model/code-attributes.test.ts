import { expect, test } from 'vitest'
import type { CodeAttribute } from './attributes.ts'
import { attributeKey, attributeProblem, codeAttributesProblem } from './code-attributes.ts'

const attribute = (given: Partial<CodeAttribute>): CodeAttribute => ({
  key: 'size',
  label: 'Size',
  type: 'text',
  options: [],
  required: false,
  ...given,
})

test('attributes with names and keys of their own are right', () => {
  expect(
    codeAttributesProblem(
      [attribute({}), attribute({ key: 'hue', label: 'Hue', type: 'choice', options: ['red', 'blue'] })],
      ['mood'],
    ),
  ).toBe(null)
})

test.each<[string, CodeAttribute[], string]>([
  ['no name', [attribute({ label: ' ' })], 'An attribute needs a name.'],
  [
    'a key of another code',
    [attribute({ key: 'mood', label: 'Mood' })],
    'There is an attribute "mood" already; give "Mood" another name.',
  ],
  [
    'a key that is built in',
    [attribute({ key: 'speaker', label: 'Speaker' })],
    'There is an attribute "speaker" already; give "Speaker" another name.',
  ],
  [
    'the same key twice',
    [attribute({}), attribute({ label: 'Size again' })],
    'There is an attribute "size" already; give "Size again" another name.',
  ],
  [
    'a choice of one',
    [attribute({ type: 'choice', options: ['large'] })],
    '"Size" needs two or more options to choose from.',
  ],
  [
    'the same option twice',
    [attribute({ type: 'choice', options: ['large', 'large'] })],
    '"Size" has the same option twice.',
  ],
  [
    'an option that looks like two',
    [attribute({ type: 'multi-choice', options: ['large', 'a; b'] })],
    'An option of "Size" has a semicolon, which stands between choices; take it out.',
  ],
])('%s is refused', (_what, attributes, problem) => {
  expect(codeAttributesProblem(attributes, ['mood'])).toBe(problem)
})

test('a problem is told with the place of its attribute', () => {
  const choice = attribute({ key: 'hue', label: 'Hue', type: 'choice', options: [] })
  expect(attributeProblem([attribute({}), choice])).toEqual({
    at: 1,
    problem: '"Hue" needs two or more options to choose from.',
  })
  expect(attributeProblem([attribute({})])).toBe(null)
})

test('a key is made from the name and keeps apart from others', () => {
  expect(attributeKey('Who pays?', [])).toBe('who_pays')
  expect(attributeKey('Größe', ['size'])).toBe('größe')
  expect(attributeKey('Size', ['size', 'size_2'])).toBe('size_3')
  expect(attributeKey('Speaker', [])).toBe('speaker_2')
  expect(attributeKey('???', [])).toBe('attribute')
})

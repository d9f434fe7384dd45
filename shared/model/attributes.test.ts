import { describe, expect, test } from 'vitest'
import {
  ATTRIBUTES,
  attributesFor,
  type CodeAttribute,
  missingAttributes,
  withAncestors,
} from './attributes.ts'

const asked = (given: Partial<CodeAttribute> & { key: string }): CodeAttribute => ({
  label: given.key,
  type: 'text',
  options: [],
  required: false,
  ...given,
})

const code = (kind: string, attributes: CodeAttribute[] = []) => ({ kind, attributes })
const keys = (codes: ReturnType<typeof code>[]) => attributesFor(codes).map(attribute => attribute.key)

describe('the attributes of an annotation', () => {
  test('are those of the kinds of its codes', () => {
    expect(keys([code('quote')])).toEqual(['speaker', 'form', 'verb', 'addressee'])
    expect(keys([code('claim')])).toEqual(['stance', 'claim', 'claimant'])
    expect(keys([code('framing'), code('tone')])).toEqual(['valence', 'salience'])
    expect(keys([code('tone')])).toEqual([])
  })

  test('and those the codes define, each once, after the built-in ones', () => {
    const irony = asked({ key: 'irony', type: 'yes-no' })
    expect(keys([code('tone', [irony]), code('framing'), code('tone', [irony])])).toEqual([
      'valence',
      'salience',
      'irony',
    ])
  })

  test('a code cannot take over a built-in key', () => {
    expect(keys([code('tone', [asked({ key: 'speaker' })])])).toEqual([])
    expect(attributesFor([code('quote', [asked({ key: 'speaker', type: 'number' })])])[0]?.type).toBe(
      'speaker',
    )
  })

  test('come with what they ask for: options in order, completions for names', () => {
    const size = asked({
      key: 'size',
      label: 'Size',
      type: 'choice',
      options: ['large', 'small'],
      required: true,
    })
    expect(attributesFor([code('tone', [size])])).toEqual([
      {
        key: 'size',
        label: 'Size',
        kinds: [],
        type: 'choice',
        options: [
          { value: 'large', label: 'large' },
          { value: 'small', label: 'small' },
        ],
        placeholder: '',
        completes: false,
        required: true,
      },
    ])
  })

  test('are inherited from the codes above', () => {
    const root = { id: 'r', parentId: null }
    const child = { id: 'c', parentId: 'r' }
    const other = { id: 'o', parentId: null }
    const byId = new Map([root, child, other].map(one => [one.id, one]))
    expect(withAncestors(['c', 'r', 'gone'], byId)).toEqual([root, child])
    expect(withAncestors(['o', 'c'], byId)).toEqual([other, root, child])
  })
})

test('a required attribute is missing until something is said', () => {
  const quote = attributesFor([code('quote')])
  const missing = (said: Record<string, string>) => missingAttributes(quote, said).map(one => one.key)
  expect([missing({}), missing({ speaker: ' ' }), missing({ speaker: 'The mayor' })]).toEqual([
    ['speaker'],
    ['speaker'],
    [],
  ])
})

test('every attribute has a key of its own, and every choice has options', () => {
  expect(new Set(ATTRIBUTES.map(one => one.key)).size).toBe(ATTRIBUTES.length)
  expect(ATTRIBUTES.filter(one => (one.type === 'choice') !== (one.options !== undefined))).toEqual([])
})

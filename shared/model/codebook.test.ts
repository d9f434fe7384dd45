import { describe, expect, test } from 'vitest'
import { code, markStyle } from './codebook.ts'
import { STARTING_CODEBOOK, type StartingCode } from './starting-codebook.ts'

test('framing is a tint, a claim a solid and a quote a dotted line, kinds of the user’s own a dashed one', () => {
  expect(['framing', 'claim', 'quote', 'tone', 'constructor', ''].map(markStyle)).toEqual([
    'tint',
    'solid',
    'dotted',
    'dashed',
    'dashed',
    'dashed',
  ])
})

describe('a code', () => {
  const valid = {
    id: '019a0000-0000-7000-8000-000000000000',
    parentId: null,
    kind: 'claim',
    name: 'n',
    definition: '',
    inclusion: '',
    exclusion: '',
    color: 'blue',
    key: '1',
    position: 0,
    retired: false,
    attributes: [],
  }

  test('has a name, a colour of the palette and no key or a digit', () => {
    expect(code.safeParse(valid).success).toBe(true)
    for (const wrong of [
      { name: '' },
      { color: '#ff0000' },
      { key: '0' },
      { key: '12' },
      { kind: '' },
      { id: 'x' },
    ])
      expect({ wrong, ok: code.safeParse({ ...valid, ...wrong }).success }).toEqual({ wrong, ok: false })
  })
})

describe('the starting codebook', () => {
  const all = (codes: readonly StartingCode[]): StartingCode[] =>
    codes.flatMap(one => [one, ...all(one.children)])

  test('has framing with five frames, claim and quote, each with a definition', () => {
    expect(STARTING_CODEBOOK.map(one => [one.name, one.children.length])).toEqual([
      ['framing', 5],
      ['claim', 0],
      ['quote', 0],
    ])
    expect(all(STARTING_CODEBOOK).filter(one => one.definition.length < 40)).toEqual([])
  })

  test('gives every code a key and a colour of its own, and children the kind of their root', () => {
    const codes = all(STARTING_CODEBOOK)
    expect(new Set(codes.map(one => one.key)).size).toBe(codes.length)
    expect(new Set(codes.map(one => one.color)).size).toBe(codes.length)
    for (const root of STARTING_CODEBOOK)
      expect(new Set(all([root]).map(one => one.kind))).toEqual(new Set([root.kind]))
  })
})

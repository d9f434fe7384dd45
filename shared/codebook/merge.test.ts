import { describe, expect, test } from 'vitest'
import { codeOf, outlined } from '../../test/codes.ts'
import type { Code } from '../model/codebook.ts'
import { pathsOf } from './code-tree.ts'
import { type MergeChoice, mergedCodes } from './merge.ts'

const CHOICE: MergeChoice = { appendDefinition: false, namesakes: 'merge' }
const paths = (codes: readonly Code[]) => [...pathsOf(codes).values()]
const TREE = outlined('a\n  a1\n    deep\nb\n  b1\nc')

describe('merging', () => {
  test('takes the codes below along, last in the order of those that are there', () => {
    const merged = mergedCodes(TREE, ['a'], 'b', CHOICE)
    expect(paths(merged.codes)).toEqual(['b', 'b/b1', 'b/a1', 'b/a1/deep', 'c'])
    expect(merged).toMatchObject({ into: new Map([['a', 'b']]), moved: ['a1'], namesakes: [] })
  })

  test('merges codes below that have one name, or numbers them', () => {
    const tree = [...TREE, codeOf('x', { parent: 'b', name: 'A1', position: 9 })]
    const merged = mergedCodes(tree, ['a'], 'b', CHOICE)
    expect(paths(merged.codes)).toEqual(['b', 'b/b1', 'b/A1', 'b/A1/deep', 'c'])
    expect(merged.into).toEqual(
      new Map([
        ['a1', 'x'],
        ['a', 'b'],
      ]),
    )
    expect(merged.namesakes).toEqual(['a1'])
    const renamed = mergedCodes(tree, ['a'], 'b', { ...CHOICE, namesakes: 'rename' })
    expect(paths(renamed.codes)).toEqual(['b', 'b/b1', 'b/A1', 'b/a1 (2)', 'b/a1 (2)/deep', 'c'])
  })

  test('into a code below lifts that code to the place of the one that goes', () => {
    expect(paths(mergedCodes(TREE, ['a'], 'deep', CHOICE).codes)).toEqual([
      'deep',
      'deep/a1',
      'b',
      'b/b1',
      'c',
    ])
    const taken = [...TREE, codeOf('x', { name: 'Deep', position: 9 })]
    expect(() => mergedCodes(taken, ['a'], 'deep', CHOICE)).toThrow(
      'There is already a code "deep" beside "a".',
    )
  })

  test('several at once ends in one code, whatever stands below what', () => {
    const merged = mergedCodes(TREE, ['a', 'a1', 'deep', 'b'], 'c', CHOICE)
    expect(paths(merged.codes)).toEqual(['c', 'c/b1'])
    expect(merged.moved).toEqual(['b1'])
    expect(merged.into).toEqual(
      new Map([
        ['a', 'c'],
        ['a1', 'c'],
        ['deep', 'c'],
        ['b', 'c'],
      ]),
    )
  })

  test('keeps what the staying code says, and joins the words when asked', () => {
    const attribute = { key: 'tone', label: 'Tone', type: 'text' as const, options: [], required: false }
    const codes = [
      codeOf('a', { definition: 'A', inclusion: 'when a', key: '1', attributes: [attribute], kind: 'claim' }),
      codeOf('b', { definition: 'B', position: 1 }),
    ]
    const [kept] = mergedCodes(codes, ['a'], 'b', CHOICE).codes
    expect(kept).toEqual(codeOf('b', { definition: 'B', key: '1', attributes: [attribute], position: 1 }))
    const [joined] = mergedCodes(codes, ['a'], 'b', { ...CHOICE, appendDefinition: true }).codes
    expect(joined).toMatchObject({ definition: 'B\nA', inclusion: 'when a', exclusion: '' })
  })
})

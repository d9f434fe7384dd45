import { expect, test } from 'vitest'
import { codeOf, outlined } from '../../test/codes.ts'
import { compareCodebooks, wordChanges } from './difference.ts'

test('the same codebook has no differences', () => {
  const codes = outlined('a\n  b')
  expect(compareCodebooks(codes, structuredClone(codes))).toEqual([])
})

test('codes added, removed, merged, renamed, moved and retired are told by what happened', () => {
  const before = [...outlined('a\n  gone\n  went\n  stays\nb')]
  const after = [
    codeOf('a', { name: 'A2' }),
    codeOf('stays', { parent: 'b', retired: true }),
    codeOf('b', { position: 4 }),
    codeOf('new', { parent: 'b', position: 9 }),
  ]
  expect(compareCodebooks(before, after, new Map([['went', 'b']]))).toEqual([
    { id: 'a', path: 'A2', changes: [{ type: 'renamed', before: 'a', after: 'A2' }] },
    {
      id: 'stays',
      path: 'b/stays',
      changes: [{ type: 'moved', before: 'a', after: 'b' }, { type: 'retired' }],
    },
    { id: 'new', path: 'b/new', changes: [{ type: 'added' }] },
    { id: 'gone', path: 'a/gone', changes: [{ type: 'removed' }] },
    { id: 'went', path: 'a/went', changes: [{ type: 'merged', into: 'b' }] },
  ])
})

test('a reworded definition shows word by word what went and what came', () => {
  const [found] = compareCodebooks(
    [codeOf('a', { definition: 'Two sides argue.', key: '1' })],
    [codeOf('a', { definition: 'Several sides argue.', key: '' })],
  )
  expect(found?.changes).toEqual([
    {
      type: 'reworded',
      field: 'definition',
      words: [
        { text: 'Two', change: 'removed' },
        { text: 'Several', change: 'added' },
        { text: ' sides argue.', change: 'same' },
      ],
    },
    { type: 'changed', field: 'key', before: '1', after: '' },
  ])
})

test('texts without anything in common are shown as one gone and one come', () => {
  const words = (letter: string) => Array.from({ length: 3000 }, (_, n) => `${letter}${n}`).join(' ')
  expect(wordChanges(words('a'), words('b')).map(one => one.change)).toEqual(['removed', 'added'])
})

import { expect, test } from 'vitest'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { codeOf } from '../../test/codes.ts'
import { draftOf, possibleParents, savedFields, takenKeys } from './code-draft.ts'

const known = (id: string, given: Parameters<typeof codeOf>[1] = {}): CodeWithUse => ({
  ...codeOf(id, given),
  path: id,
  depth: 0,
  uses: 0,
})

test('an untouched form saves nothing, a touched one only what differs', () => {
  const code = known('a', { parent: 'top', definition: 'What' })
  expect(savedFields(draftOf(code, null), code)).toEqual({})
  const draft = { ...draftOf(code, null), definition: '', parentId: '' as const, key: '3' }
  expect(savedFields(draft, code)).toEqual({ definition: '', parentId: null, key: '3' })
})

test('a new code saves all that was filled in, and no colour until one is chosen', () => {
  const parent = known('top')
  expect(savedFields({ ...draftOf(null, parent.id), name: 'x' }, null)).toEqual({
    name: 'x',
    parentId: 'top',
    definition: '',
    inclusion: '',
    exclusion: '',
    key: '',
    attributes: [],
  })
})

test('a code stands under any but itself, what is below it and retired ones', () => {
  const codes = [
    known('a'),
    known('b', { parent: 'a' }),
    known('c', { parent: 'b' }),
    known('d', { retired: true }),
  ]
  expect(possibleParents(codes, codes[1]!).map(code => code.id)).toEqual(['a'])
  expect(possibleParents(codes, null).map(code => code.id)).toEqual(['a', 'b', 'c'])
})

test('the keys of attributes that a code cannot have are those of the other codes', () => {
  const attribute = (key: string) => ({
    key,
    label: key,
    type: 'text' as const,
    options: [],
    required: false,
  })
  const codes = [
    { ...known('a'), attributes: [attribute('tone')] },
    { ...known('b'), attributes: [attribute('size')] },
  ]
  expect(takenKeys(codes, codes[0]!)).toEqual(['size'])
  expect(takenKeys(codes, null)).toEqual(['tone', 'size'])
})

import { expect, test } from 'vitest'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { paletteOptions } from './palette-options.ts'

const code = (name: string, key: string, parent: string | null = null): CodeWithUse => ({
  id: name as CodeId,
  parentId: parent as CodeId | null,
  kind: parent ?? name,
  name,
  definition: '',
  inclusion: '',
  exclusion: '',
  retired: false,
  attributes: [],
  color: 'blue',
  key,
  position: 0,
  path: parent ? `${parent}/${name}` : name,
  depth: parent ? 1 : 0,
  uses: 0,
})

const codes = [
  code('framing', '3'),
  code('conflict', '1', 'framing'),
  code('economic consequences', '', 'framing'),
  code('claim', '2'),
]

const labels = (typed: string) =>
  paletteOptions(codes, one => one.path, typed).map(option => option.type === 'code' && option.label)

test('without a filter the favourites come first, by their keys, then the rest of the codebook', () => {
  expect(labels('')).toEqual(['framing/conflict', 'claim', 'framing', 'framing/economic consequences'])
})

test('a filter finds beginnings before middles, and parts of the path', () => {
  expect(labels('con')[0]).toBe('framing/conflict')
  expect(labels('fr con')).toContain('framing/economic consequences')
})

test('a name that is not there can be made under each root or at the top', () => {
  expect(paletteOptions(codes, one => one.path, ' Harm ')).toEqual([
    { type: 'new', name: 'Harm', parentId: 'framing', parent: 'framing' },
    { type: 'new', name: 'Harm', parentId: 'claim', parent: 'claim' },
    { type: 'new', name: 'Harm', parentId: null, parent: null },
  ])
  expect(paletteOptions(codes, one => one.path, 'Harm', false)).toEqual([])
})

test('a name that is there exactly is not offered a second time', () => {
  expect(labels('Claim')).toEqual(['claim'])
})

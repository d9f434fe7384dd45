import { expect, test } from 'vitest'
import { codeOf, outlined } from '../../test/codes.ts'
import { pathsOf } from './code-tree.ts'
import { restoredCodes } from './restore.ts'

test('codes that came later go; those in use stay, retired, with the codes above them', () => {
  const version = outlined('a\nb')
  const now = [...outlined('a\n  later\n    used\n  unused'), codeOf('b', { name: 'renamed', position: 9 })]
  const codes = restoredCodes(now, version, new Set(['used', 'a']))
  expect([...pathsOf(codes).values()]).toEqual(['a', 'a/later', 'a/later/used', 'b'])
  expect(codes.filter(code => code.retired).map(code => code.id)).toEqual(['later', 'used'])
})

test('a code in use whose name is taken in the version gets a number', () => {
  const codes = restoredCodes([codeOf('new', { name: 'A', key: '1' })], [codeOf('a')], new Set(['new']))
  expect(codes.map(({ name, key }) => [name, key])).toEqual([
    ['a', ''],
    ['A (2)', ''],
  ])
})

import { describe, expect, test } from 'vitest'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { outlined } from '../../test/codes.ts'
import { dropSide, placeOfDrop, placeOfKeyMove, shownCodes } from './code-moves.ts'

const tree = (outline: string): CodeWithUse[] =>
  outlined(outline).map(code => ({ ...code, path: code.name, depth: 0, uses: 0 }))
const CODES = tree('a\n  a1\n  a2\n  a3\nb\n  b1\nc')
const id = (name: string) => name as CodeId

test('a row has an upper quarter, a lower quarter and a middle', () => {
  expect([100, 109, 110, 129, 131, 140].map(y => dropSide(100, 40, y))).toEqual([
    'before',
    'before',
    'into',
    'into',
    'after',
    'after',
  ])
})

describe('dropping', () => {
  test.each([
    ['a1', 'b', 'into', { parentId: 'b', beforeId: null }],
    ['a1', 'b', 'before', { parentId: null, beforeId: 'b' }],
    ['a1', 'b', 'after', { parentId: null, beforeId: 'c' }],
    ['a1', 'c', 'after', { parentId: null, beforeId: null }],
    ['a1', 'a2', 'after', { parentId: 'a', beforeId: 'a3' }],
    ['a3', 'a2', 'after', { parentId: 'a', beforeId: null }],
    ['b', 'b1', 'into', null],
    ['b', 'b', 'after', null],
  ] as const)('%s on %s (%s)', (dragged, target, side, place) => {
    expect(placeOfDrop(CODES, id(dragged), id(target), side)).toEqual(place)
  })
})

describe('moving by keys', () => {
  test.each([
    ['a2', 'up', { parentId: 'a', beforeId: 'a1' }],
    ['a1', 'up', null],
    ['a1', 'down', { parentId: 'a', beforeId: 'a3' }],
    ['a2', 'down', { parentId: 'a', beforeId: null }],
    ['a3', 'down', null],
    ['b', 'in', { parentId: 'a', beforeId: null }],
    ['a', 'in', null],
    ['a2', 'out', { parentId: null, beforeId: 'b' }],
    ['c', 'out', null],
    ['gone', 'up', null],
  ] as const)('%s %s', (code, move, place) => {
    expect(placeOfKeyMove(CODES, id(code), move)).toEqual(place)
  })
})

test('retired codes are hidden with those below them, unless asked for', () => {
  const codes = CODES.map(code => ({ ...code, retired: code.id === id('a') }))
  expect(shownCodes(codes, false).map(code => code.id)).toEqual(['b', 'b1', 'c'])
  expect(shownCodes(codes, true)).toBe(codes)
})

import { expect, test } from 'vitest'
import { nextCell } from './grid-keys.ts'

const size = { rows: 3, columns: 4 }
const press = (key: string, row: number, column: number, held: object = {}) =>
  nextCell({ key, ctrlKey: false, altKey: false, metaKey: false, ...held }, { row, column }, size)

test('arrow keys move by one cell and stop at the edge', () => {
  expect(press('ArrowDown', 1, 1)).toEqual({ row: 2, column: 1 })
  expect(press('ArrowDown', 2, 1)).toEqual({ row: 2, column: 1 })
  expect(press('ArrowUp', 0, 1)).toEqual({ row: 0, column: 1 })
  expect(press('ArrowRight', 0, 3)).toEqual({ row: 0, column: 3 })
  expect(press('ArrowLeft', 0, 3)).toEqual({ row: 0, column: 2 })
})

test('Home and End go to the ends of the row, with Ctrl to the corners', () => {
  expect(press('Home', 1, 2)).toEqual({ row: 1, column: 0 })
  expect(press('End', 1, 2)).toEqual({ row: 1, column: 3 })
  expect(press('Home', 1, 2, { ctrlKey: true })).toEqual({ row: 0, column: 0 })
  expect(press('End', 1, 2, { ctrlKey: true })).toEqual({ row: 2, column: 3 })
})

test('other keys, and arrows with a modifier, are left to others', () => {
  expect(press('x', 1, 1)).toBeNull()
  expect(press('ArrowUp', 1, 1, { ctrlKey: true })).toBeNull()
  expect(press('ArrowUp', 1, 1, { altKey: true })).toBeNull()
})

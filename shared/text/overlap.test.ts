import { expect, it } from 'vitest'
import { coversMostly, unitsInCommon } from './overlap.ts'

const range = (start: number, end: number) => ({ start, end })

it('counts what passages with gaps have in common', () => {
  expect(unitsInCommon([range(0, 10), range(20, 30)], [range(5, 25)])).toBe(10)
  expect(unitsInCommon([range(0, 5)], [range(5, 9)])).toBe(0)
})

it('tells whether the shorter passage lies mostly in the longer one', () => {
  expect(coversMostly([range(0, 100)], [range(90, 95)])).toBe(true)
  expect(coversMostly([range(90, 95)], [range(0, 100)])).toBe(true)
  expect(coversMostly([range(0, 10)], [range(5, 15)])).toBe(false)
  expect(coversMostly([range(0, 10)], [range(4, 14)])).toBe(true)
  expect(coversMostly([range(0, 10)], [range(10, 20)])).toBe(false)
})

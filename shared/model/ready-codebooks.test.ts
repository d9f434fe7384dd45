import { expect, test } from 'vitest'
import { type CodeEntry, countEntries } from './code-entry.ts'
import { READY_CODEBOOKS } from './ready-codebooks.ts'

const below = (codes: readonly CodeEntry[]): CodeEntry[] =>
  codes.flatMap(code => [code, ...below(code.children)])

test('five generic frames, fifteen dimensions, four functions and eight roles stand below one root each', () => {
  expect(READY_CODEBOOKS.map(({ id, codes }) => [id, codes.length, countEntries(codes)])).toEqual([
    ['generic-frames', 1, 6],
    ['policy-frames', 1, 16],
    ['entman-functions', 1, 5],
    ['quote-roles', 1, 9],
  ])
})

test.each(READY_CODEBOOKS)('$title names its source with author, year and title', ({ source }) => {
  expect(source).toMatch(/[A-Z][a-z]+, [A-Z]\. .*\(\d{4}\)\. .+\./)
})

test.each(READY_CODEBOOKS)(
  '$title says of each code what it is, when to use it and when not',
  ({ codes }) => {
    const lacking = below(codes).filter(code => !code.definition || !code.inclusion || !code.exclusion)
    expect(lacking.map(code => code.name)).toEqual([])
  },
)

test.each(READY_CODEBOOKS)('$title has no two siblings of one name', ({ codes }) => {
  for (const { children } of below(codes)) {
    const names = children.map(child => child.name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
  }
})

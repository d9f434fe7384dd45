import { expect, test } from 'vitest'
import { searchedPlaces } from './search-state.ts'

test('whole texts are searched as long as no code, coder or speaker is asked for', () => {
  expect(
    searchedPlaces({ in: ['text', 'notes'], filters: { outletIds: ['a'], from: '2026-01-01' } }),
  ).toEqual(['text', 'notes'])
  expect(searchedPlaces({ in: ['text', 'notes'], filters: { codeIds: ['c'] } })).toEqual(['notes'])
  expect(searchedPlaces({ in: ['text'], filters: { speaker: 'Ada' } })).toEqual(['excerpts'])
})

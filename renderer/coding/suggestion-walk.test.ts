import { describe, expect, test } from 'vitest'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { placeKey } from '../../shared/model/suggestion.ts'
import { nextSuggestion } from './suggestion-walk.ts'

const quote = (start: number): Suggestion => ({
  kind: 'quotes',
  type: 'direct',
  start,
  end: start + 5,
  spans: [{ start, end: start + 5 }],
  exact: 'words',
  codeIds: [],
  attributes: {},
  cue: null,
  speaker: null,
  speakerWords: '',
})
const ALL = [quote(10), quote(20), quote(30)]
const from = (caret: number, chosen: Suggestion | null, direction: 1 | -1) =>
  nextSuggestion(ALL, { caret, chosen: chosen && placeKey(chosen) }, direction)?.start

describe('nextSuggestion', () => {
  test('goes from the caret to the next one and to the one before', () => {
    expect([from(0, null, 1), from(10, null, 1), from(11, null, 1)]).toEqual([10, 10, 20])
    expect([from(35, null, -1), from(30, null, -1)]).toEqual([30, 20])
  })

  test('goes on from the chosen one, wherever the caret is, and around', () => {
    expect([from(0, quote(20), 1), from(99, quote(20), -1)]).toEqual([30, 10])
    expect([from(0, quote(30), 1), from(0, quote(10), -1)]).toEqual([10, 30])
    expect([from(99, null, 1), from(0, null, -1)]).toEqual([10, 30])
  })

  test('starts from the caret again when the chosen one is gone', () => {
    expect(from(15, quote(12), 1)).toBe(20)
  })

  test('leads nowhere without suggestions', () => {
    expect(nextSuggestion([], { caret: 0, chosen: null }, 1)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { continuesAfter } from './abbreviations.ts'

describe('continuesAfter', () => {
  it.each([
    ['said Mr.', 'Smith', true],
    ['(Dr.', '“Ada”', true],
    ['John A.', 'Reed', true],
    ['in the U.S.', 'Senate', true],
    ['in the U.S.', 'The rest', false],
    ['with friends, etc.', 'But', false],
    ['at 5 p.m.', '12 people', true],
    ['He said no.', 'Trump', false],
    ['am 13.', 'März', true],
    ['They were 13.', 'Then', false],
    ['He left', 'Again', false],
    ['Er kam z.B.', 'Montag', true],
  ])('%s | %s', (before, after, expected) => {
    expect(continuesAfter(before, after)).toBe(expected)
  })
})

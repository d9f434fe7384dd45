import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from './name-key.ts'

describe('nameKey', () => {
  it.each([
    ['the case', 'The TIMES', 'the times'],
    ['the spaces', '  The \u00A0 Times\n', 'The Times'],
    ['the composition', 'Libe\u0301ration', 'Libération'],
    ['sharp s', 'STRASSE', 'straße'],
    ['capital sharp s', 'STRAẞE', 'straße'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['Cyrillic case', 'УКРАЇНСЬКА ПРАВДА', 'Українська правда'],
  ])('looks past %s', (_what, a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  it.each([
    ['accents', 'Pais', 'País'],
    ['punctuation', 'U.S. News', 'US News'],
  ])('does not look past %s', (_what, a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })

  it('is the key of its own key', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), name => nameKey(nameKey(name)) === nameKey(name)))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../model/user-error.ts'
import { formatCodePath, parseCodePath } from './code-path.ts'

describe('code paths', () => {
  it('joins names by slashes and escapes slashes and backslashes inside them', () => {
    expect(formatCodePath(['framing', 'us/them', 'a\\b'])).toBe('framing/us\\/them/a\\\\b')
    expect(parseCodePath('framing/us\\/them/a\\\\b')).toEqual(['framing', 'us/them', 'a\\b'])
  })

  it('trims names and composes their characters', () => {
    expect(parseCodePath(' framing / e\u0301te\u0301 ')).toEqual(['framing', 'été'])
    expect(formatCodePath([' framing ', 'e\u0301'])).toBe('framing/é')
  })

  it.each(['', ' ', '/a', 'a/', 'a//b', 'a/ /b'])('refuses the empty name in "%s"', path => {
    expect(() => parseCodePath(path)).toThrow(UserError)
    expect(() => parseCodePath(path)).toThrow('has an empty name')
  })

  it.each(['a\\b', 'a\\'])('refuses the bad escape in "%s"', path => {
    expect(() => parseCodePath(path)).toThrow('followed by neither')
  })

  it('refuses to write a path without names', () => {
    expect(() => formatCodePath([])).toThrow(UserError)
    expect(() => formatCodePath(['a', ' '])).toThrow(UserError)
  })

  it('gives back every list of names', () => {
    const name = fc
      .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('/', '\\', 'a', ' ') }))
      .map(raw => raw.normalize('NFC').trim())
      .filter(clean => clean !== '')
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), names => {
        expect(parseCodePath(formatCodePath(names))).toEqual(names)
      }),
    )
  })
})

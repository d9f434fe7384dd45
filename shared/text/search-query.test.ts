import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchQuery } from './search-query.ts'

describe('searchQuery', () => {
  it.each([
    ['all words', 'peace  talks', '"peace" "talks"'],
    ['a phrase', 'peace "red line" talks', '"peace" "red line" "talks"'],
    ['a phrase in other marks', '„rote Linie“ «ligne rouge»', '"rote Linie" "ligne rouge"'],
    ['a phrase that is not closed', 'say "red line', '"say" "red line"'],
    ['a beginning', 'negoti* "red li"*', '"negoti"* "red li"*'],
    [
      'operators as words',
      'a AND b OR NOT (c) NEAR ^d headline:e',
      '"a" "AND" "b" "OR" "NOT" "(c)" "NEAR" "^d" "headline:e"',
    ],
    ['no punctuation alone', '- "…" * word', '"word"'],
    ['no NUL', 'a\0b', '"a b"'],
  ])('searches for %s', (_what, typed, expected) => {
    expect(searchQuery(typed)).toBe(expected)
  })

  it.each(['', '  ', '""', '"', '***', '—'])('has nothing to search for in "%s"', typed => {
    expect(searchQuery(typed)).toBeNull()
  })

  it('writes nothing but quoted terms, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          '“',
          '*',
          ' ',
          'a',
          '(',
          ')',
          ':',
          '^',
          '-',
          '+',
          '\0',
          '\uD800',
          '{',
          'AND ',
        ),
      }),
    )
    fc.assert(
      fc.property(typed, text => {
        const query = searchQuery(text)
        if (query !== null) expect(query).toMatch(/^"[^"\0]+"\*?(?: "[^"\0]+"\*?)*$/)
      }),
    )
  })

  it('asks for no more than 64 terms', () => {
    expect(searchQuery('word '.repeat(1000))?.split(' ')).toHaveLength(64)
  })
})

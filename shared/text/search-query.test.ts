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
      'one of several',
      'school bus OR tram OR "long bridge"',
      '("school") AND ("bus" OR "tram" OR "long bridge")',
    ],
    ['texts without a word', 'bus -school', '("bus") NOT ("school")'],
    [
      'texts without a phrase or a beginning',
      'bus -"long bridge" NOT ferr*',
      '("bus") NOT ("long bridge" OR "ferr"*)',
    ],
    ['one of two but not a third', 'bus OR tram AND NOT ferry', '(("bus" OR "tram")) NOT ("ferry")'],
    ['both where that is said', 'bus AND tram', '"bus" "tram"'],
    ['operators in small letters as words', 'bus and tram or not', '"bus" "and" "tram" "or" "not"'],
    ['operators as words where nothing stands on a side', 'OR bus NOT', '"OR" "bus" "NOT"'],
    ['minus and dash as they are', 'at -5 well-known', '"at" "-5" "well-known"'],
    ['no syntax of SQLite', 'NEAR(a) ^d headline:e +f', '"NEAR(a)" "^d" "headline:e" "+f"'],
    ['no punctuation alone', '- "…" * word', '"word"'],
    ['no NUL', 'a\0b', '"a b"'],
  ])('searches for %s', (_what, typed, expected) => {
    expect(searchQuery(typed)).toBe(expected)
  })

  it.each(['', '  ', '""', '"', '***', '—', '-tram', '-"long bridge"'])(
    'has nothing to search for in "%s"',
    typed => {
      expect(searchQuery(typed)).toBeNull()
    },
  )

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
          'OR ',
          'NOT ',
        ),
      }),
    )
    fc.assert(
      fc.property(typed, text => {
        const query = searchQuery(text)
        if (query === null) return
        expect(query.replace(/"[^"\0]+"\*?/g, 'T')).toMatch(/^[T() ]*(?:(?:OR|AND|NOT)[T() ]+)*$/)
        expect(query).toContain('"')
      }),
    )
  })

  it('asks for no more than 64 terms', () => {
    expect(searchQuery('word '.repeat(1000))?.split(' ')).toHaveLength(64)
  })
})

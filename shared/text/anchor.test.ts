import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote, makeQuote } from './anchor.ts'

const text = 'He said yes. She said yes, twice. They said no.'

describe('makeQuote', () => {
  it('takes 32 units around the passage, fewer at the ends of the text', () => {
    expect(makeQuote(text, 17, 25)).toEqual({
      exact: 'said yes',
      prefix: 'He said yes. She ',
      suffix: ', twice. They said no.',
    })
    expect(makeQuote('x'.repeat(50) + 'ab' + 'y'.repeat(50), 50, 52)).toEqual({
      exact: 'ab',
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(32),
    })
  })

  it('cuts no grapheme at the ends of the context', () => {
    const flag = '🇺🇦'
    expect(makeQuote(`${flag}${'x'.repeat(30)}A${'y'.repeat(30)}${flag}`, 34, 35)).toEqual({
      exact: 'A',
      prefix: 'x'.repeat(30),
      suffix: 'y'.repeat(30),
    })
  })
})

describe('findQuote', () => {
  it('finds a single occurrence', () => {
    expect(findQuote(text, { exact: 'said no' })).toEqual({ places: [{ start: 39, end: 46 }], unique: true })
  })

  it('lists all places in order when nothing tells them apart', () => {
    expect(findQuote('banana', { exact: 'ana' })).toEqual({
      places: [
        { start: 1, end: 4 },
        { start: 3, end: 6 },
      ],
      unique: false,
    })
  })

  it('puts the place whose context matches first', () => {
    expect(findQuote(text, { exact: 'said yes', prefix: 'She ' })).toEqual({
      places: [
        { start: 17, end: 25 },
        { start: 3, end: 11 },
      ],
      unique: true,
    })
    expect(findQuote(text, { exact: 'said yes', suffix: ', ' }).places[0]).toEqual({ start: 17, end: 25 })
  })

  it('is not sure when no place or more than one has all of the context', () => {
    expect(findQuote(text, { exact: 'said yes', prefix: 'They ' }).unique).toBe(false)
    expect(findQuote('a b a b', { exact: 'b', prefix: 'a ' }).unique).toBe(false)
  })

  it('finds a quote written with other line ends or decomposed characters', () => {
    expect(findQuote('Un été\nici', { exact: 'e\u0301te\u0301\r\n\r\nici' })).toEqual({
      places: [{ start: 3, end: 10 }],
      unique: true,
    })
  })

  it('finds nothing for an empty or foreign quote', () => {
    expect(findQuote(text, { exact: '' })).toEqual({ places: [], unique: false })
    expect(findQuote(text, { exact: 'maybe' })).toEqual({ places: [], unique: false })
  })

  it('finds what makeQuote made, at a place that says the same', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀')
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (whole, a, b) => {
        const [start, end] = [a % whole.length, (b % whole.length) + 1].sort((x, y) => x - y) as [
          number,
          number,
        ]
        fc.pre(start < end)
        const quote = makeQuote(whole, start, end)
        const { places } = findQuote(whole, quote)
        expect(places).toContainEqual({ start, end })
        expect(makeQuote(whole, places[0]!.start, places[0]!.end)).toEqual(quote)
      }),
    )
  })
})

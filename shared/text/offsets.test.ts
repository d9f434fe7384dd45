import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codePointIndex,
  codePointToUtf16,
  graphemeEnd,
  graphemeStart,
  nextSentence,
  nextWord,
  previousSentence,
  previousWord,
  sentenceAt,
  snapToGraphemes,
  utf8Index,
  utf16ToCodePoint,
  wordAt,
} from './offsets.ts'
import type { Range } from './range.ts'

const family = '👩‍👩‍👧‍👦'
const flags = '🇺🇦🇩🇪🇫🇷'
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        'e\u0301',
        '\uFEFF',
        '😀',
        family,
        '🇺🇦',
        'שלום',
        '\u200F',
        'ไทย',
        '漢字',
        '\u200D',
      ),
    )
    .map(parts => parts.join('').toWellFormed()),
  // Long enough to cross several checkpoints, one of them inside a pair.
  fc
    .tuple(fc.nat({ max: 600 }), fc.nat({ max: 600 }))
    .map(([a, b]) => 'a'.repeat(a) + '😀'.repeat(b) + 'é'.repeat(a)),
)

const slice = (text: string, range: Range | null) => range && text.slice(range.start, range.end)

describe('unit conversion', () => {
  it('places "John" where the formats say', () => {
    const text = 'Hello 😊, my name is John.'
    const at = text.indexOf('John')
    expect([at, codePointIndex(text).fromUtf16(at), utf8Index(text).fromUtf16(at)]).toEqual([21, 20, 23])
  })

  it('agrees with counting code points and encoding bytes', () => {
    const encoder = new TextEncoder()
    fc.assert(
      fc.property(anyText, text => {
        const points = codePointIndex(text)
        const bytes = utf8Index(text)
        let at = 0
        let [point, byte] = [0, 0]
        for (const character of text) {
          expect([points.fromUtf16(at), bytes.fromUtf16(at)]).toEqual([point, byte])
          expect([points.toUtf16(point), bytes.toUtf16(byte)]).toEqual([at, at])
          at += character.length
          point += 1
          byte += encoder.encode(character).length
        }
        expect([points.length, bytes.length]).toEqual([point, byte])
        expect([points.toUtf16(point), bytes.toUtf16(byte)]).toEqual([at, at])
      }),
    )
  })

  it('converts single offsets as the index does, inside a pair too', () => {
    fc.assert(
      fc.property(anyText, text => {
        const index = codePointIndex(text)
        for (let at = 0; at <= text.length; at += 1)
          expect(utf16ToCodePoint(text, at)).toBe(index.fromUtf16(at))
        for (let at = 0; at <= index.length; at += 1)
          expect(codePointToUtf16(text, at)).toBe(index.toUtf16(at))
      }),
      { numRuns: 30 },
    )
  })

  it('takes an offset inside a character as its start', () => {
    expect(codePointIndex('a😀b').fromUtf16(2)).toBe(1)
    expect(utf8Index('a😀b').toUtf16(3)).toBe(1)
  })

  it('refuses offsets outside the text', () => {
    expect(() => codePointIndex('ab').fromUtf16(3)).toThrow(RangeError)
    expect(() => codePointIndex('😀').toUtf16(2)).toThrow(RangeError)
    expect(() => utf16ToCodePoint('ab', -1)).toThrow(RangeError)
    expect(() => codePointToUtf16('😀', 2)).toThrow('code point 2 is outside 0–1')
  })
})

describe('snapToGraphemes', () => {
  it.each([
    ['a family of four', `ab${family}cd`, 5, 6, family],
    ['the second of three flags', flags, 5, 6, '🇩🇪'],
    ['a letter and its combining mark', 'xe\u0302\u0323y', 2, 3, 'e\u0302\u0323'],
    ['a key cap', '1\uFE0F\u20E3', 1, 2, '1\uFE0F\u20E3'],
    ['whole words untouched', 'one two', 4, 7, 'two'],
  ])('widens to %s', (_name, text, start, end, expected) => {
    expect(slice(text, snapToGraphemes(text, start, end))).toBe(expected)
  })

  it('keeps an empty range empty', () => {
    expect(snapToGraphemes(`a${family}`, 4, 4)).toEqual({ start: 1, end: 1 })
  })

  it('agrees with segmenting the whole text', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    fc.assert(
      fc.property(anyText, text => {
        const boundaries = [...segmenter.segment(text)].map(s => s.index).concat(text.length)
        for (let at = 0; at <= text.length; at += 1) {
          expect(graphemeStart(text, at)).toBe(boundaries.findLast(b => b <= at))
          expect(graphemeEnd(text, at)).toBe(boundaries.find(b => b >= at))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('words at an offset', () => {
  const text = 'Well, “don’t go”, she said.\nNext line'

  it('finds the word around or before the caret, and none between words', () => {
    expect(slice(text, wordAt(text, 8))).toBe('don’t')
    expect(slice(text, wordAt(text, 4))).toBe('Well')
    expect(wordAt('a  b', 2)).toBeNull()
    expect(slice('ไปโรงเรียน', wordAt('ไปโรงเรียน', 1))).toBe('ไป')
  })

  it('steps over word ends and starts, forwards and back, across lines', () => {
    const ends: number[] = []
    for (let at = 0; at < text.length; at = nextWord(text, at)) ends.push(nextWord(text, at))
    expect(ends.map(end => text.slice(0, end).match(/\S+$/)?.[0])).toEqual(
      ['Well', '“don’t', 'go', 'she', 'said', 'Next', 'line'].map((w, i) => (i === 1 ? '“don’t' : w)),
    )
    const starts: string[] = []
    for (let at = text.length; at > 0; at = previousWord(text, at))
      starts.push(text.slice(previousWord(text, at)).match(/^[\p{L}’]+/u)![0])
    expect(starts).toEqual(['line', 'Next', 'said', 'she', 'go', 'don’t', 'Well'])
    expect(text.slice(0, previousWord(text, text.length, 'end'))).toMatch(/Next$/)
    expect(text.slice(nextWord(text, 0, 'start'))).toMatch(/^don’t/)
  })

  it('stops at the ends of the text', () => {
    expect([nextWord('ab …', 2), previousWord('… ab', 2)]).toEqual([4, 0])
  })
})

describe('sentences at an offset', () => {
  const text = 'One here. Two Mr. Smith?  Three\nFour! '

  it('finds the sentence around the caret, or the one before it', () => {
    expect(slice(text, sentenceAt(text, 3))).toBe('One here.')
    expect(slice(text, sentenceAt(text, 25))).toBe('Two Mr. Smith?')
    expect(slice(text, sentenceAt(text, 31))).toBe('Three')
    expect(slice(text, sentenceAt(text, 32))).toBe('Four!')
    expect(sentenceAt('', 0)).toBeNull()
  })

  it('crosses a newline only inside a given block', () => {
    const wrapped = 'A sentence that\ngoes on. Next.'
    expect(slice(wrapped, sentenceAt(wrapped, 2))).toBe('A sentence that')
    expect(slice(wrapped, sentenceAt(wrapped, 2, { start: 0, end: wrapped.length }))).toBe(
      'A sentence that\ngoes on.',
    )
  })

  it('steps from sentence to sentence, forwards and back', () => {
    const ends: number[] = []
    for (let at = 0; at < text.length; at = nextSentence(text, at)) ends.push(nextSentence(text, at))
    expect(ends).toEqual([9, 24, 31, 37, 38])
    const starts: number[] = []
    for (let at = text.length; at > 0; at = previousSentence(text, at))
      starts.push(previousSentence(text, at))
    expect(starts).toEqual([32, 26, 10, 0])
    expect([nextSentence(text, 0, 'start'), previousSentence(text, 30, 'end')]).toEqual([10, 24])
  })
})

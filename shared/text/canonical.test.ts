import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical.ts'
import { LONGEST_LINE } from './long-line.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'e',
      '\u0301',
      '\r',
      '\n',
      ' ',
      '\u00A0',
      '\0',
      '\uD83D',
      '\uDE00',
      '\uFEFF',
      '😀',
      'ש',
    ),
    maxLength: 60,
  }),
)

/** What must survive: the visible characters of the NFC of the decoded text, with its replacements. */
function visible(decoded: string): string {
  return decoded.toWellFormed().replaceAll('\0', '\uFFFD').normalize('NFC').replace(/\s/g, '')
}

describe('canonicalText', () => {
  it('drops the byte order mark, unifies line ends and leaves blank lines out', () => {
    expect(canonicalText('\uFEFFOne\r\n\r\n \t\rTwo\rThree\n\n')).toEqual({
      text: 'One\nTwo\nThree',
      repairs: [],
      gaps: [4],
    })
  })

  it('leaves the inside of a line alone: bullets, double spaces, no-break spaces, spaces at the ends', () => {
    expect(canonicalText('  •\u00A0a  b \n\tc').text).toBe('  •\u00A0a  b \n\tc')
  })

  it('composes characters', () => {
    expect(canonicalText('e\u0301te\u0301').text).toBe('été')
  })

  it('replaces NUL and lone surrogates and says how many', () => {
    expect(canonicalText('a\0b\0c\uD83Dd\uDE00 😀')).toEqual({
      text: 'a\uFFFDb\uFFFDc\uFFFDd\uFFFD 😀',
      repairs: [
        { kind: 'lone-surrogate', count: 2 },
        { kind: 'nul', count: 2 },
      ],
      gaps: [],
    })
  })

  it('makes nothing of nothing', () => {
    expect(canonicalText('\uFEFF \n\r\n')).toEqual({ text: '', repairs: [], gaps: [] })
  })

  it('keeps every visible character in order', () => {
    fc.assert(
      fc.property(anyText, decoded => {
        expect(canonicalText(decoded).text.replace(/\s/g, '')).toBe(visible(decoded))
      }),
    )
  })

  it('changes its own result no further', () => {
    fc.assert(
      fc.property(anyText, decoded => {
        const { text } = canonicalText(decoded)
        expect(canonicalText(text)).toEqual({ text, repairs: [], gaps: [] })
      }),
    )
  })

  it('holds no blank line, and every gap is the start of a line', () => {
    fc.assert(
      fc.property(anyText, decoded => {
        const { text, gaps } = canonicalText(decoded)
        expect(text === '' || text.split('\n').every(line => /\S/.test(line))).toBe(true)
        for (const gap of gaps) expect(text[gap - 1]).toBe('\n')
      }),
    )
  })

  it('copes with ten megabytes on one line, of words, of one word and of nothing but space between two words', () => {
    const words = 'Ten million letters. '.repeat(500_000)
    const whole = 'x'.repeat(10_000_000)
    const space = `a${' '.repeat(10_000_000)}b`
    expect(
      canonicalText(words)
        .text.split('\n')
        .every(line => line.length <= LONGEST_LINE + 1),
    ).toBe(true)
    expect(canonicalText(whole).text).toBe(whole)
    expect(canonicalText(space).text).toBe('a\nb')
  })
})

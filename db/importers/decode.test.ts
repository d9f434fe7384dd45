import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { canonicalText } from '../../shared/text/canonical.ts'
import { decode, ENCODINGS, encodingNamed } from './decode.ts'

const GERMAN = 'Die Brücke über die Löhr blieb für Stunden gesperrt – „niemand weiß, wie lange“, sagte Käthe.'
const UKRAINIAN =
  'Міст через річку був закритий протягом кількох годин, повідомила речниця міської ради у вівторок.'
const FRENCH =
  'Le pont est resté fermé plusieurs heures ; « personne ne sait combien de temps », a déclaré la mairie.'

test.each([
  ['UTF-8', GERMAN],
  ['UTF-16LE', GERMAN],
  ['UTF-16BE', GERMAN],
  ['UTF-16LE', UKRAINIAN],
  ['Windows-1252', GERMAN],
  ['Windows-1252', FRENCH],
  ['Windows-1251', UKRAINIAN.replaceAll('і', 'и')],
])('%s without a mark is recognised', (encoding, text) => {
  expect(decode(iconv.encode(text, encoding))).toEqual({ text, encoding, problems: [] })
})

const ARABIC = 'ظل الجسر مغلقا عدة ساعات، ولا احد يعرف حتى متى.'
const HINDI = 'पुल कई घंटों तक बंद रहा, नगर परिषद ने कहा।'
const JAPANESE = '橋は数時間にわたって閉鎖された。\n市の広報担当者が火曜日に述べた。'
const RUSSIAN = 'Мост был закрыт.\nНикто не знает, надолго ли.'

test.each([ARABIC, HINDI, JAPANESE, RUSSIAN])(
  'UTF-16 without a mark is told by its spaces and line ends alone: %s',
  text => {
    for (const encoding of ['UTF-16LE', 'UTF-16BE'])
      expect(decode(iconv.encode(text, encoding))).toEqual({ text, encoding, problems: [] })
  },
)

test('a stray NUL makes no UTF-16 of a text', () => {
  const text = 'Head line\n\nabc\0def and more text here.\n'
  expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'UTF-8', problems: [] })
})

/** Of the bytes at even, or at odd places, the larger share of zeros. */
function zeroShare(bytes: Uint8Array): number {
  const zeros = [0, 1].map(parity => bytes.filter((byte, at) => at % 2 === parity && byte === 0).length)
  return Math.max(...zeros) / Math.max(1, bytes.length / 2)
}

test('a text with NULs keeps every other character, and shows each NUL', () => {
  const character = fc.oneof(
    { weight: 20, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\r\n') },
    { weight: 1, arbitrary: fc.constant('\0') },
  )
  fc.assert(
    fc.property(fc.array(character), characters => {
      const text = characters.join('').normalize('NFC')
      // With a zero at nearly every second place no reader could tell.
      fc.pre(zeroShare(Buffer.from(text)) < 0.4)
      const shown = canonicalText(decode(Buffer.from(text)).text).text
      expect(shown.replace(/\s/g, '')).toBe(
        text.replaceAll('\0', '\uFFFD').normalize('NFC').replace(/\s/g, ''),
      )
    }),
    { numRuns: 300 },
  )
})

test.each(['UTF-8', 'UTF-16LE', 'UTF-16BE', 'UTF-32LE', 'UTF-32BE'])(
  'a byte order mark tells %s and is no text',
  encoding => {
    const bytes = iconv.encode(UKRAINIAN, encoding, { addBOM: true })
    expect(decode(bytes)).toEqual({ text: UKRAINIAN, encoding, problems: [] })
  },
)

test('every encoding on offer can be asked for', () => {
  for (const encoding of ENCODINGS)
    expect(decode(iconv.encode('Plain words', encoding), encoding)).toEqual({
      text: 'Plain words',
      encoding,
      problems: [],
    })
})

test('other spellings of an encoding are understood, unknown ones are not', () => {
  expect(
    ['utf8', 'latin1', 'ISO-8859-1', 'windows-1252', 'shift-jis', 'nonsense'].map(encodingNamed),
  ).toEqual(['UTF-8', 'Windows-1252', 'Windows-1252', 'Windows-1252', 'Shift_JIS', null])
})

test('a file damaged at one place stays UTF-8 and says so', () => {
  const bytes = Buffer.concat([
    Buffer.from('Brücke, Löhr, Käthe '),
    Buffer.from([0xff]),
    Buffer.from(' weiß'),
  ])
  expect(decode(bytes)).toEqual({
    text: 'Brücke, Löhr, Käthe \uFFFD weiß',
    encoding: 'UTF-8',
    problems: ['One place could not be read as UTF-8 and show as \uFFFD. Another encoding may read them.'],
  })
})

test('a replacement character that stands in the file is no problem of reading it', () => {
  expect(decode(Buffer.from('half \uFFFD whole')).problems).toEqual([])
  expect(decode(iconv.encode('half \uFFFD whole', 'UTF-16LE', { addBOM: true })).problems).toEqual([])
})

test('bytes that the chosen encoding has no character for are counted', () => {
  const { text, problems } = decode(Buffer.from([0x61, 0x81, 0x8d, 0x62]), 'Windows-1252')
  expect(text).toBe('a\uFFFD\uFFFDb')
  expect(problems).toEqual([
    '2 places could not be read as Windows-1252 and show as \uFFFD. Another encoding may read them.',
  ])
})

test('an odd last byte of UTF-16 shows and is reported', () => {
  const { text, problems } = decode(Buffer.from([0xff, 0xfe, 0x41, 0, 0x42]))
  expect(text).toBe('A\uFFFD')
  expect(problems).toHaveLength(1)
})

test('whatever the bytes are, reading them does not fail', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.option(fc.constantFrom(...ENCODINGS)),
      (bytes, encoding) => {
        const decoded = decode(bytes, encoding ?? undefined)
        expect(ENCODINGS).toContain(decoded.encoding)
      },
    ),
  )
})

test('any well-formed text comes back from UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      fc.pre(!text.startsWith('\uFEFF'))
      expect(decode(Buffer.from(text), 'UTF-8')).toEqual({ text, encoding: 'UTF-8', problems: [] })
    }),
  )
})

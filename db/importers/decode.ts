import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { countControls } from './file-kind.ts'

/** Text read from bytes. */
export interface Decoded {
  /** Without its byte order mark; what could not be read is U+FFFD. */
  text: string
  /** Name of the encoding used, such as `UTF-8` or `Windows-1252`. */
  encoding: string
  /** What could not be read, in plain words; empty when all could. */
  problems: string[]
}

/** The encodings a reader can choose from, the likely ones first. Windows-1252 stands for ISO-8859-1 too. */
export const ENCODINGS = [
  'UTF-8',
  'Windows-1252',
  'UTF-16LE',
  'UTF-16BE',
  'UTF-32LE',
  'UTF-32BE',
  'ISO-8859-2',
  'ISO-8859-5',
  'ISO-8859-6',
  'ISO-8859-7',
  'ISO-8859-8',
  'ISO-8859-9',
  'ISO-8859-15',
  'Windows-1250',
  'Windows-1251',
  'Windows-1253',
  'Windows-1254',
  'Windows-1255',
  'Windows-1256',
  'Windows-1257',
  'Windows-1258',
  'KOI8-R',
  'KOI8-U',
  'Macintosh',
  'GB18030',
  'Big5',
  'Shift_JIS',
  'EUC-JP',
  'EUC-KR',
  'TIS-620',
] as const

/** Pages and people that say these mean the other, which holds the same letters and some more. */
const MEANT: Readonly<Record<string, string>> = {
  ascii: 'Windows-1252',
  'us-ascii': 'Windows-1252',
  'iso-8859-1': 'Windows-1252',
  latin1: 'Windows-1252',
  'utf-16': 'UTF-16LE',
  'x-sjis': 'Shift_JIS',
  gb2312: 'GB18030',
  gbk: 'GB18030',
}

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
]

/**
 * Reads bytes as text, with `encoding` where one is given (and known), else with the one that its byte order mark, its
 * bytes and their frequencies tell. Never throws; what cannot be read becomes U+FFFD and is reported.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const chosen = (encoding && encodingNamed(encoding)) || markedEncoding(bytes) || guessEncoding(bytes)
  const text = textIn(bytes, chosen).replace(/^\uFEFF/, '')
  const unread = countUnread(bytes, text, chosen)
  return { text, encoding: chosen, problems: unread === 0 ? [] : [unreadable(unread, chosen)] }
}

/** The encoding of that name in our spelling, upper and lower case being the same; `null` for an unknown one. */
export function encodingNamed(name: string): string | null {
  const key = name.trim().toLowerCase()
  const known = ENCODINGS.find(one => one.toLowerCase() === key)
  if (known) return known
  const meant = MEANT[key]
  if (meant) return meant
  return ENCODINGS.find(one => plain(one) === plain(key)) ?? null
}

/** The encoding that a byte order mark tells; `null` without one. */
export function markedEncoding(bytes: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

function unreadable(count: number, encoding: string): string {
  const places = count === 1 ? 'One place' : `${count} places`
  return `${places} could not be read as ${encoding} and show as \uFFFD. Another encoding may read them.`
}

function textIn(bytes: Uint8Array, encoding: string): string {
  // TextDecoder marks an odd last byte and lone surrogates, which iconv-lite would drop or pass on.
  if (/^UTF-(8|16)/.test(encoding)) return new TextDecoder(encoding).decode(bytes)
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding)
}

/** Replacement characters in the text that the bytes do not spell out themselves. */
function countUnread(bytes: Uint8Array, text: string, encoding: string): number {
  const shown = text.split('\uFFFD').length - 1
  if (shown === 0 || !encoding.startsWith('UTF-')) return shown
  const spelled = iconv.encode('\uFFFD', encoding, { addBOM: false })
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let genuine = 0
  for (let at = source.indexOf(spelled); at >= 0; at = source.indexOf(spelled, at + 1))
    if (encoding === 'UTF-8' || at % spelled.length === 0) genuine += 1
  return Math.max(0, shown - genuine)
}

function guessEncoding(bytes: Uint8Array): string {
  const utf8 = isUtf8(bytes)
  const leastZeros = utf8 && readsAsProse(bytes) ? ZEROS_OF_LATIN : ZEROS_OF_SPACES
  return unmarkedUtf16(bytes, leastZeros) ?? (utf8 ? 'UTF-8' : likelyEncoding(bytes))
}

const SAMPLE = 65_536

/** Of the bytes at every second place, the zeros that UTF-16 has at least when only spaces and line ends give any. */
const ZEROS_OF_SPACES = 0.02
/** The same where most characters are Latin letters. Fewer may be stray NULs in UTF-8, which must take nothing along. */
const ZEROS_OF_LATIN = 0.4
const CONTROLS_OF_UTF16 = 0.1

/**
 * Whether bytes that are valid UTF-8 have few control characters then, NULs aside. UTF-16 of alphabets that begin in
 * the first pages of Unicode (Cyrillic, Arabic, Thai, …) is often valid UTF-8 too, but every letter's page number is a
 * control character there.
 */
function readsAsProse(bytes: Uint8Array): boolean {
  const sample = textIn(bytes.subarray(0, SAMPLE), 'UTF-8').replaceAll('\0', '')
  return countControls(sample) <= sample.length * CONTROLS_OF_UTF16
}

/**
 * UTF-16 without a mark: the zero bytes of Latin letters, or only of spaces and line ends, all stand at every second
 * place, and are at least `leastZeros` of the bytes there.
 */
function unmarkedUtf16(bytes: Uint8Array, leastZeros: number): string | null {
  const length = Math.min(bytes.length, SAMPLE)
  const zeros = [0, 0]
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1
  const [even, odd] = zeros as [number, number]
  if (Math.max(even, odd) < 1 || Math.max(even, odd) < (length / 2) * leastZeros) return null
  if (Math.min(even, odd) > Math.max(even, odd) * 0.05) return null
  const encoding = odd > even ? 'UTF-16LE' : 'UTF-16BE'
  const sample = textIn(bytes.subarray(0, length - (length % 2)), encoding)
  return countControls(sample) > 0 || sample.slice(0, -1).includes('\uFFFD') ? null : encoding
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Of 100; guesses from a few words have less, and are mostly wrong. */
const LEAST_CONFIDENCE = 20

function likelyEncoding(bytes: Uint8Array): string {
  if (mostlyUtf8(bytes)) return 'UTF-8'
  const sample = bytes.subarray(0, SAMPLE)
  for (const { name, confidence } of analyse(sample)) {
    const encoding = encodingNamed(name)
    // The last character of a sample may be cut in two.
    const readable = encoding && !textIn(sample, encoding).slice(0, -1).includes('\uFFFD')
    if (readable && confidence >= LEAST_CONFIDENCE) return encoding
  }
  return 'Windows-1252'
}

/** A file cut off or damaged at a few places: bytes beyond ASCII make good characters more often than not. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const bad = countUnread(bytes, text, 'UTF-8')
  let good = 0
  for (const character of text) if (character > '\u007F' && character !== '\uFFFD') good += 1
  return good > bad
}

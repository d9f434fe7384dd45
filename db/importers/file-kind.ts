/** The beginnings by which files of other kinds are told, whatever their names say. */
const BEGINNINGS: readonly (readonly [kind: string, beginning: string])[] = [
  ['a PDF file', '%PDF-'],
  ['a ZIP archive', 'PK\x03\x04'],
  ['a ZIP archive', 'PK\x05\x06'],
  ['an old Word file or one locked with a password', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['an RTF file', '{\\rtf'],
  ['a PNG picture', '\x89PNG\r\n'],
  ['a JPEG picture', '\xFF\xD8\xFF'],
  ['a GIF picture', 'GIF87a'],
  ['a GIF picture', 'GIF89a'],
  ['a TIFF picture', 'II*\0'],
  ['a gzip archive', '\x1F\x8B\x08'],
  ['a 7-Zip archive', "7z\xBC\xAF'\x1C"],
  ['a RAR archive', 'Rar!\x1A\x07'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['a program', '\x7FELF'],
]

const LONGEST = 16

/** What kind of file other than plain text the bytes begin like, such as "a PDF file"; `null` when like none. */
export function fileKind(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, LONGEST)).toString('latin1')
  return BEGINNINGS.find(([, known]) => beginning.startsWith(known))?.[0] ?? null
}

const SAMPLE = 65_536
/** Stray control characters that a text may have before it is taken for something else. */
const STRAY = 64
const STRAY_SHARE = 0.05

/** Whether decoded content has so many control characters that it is no text. Looks at its first 65,536 characters. */
export function looksBinary(content: string): boolean {
  const sample = content.slice(0, SAMPLE)
  const controls = countControls(sample)
  return controls > STRAY && controls > sample.length * STRAY_SHARE
}

/** Control characters that texts do not use: all of ASCII's but tab, line ends, form feed and escape. */
export function countControls(content: string): number {
  let count = 0
  for (let at = 0; at < content.length; at += 1) if (isControl(content.charCodeAt(at))) count += 1
  return count
}

function isControl(unit: number): boolean {
  return unit < 9 || (unit > 13 && unit < 32 && unit !== 27) || unit === 127
}

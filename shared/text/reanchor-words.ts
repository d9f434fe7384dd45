/** The words of a text as numbers, for comparing two texts word by word: equal numbers are equal words. */
export interface NumberedWords {
  count: number
  /** The word's number in the vocabulary; -1 for one that is not in it. */
  ids: Int32Array
  /** UTF-16 offsets of each word, end-exclusive. */
  starts: Int32Array
  ends: Int32Array
}

/** Numbers of words, handed out in the order in which they are met. */
export type Vocabulary = Map<string, number>

const SPACE = 1
const LETTER = 2
const SINGLE = 3

/** Kind of each UTF-16 unit, found out when it is first met: a regular expression for each unit would be the slowest part. */
const kinds = new Uint8Array(0x1_0000)

/** Letters of scripts without spaces stand alone, so that a change of one word does not change a whole sentence. */
const STANDS_ALONE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

function kindOf(unit: number): number {
  const known = kinds[unit]!
  if (known > 0) return known
  const kind = findKind(unit)
  kinds[unit] = kind
  return kind
}

const JOINER = 0x200d

/** Halves of surrogate pairs count as letters, so that no word begins or ends within a pair or a joined emoji. */
function findKind(unit: number): number {
  if (unit === JOINER || (unit >= 0xd800 && unit <= 0xdfff)) return LETTER
  const char = String.fromCharCode(unit)
  if (/\s/.test(char)) return SPACE
  if (STANDS_ALONE.test(char)) return SINGLE
  return /[\p{L}\p{M}\p{N}_]/u.test(char) ? LETTER : SINGLE
}

/**
 * Splits the text between two offsets into runs of letters and digits and single other characters; whitespace is left
 * out. New words join the vocabulary unless `grow` is false.
 */
export function numberWords(
  text: string,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  grow = true,
): NumberedWords {
  const most = to - from
  const ids = new Int32Array(most)
  const starts = new Int32Array(most)
  const ends = new Int32Array(most)
  let count = 0
  for (let at = from; at < to; ) {
    const kind = kindOf(text.charCodeAt(at))
    const start = at
    at += 1
    if (kind === SPACE) continue
    if (kind === LETTER) while (at < to && kindOf(text.charCodeAt(at)) === LETTER) at += 1
    ids[count] = numberOf(text.slice(start, at), vocabulary, grow)
    starts[count] = start
    ends[count] = at
    count += 1
  }
  return { count, ids, starts, ends }
}

function numberOf(word: string, vocabulary: Vocabulary, grow: boolean): number {
  const known = vocabulary.get(word)
  if (known !== undefined) return known
  if (!grow) return -1
  vocabulary.set(word, vocabulary.size)
  return vocabulary.size - 1
}

/** Whether an offset stands within a run of letters and digits. */
export function isInsideWord(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    kindOf(text.charCodeAt(offset - 1)) === LETTER &&
    kindOf(text.charCodeAt(offset)) === LETTER
  )
}

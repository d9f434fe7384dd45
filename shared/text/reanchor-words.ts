/** The words of a text as numbers, for comparing two texts word by word: equal numbers are equal words. */
export interface NumberedWords {
  count: number
  /** The word's number in the vocabulary; -1 for one that is not in it. */
  ids: Int32Array
  /** UTF-16 offsets of each word, end-exclusive. */
  starts: Int32Array
  ends: Int32Array
}

/** Words and their numbers, handed out in the order in which they are met. */
export interface Vocabulary {
  /** The number of the word between two offsets, with the hash of its units; -1 for an unknown one unless `grow`. */
  numberOf(text: string, start: number, end: number, hash: number, grow: boolean): number
}

/** An empty vocabulary: a hash table over the texts themselves, as a string for each word would cost more than all else. */
export function newVocabulary(): Vocabulary {
  let slots = new Int32Array(1024).fill(-1)
  const texts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const hashes: number[] = []
  const slotOf = (matches: (id: number) => boolean, hash: number) => {
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1)
    while (slots[slot]! >= 0 && !matches(slots[slot]!)) slot = (slot + 1) & (slots.length - 1)
    return slot
  }
  const enlarge = () => {
    slots = new Int32Array(slots.length * 4).fill(-1)
    for (const [id, hash] of hashes.entries()) slots[slotOf(() => false, hash)] = id
  }
  return {
    numberOf(text, start, end, hash, grow) {
      const isSame = (id: number) =>
        hashes[id] === hash && isEqual(text, start, end, texts[id]!, starts[id]!, ends[id]!)
      const slot = slotOf(isSame, hash)
      const known = slots[slot]!
      if (known >= 0 || !grow) return known
      slots[slot] = texts.length
      texts.push(text)
      starts.push(start)
      ends.push(end)
      hashes.push(hash)
      if (texts.length * 2 > slots.length) enlarge()
      return texts.length - 1
    },
  }
}

function isEqual(a: string, start: number, end: number, b: string, from: number, to: number): boolean {
  if (end - start !== to - from) return false
  for (let n = 0; n < end - start; n++) if (a.charCodeAt(start + n) !== b.charCodeAt(from + n)) return false
  return true
}

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
    let unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    const start = at
    at += 1
    if (kind === SPACE) continue
    let hash = unit
    while (kind === LETTER && at < to) {
      unit = text.charCodeAt(at)
      if (kindOf(unit) !== LETTER) break
      hash = Math.imul(hash, 31) + unit
      at += 1
    }
    ids[count] = vocabulary.numberOf(text, start, at, hash | 0, grow)
    starts[count] = start
    ends[count] = at
    count += 1
  }
  return { count, ids, starts, ends }
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

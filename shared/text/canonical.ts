import { splitLongLine } from './long-line.ts'

/** Something in the decoded text that no text may hold, and how often it was replaced by U+FFFD. */
export interface Repair {
  kind: 'nul' | 'lone-surrogate'
  count: number
}

/** The canonical text of a document and what was done to get it. */
export interface CanonicalText {
  text: string
  /** Only the kinds that occurred. */
  repairs: Repair[]
  /**
   * UTF-16 offsets in `text` of the lines that stood after at least one blank line, ascending. The blank lines
   * themselves are not in the text; telling paragraphs of hard-wrapped texts apart needs to know where they were.
   */
  gaps: number[]
}

/**
 * The text that everything else in Parallax counts in: leading byte order marks dropped, CRLF and CR as LF, NUL and
 * lone surrogates as U+FFFD (reported), NFC, blank lines left out, the others joined by one LF and unchanged inside.
 * Lines over 10,000 UTF-16 units are cut at a whitespace (see {@link splitLongLine}). Every non-whitespace character
 * of the NFC of the decoded text survives in order, and the result is a fixed point of this function.
 */
export function canonicalText(decoded: string): CanonicalText {
  const repaired = repair(decoded)
  const lines = repaired.text.replace(/\r\n?/g, '\n').normalize('NFC').split('\n')
  return { ...joinLines(lines), repairs: repaired.repairs }
}

function repair(decoded: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = []
  const surrogates = countLoneSurrogates(decoded)
  if (surrogates > 0) repairs.push({ kind: 'lone-surrogate', count: surrogates })
  let nuls = 0
  for (let at = decoded.indexOf('\0'); at >= 0; at = decoded.indexOf('\0', at + 1)) nuls += 1
  if (nuls > 0) repairs.push({ kind: 'nul', count: nuls })
  const text = surrogates > 0 ? decoded.toWellFormed() : decoded
  return { text: nuls > 0 ? text.replaceAll('\0', '\uFFFD') : text, repairs }
}

function countLoneSurrogates(text: string): number {
  return text.isWellFormed() ? 0 : (text.match(/\p{Surrogate}/gu)?.length ?? 0)
}

/** Joins the lines that hold something, without byte order marks before the first character. */
function joinLines(lines: string[]): { text: string; gaps: number[] } {
  const kept: string[] = []
  const gaps: number[] = []
  let length = 0
  let gap = false
  for (const raw of lines) {
    // A second mark, or one left at the start by blank lines before it, would be dropped on the next pass.
    const line = kept.length === 0 ? raw.replace(/^\uFEFF+/, '') : raw
    if (!/\S/.test(line)) {
      gap = true
      continue
    }
    if (gap && kept.length > 0) gaps.push(length)
    gap = false
    for (const piece of splitLongLine(line)) {
      kept.push(piece)
      length += piece.length + 1
    }
  }
  return { text: kept.join('\n'), gaps }
}

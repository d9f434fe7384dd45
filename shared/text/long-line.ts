import type { Range } from './range.ts'

/** Longest line, in UTF-16 units, that stays one block although it could be cut. */
export const LONGEST_LINE = 10_000

const SPACE = /\s/
const SENTENCE_END = /[.!?…。！？]["'”’»›)\]]*$/

/**
 * A line of at most {@link LONGEST_LINE} UTF-16 units as it is; a longer one in pieces of at most that length, cut
 * where a sentence ends or, failing that, at any whitespace. The whitespace run at a cut is left out (a newline takes
 * its place); nothing else is. A word longer than the limit stays whole, whitespace at the line's ends too.
 */
export function splitLongLine(line: string): string[] {
  if (line.length <= LONGEST_LINE) return [line]
  const contentStart = line.length - line.trimStart().length
  const contentEnd = line.trimEnd().length
  const pieces: string[] = []
  let from = 0
  while (contentEnd - from > LONGEST_LINE) {
    const cut = findCut(line, from, Math.max(from, contentStart), contentEnd)
    if (!cut) break
    pieces.push(line.slice(from, cut.start))
    from = cut.end
  }
  pieces.push(line.slice(from))
  return pieces
}

/** The whitespace run to cut the piece that begins at `from`; its first word begins at `wordStart`. */
function findCut(line: string, from: number, wordStart: number, contentEnd: number): Range | null {
  const limit = from + LONGEST_LINE
  let fallback: Range | null = null
  const earliestSentence = from + LONGEST_LINE / 2
  for (let at = limit; at > wordStart; at -= 1) {
    if (!isSpace(line, at)) continue
    const run = runAround(line, at)
    if (run.start <= wordStart) break
    if (SENTENCE_END.test(line.slice(Math.max(from, run.start - 8), run.start))) return run
    fallback ??= run
    if (run.start < earliestSentence) return fallback
    at = run.start
  }
  return fallback ?? firstRunAfter(line, Math.max(limit, wordStart), contentEnd)
}

function firstRunAfter(line: string, from: number, contentEnd: number): Range | null {
  for (let at = from; at < contentEnd; at += 1) if (isSpace(line, at)) return runAround(line, at)
  return null
}

function runAround(line: string, at: number): Range {
  let start = at
  let end = at + 1
  while (start > 0 && isSpace(line, start - 1)) start -= 1
  while (end < line.length && isSpace(line, end)) end += 1
  return { start, end }
}

function isSpace(line: string, at: number): boolean {
  return SPACE.test(line.charAt(at))
}

import type { Range } from './range.ts'
import { sharedRuns } from './reanchor-align.ts'
import { isInsideWord, type NumberedWords, newVocabulary, numberWords } from './reanchor-words.ts'

/** A stretch that both texts have, unchanged but for the whitespace between its words. UTF-16 offsets, end-exclusive. */
interface KeptRun {
  oldStart: number
  oldEnd: number
  newStart: number
  newEnd: number
}

/** Where a passage of the old text stands in the new one, and how many of its units stand there unchanged. */
export interface Mapped extends Range {
  kept: number
}

/** Maps passages of one text to another. */
export interface TextMap {
  /** The place of a passage in the new text; `null` when nothing of it is left or its place cannot be told. */
  map(passage: Range): Mapped | null
  /** Where in the new text that would stand which stood at an offset of the old. */
  near(offset: number): number
  /** How many units of a stretch of the new text were in the old one. */
  keptIn(stretch: Range): number
}

/** Longest stretch of changed words, in words of both texts, in which a place is still guessed by counting words. */
const LONGEST_GUESS = 64

/** Compares two texts word by word; the time is about linear in their length. */
export function mapTexts(oldText: string, newText: string): TextMap {
  return textMap(oldText, newText, keptRuns(oldText, newText))
}

/** The runs that both texts have, in order, with an empty run at both ends, so that every gap has neighbours. */
function keptRuns(oldText: string, newText: string): KeptRun[] {
  const from = sharedPrefix(oldText, newText)
  const tail = sharedSuffix(oldText, newText, from)
  const oldTo = oldText.length - tail
  const newTo = newText.length - tail
  const vocabulary = newVocabulary()
  const before = numberWords(oldText, from, oldTo, vocabulary)
  const after = numberWords(newText, from, newTo, vocabulary)
  const runs: KeptRun[] = [{ oldStart: 0, oldEnd: from, newStart: 0, newEnd: from }]
  const shared = sharedRuns(before.ids.subarray(0, before.count), after.ids.subarray(0, after.count))
  for (const { a, b, length } of shared)
    for (let n = 0; n < length; n++) addWord(runs, before, a + n, after, b + n, n > 0)
  runs.push({ oldStart: oldTo, oldEnd: oldText.length, newStart: newTo, newEnd: newText.length })
  return runs
}

/** Adds a word to the last run when it follows there at the same distance in both texts, else as a run of its own. */
function addWord(
  runs: KeptRun[],
  before: NumberedWords,
  a: number,
  after: NumberedWords,
  b: number,
  follows: boolean,
): void {
  const oldStart = before.starts[a]!
  const oldEnd = before.ends[a]!
  const newStart = after.starts[b]!
  const newEnd = after.ends[b]!
  const last = runs.at(-1)!
  if (follows && last.newStart - last.oldStart === newStart - oldStart) {
    last.oldEnd = oldEnd
    last.newEnd = newEnd
  } else runs.push({ oldStart, oldEnd, newStart, newEnd })
}

/** Units that both texts begin with, up to the end of a word. */
function sharedPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  while (at > 0 && (isInsideWord(a, at) || isInsideWord(b, at))) at -= 1
  return at
}

/** Units after `from` that both texts end with, from the start of a word on. */
function sharedSuffix(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from
  let tail = 0
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1
  while (tail > 0 && (isInsideWord(a, a.length - tail) || isInsideWord(b, b.length - tail))) tail -= 1
  return tail
}

function textMap(oldText: string, newText: string, runs: readonly KeptRun[]): TextMap {
  const gaps = new Map<number, Gap>()
  const gapBefore = (index: number): Gap => {
    const known = gaps.get(index)
    if (known) return known
    const gap = gapBetween(oldText, newText, runs[index - 1]!, runs[index]!)
    gaps.set(index, gap)
    return gap
  }
  const startOf = (index: number, offset: number) => {
    const run = runs[index]!
    return run.oldStart <= offset
      ? offset - run.oldStart + run.newStart
      : gapStart(gapBefore(index), offset, run.newStart)
  }
  const endOf = (index: number, offset: number) => {
    const run = runs[index]!
    return run.oldEnd >= offset
      ? offset - run.oldStart + run.newStart
      : gapEnd(gapBefore(index + 1), offset, run.newEnd)
  }
  return {
    map({ start, end }) {
      const first = firstWhere(runs, run => run.oldEnd > start)
      const last = firstWhere(runs, run => run.oldStart >= end) - 1
      if (first >= runs.length || last < 0) return null
      const place = { start: startOf(first, start), end: endOf(last, end) }
      if (place.start >= place.end) return null
      return { ...place, kept: keptBetween(runs, first, last, start, end) }
    },
    near(offset) {
      const run =
        runs[
          Math.min(
            runs.length - 1,
            firstWhere(runs, one => one.oldEnd > offset),
          )
        ]!
      return Math.min(run.newEnd, run.newStart + Math.max(0, offset - run.oldStart))
    },
    keptIn({ start, end }) {
      const first = firstWhere(runs, run => run.newEnd > start)
      let kept = 0
      for (let n = first; n < runs.length && runs[n]!.newStart < end; n++)
        kept += Math.min(end, runs[n]!.newEnd) - Math.max(start, runs[n]!.newStart)
      return kept
    },
  }
}

function keptBetween(
  runs: readonly KeptRun[],
  first: number,
  last: number,
  start: number,
  end: number,
): number {
  let kept = 0
  for (let n = first; n <= last; n++)
    kept += Math.min(end, runs[n]!.oldEnd) - Math.max(start, runs[n]!.oldStart)
  return kept
}

/** The words between two runs, in each text; `null` where they are too many to guess by. */
interface Gap {
  before: NumberedWords | null
  after: NumberedWords
}

function gapBetween(oldText: string, newText: string, left: KeptRun, right: KeptRun): Gap {
  const words = (text: string, from: number, to: number) =>
    numberWords(text, from, to, newVocabulary(), false)
  const before = words(oldText, left.oldEnd, right.oldStart)
  const after = words(newText, left.newEnd, right.newStart)
  return { before: before.count + after.count > LONGEST_GUESS ? null : before, after }
}

/** Where a passage that starts in a gap starts in the new text: as many words on, in proportion, as in the old one. */
function gapStart({ before, after }: Gap, offset: number, runStart: number): number {
  if (!before || before.count === 0) return runStart
  let passed = 0
  while (passed < before.count && before.ends[passed]! <= offset) passed += 1
  const at = Math.round((passed * after.count) / before.count)
  return at < after.count ? after.starts[at]! : runStart
}

/** The same for where it ends. */
function gapEnd({ before, after }: Gap, offset: number, runEnd: number): number {
  if (!before || before.count === 0) return runEnd
  let begun = 0
  while (begun < before.count && before.starts[begun]! < offset) begun += 1
  const at = Math.round((begun * after.count) / before.count)
  return at > 0 ? after.ends[at - 1]! : runEnd
}

/** Index of the first element for which a condition holds that holds for all after it too; the length for none. */
function firstWhere(runs: readonly KeptRun[], holds: (run: KeptRun) => boolean): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(runs[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

import { diffArrays } from 'diff'

/** A run of words that stands in both texts: numbers of its first word in each, and how many words it has. */
export interface SharedRun {
  a: number
  b: number
  length: number
}

/** Two stretches of words, end-exclusive. */
interface Gap {
  aFrom: number
  aTo: number
  bFrom: number
  bTo: number
}

/** Words of the shingles that are looked for as fixed points, longest first; the shorter where a long one finds none. */
const SHINGLES = [4, 2, 1]
/** Stretches of up to so many words together are compared without fixed points. */
const SMALL = 48
/** Edits that the inner comparison follows at most: its cost grows with their square. */
const MOST_EDITS = 100
/** Fixed points are looked for between fixed points so many times; what is left then is compared as it is. */
const DEEPEST = 6

/**
 * The runs that two sequences of words share, in the order of both. Words that stand once in each, alone or with their
 * neighbours, are the fixed points (the longest ascending row of them: Bram Cohen's patience diff); what stands between
 * two of them is compared by Myers' algorithm, up to a bound of edits. What is beyond the bound counts as not shared, so
 * the time stays about linear whatever the texts.
 */
export function sharedRuns(a: Int32Array, b: Int32Array): SharedRun[] {
  const runs: SharedRun[] = []
  align(a, b, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, 0, runs)
  return joined(runs)
}

function align(a: Int32Array, b: Int32Array, gap: Gap, depth: number, runs: SharedRun[]): void {
  let { aFrom, aTo, bFrom, bTo } = gap
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom += 1
    bFrom += 1
  }
  if (aFrom > gap.aFrom) runs.push({ a: gap.aFrom, b: gap.bFrom, length: aFrom - gap.aFrom })
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo -= 1
    bTo -= 1
  }
  if (aFrom < aTo && bFrom < bTo) alignCore(a, b, { aFrom, aTo, bFrom, bTo }, depth, runs)
  if (aTo < gap.aTo) runs.push({ a: aTo, b: bTo, length: gap.aTo - aTo })
}

function alignCore(a: Int32Array, b: Int32Array, gap: Gap, depth: number, runs: SharedRun[]): void {
  const words = gap.aTo - gap.aFrom + gap.bTo - gap.bFrom
  const points = words <= SMALL || depth >= DEEPEST ? [] : fixedPoints(a, b, gap)
  if (points.length === 0) {
    compare(a, b, gap, runs)
    return
  }
  let { aFrom, bFrom } = gap
  for (const point of points) {
    // The prefix that align() trims may have eaten into the next point already.
    if (point.a < aFrom || point.b < bFrom) continue
    if (point.a > aFrom || point.b > bFrom)
      align(a, b, { aFrom, aTo: point.a, bFrom, bTo: point.b }, depth + 1, runs)
    const length = equalFrom(a, b, point, gap)
    runs.push({ a: point.a, b: point.b, length })
    aFrom = point.a + length
    bFrom = point.b + length
  }
  align(a, b, { aFrom, aTo: gap.aTo, bFrom, bTo: gap.bTo }, depth + 1, runs)
}

function equalFrom(a: Int32Array, b: Int32Array, point: { a: number; b: number }, gap: Gap): number {
  let length = 0
  while (
    point.a + length < gap.aTo &&
    point.b + length < gap.bTo &&
    a[point.a + length] === b[point.b + length]
  )
    length += 1
  return length
}

/** Myers' algorithm on what is left; nothing is shared when that would take too many edits. */
function compare(a: Int32Array, b: Int32Array, gap: Gap, runs: SharedRun[]): void {
  // One word for another is what most corrections are.
  if (gap.aTo - gap.aFrom === 1 && gap.bTo - gap.bFrom === 1) return
  const before = Array.from(a.subarray(gap.aFrom, gap.aTo))
  const after = Array.from(b.subarray(gap.bFrom, gap.bTo))
  let at = gap.aFrom
  let bt = gap.bFrom
  for (const { added, removed, count } of diffArrays(before, after, { maxEditLength: MOST_EDITS }) ?? []) {
    if (!added && !removed) runs.push({ a: at, b: bt, length: count })
    if (!added) at += count
    if (!removed) bt += count
  }
}

/** Places in `a` and in `b`, pair by pair. */
interface Pairs {
  a: Int32Array
  b: Int32Array
  count: number
}

/** Words that stand once in both stretches, as an ascending row. */
function fixedPoints(a: Int32Array, b: Int32Array, gap: Gap): { a: number; b: number }[] {
  for (const words of SHINGLES) {
    const points = longestAscending(uniqueInBoth(a, b, gap, words))
    if (points.length > 0) return points
  }
  return []
}

const MANY = -2
const NONE = -1

/** A hash table with open addressing; a number each for the place in `a` and in `b`. */
function uniqueInBoth(a: Int32Array, b: Int32Array, gap: Gap, words: number): Pairs {
  const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, gap.aTo - gap.aFrom)) + 0.5)
  const hashes = new Int32Array(size)
  const inA = new Int32Array(size).fill(NONE)
  const inB = new Int32Array(size).fill(NONE)
  const slotOf = (hash: number) => {
    let slot = hash & (size - 1)
    while (inA[slot] !== NONE && hashes[slot] !== hash) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (let at = gap.aFrom; at + words <= gap.aTo; at++) {
    const hash = hashAt(a, at, words)
    const slot = slotOf(hash)
    hashes[slot] = hash
    inA[slot] = inA[slot] === NONE ? at : MANY
  }
  for (let at = gap.bFrom; at + words <= gap.bTo; at++) {
    const slot = slotOf(hashAt(b, at, words))
    if (inA[slot] !== NONE) inB[slot] = inB[slot] === NONE ? at : MANY
  }
  const most = gap.aTo - gap.aFrom
  const pairs: Pairs = { a: new Int32Array(most), b: new Int32Array(most), count: 0 }
  for (let at = gap.aFrom; at + words <= gap.aTo; at++) {
    const slot = slotOf(hashAt(a, at, words))
    const other = inB[slot]!
    if (inA[slot] !== at || other < 0 || !equalWords(a, at, b, other, words)) continue
    pairs.a[pairs.count] = at
    pairs.b[pairs.count] = other
    pairs.count += 1
  }
  return pairs
}

function hashAt(ids: Int32Array, at: number, words: number): number {
  let hash = 0
  for (let n = 0; n < words; n++) hash = Math.imul(hash ^ ids[at + n]!, 0x9e3779b1) ^ (hash >>> 15)
  return hash ^ (hash >>> 13)
}

function equalWords(a: Int32Array, at: number, b: Int32Array, bt: number, words: number): boolean {
  for (let n = 0; n < words; n++) if (a[at + n] !== b[bt + n]) return false
  return true
}

/** The longest row of pairs, ascending in `a` already, that ascends in `b` too. */
function longestAscending(pairs: Pairs): { a: number; b: number }[] {
  const lastOf = new Int32Array(pairs.count)
  const before = new Int32Array(pairs.count)
  let length = 0
  for (let n = 0; n < pairs.count; n++) {
    const value = pairs.b[n]!
    let low = 0
    let high = length
    // Mostly the row simply goes on.
    if (length > 0 && pairs.b[lastOf[length - 1]!]! < value) low = length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs.b[lastOf[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[n] = low > 0 ? lastOf[low - 1]! : NONE
    lastOf[low] = n
    if (low === length) length += 1
  }
  const row: { a: number; b: number }[] = []
  for (let n = length > 0 ? lastOf[length - 1]! : NONE; n !== NONE; n = before[n]!) {
    // The neighbours of a fixed point are found by going on from it.
    const last = row.at(-1)
    const point = { a: pairs.a[n]!, b: pairs.b[n]! }
    if (last && last.a === point.a + 1 && last.b === point.b + 1) row[row.length - 1] = point
    else row.push(point)
  }
  return row.reverse()
}

/** Neighbouring runs of one diagonal as one. */
function joined(runs: readonly SharedRun[]): SharedRun[] {
  const all: SharedRun[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) last.length += run.length
    else all.push({ ...run })
  }
  return all
}

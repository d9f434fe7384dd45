import type { Range } from './range.ts'

/** Units of text that two lists of ranges have in common; the ranges of a list are in order and apart from each other. */
export function unitsInCommon(a: readonly Range[], b: readonly Range[]): number {
  let common = 0
  for (const one of a)
    for (const other of b)
      common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return common
}

/** Whether one of two passages has more than half of its text in the other one. */
export function coversMostly(a: readonly Range[], b: readonly Range[]): boolean {
  return unitsInCommon(a, b) * 2 > Math.min(length(a), length(b))
}

const length = (ranges: readonly Range[]) => ranges.reduce((sum, { start, end }) => sum + end - start, 0)

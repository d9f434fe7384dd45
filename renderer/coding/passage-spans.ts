import { wordAt } from '../../shared/text/offsets.ts'
import { cutSpans, joinSpans } from '../../shared/text/passage.ts'
import type { Range } from '../../shared/text/range.ts'
import { passageBetween } from '../editor/passage.ts'

/** The spans of a passage with another one; what only white space parts becomes one. Offsets are UTF-16 units. */
export function withSpan(text: string, spans: readonly Range[], added: Range): Range[] {
  const joined: Range[] = []
  for (const span of joinSpans([...spans, added])) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, span.start).trim() === '') last.end = span.end
    else joined.push(span)
  }
  return joined
}

/** The spans without a stretch of text, and without white space where it was cut; none when nothing is left. */
export function withoutSpan(text: string, spans: readonly Range[], { start, end }: Range): Range[] {
  return cutSpans(spans, start, end).flatMap(span => passageBetween(text, span.start, span.end) ?? [])
}

/** Where a passage is cut at a caret: there, or at the nearer end of the word it stands in. UTF-16 offsets. */
export function placeToSplit(text: string, { start, end }: Range, caret: number): number {
  const word = wordAt(text, caret)
  if (!word || caret <= word.start || caret >= word.end) return caret
  const inside = [word.start, word.end].filter(edge => start < edge && edge < end)
  const [nearest = caret] = inside.sort((a, b) => Math.abs(a - caret) - Math.abs(b - caret))
  return nearest
}

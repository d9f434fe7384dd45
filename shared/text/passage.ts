import type { Range } from './range.ts'

/** Stands between the spans of a passage wherever it is shown or written as one text. */
export const GAP = ' […] '

/** The words of a passage: the text of its spans in order, joined by ` […] `. Offsets are UTF-16 units. */
export function passageText(text: string, spans: readonly Range[]): string {
  return spans.map(span => text.slice(span.start, span.end)).join(GAP)
}

/** The spans in order, those that overlap or touch made one. Empty ones fall away. */
export function joinSpans(spans: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (span.end <= span.start) continue
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ start: span.start, end: span.end })
  }
  return joined
}

/** What is left of the spans when everything from `start` to `end` is taken out. */
export function cutSpans(spans: readonly Range[], start: number, end: number): Range[] {
  return spans.flatMap(span =>
    [
      { start: span.start, end: Math.min(span.end, start) },
      { start: Math.max(span.start, end), end: span.end },
    ].filter(part => part.end > part.start),
  )
}

/** The hull of one or more spans in order: from the first start to the last end. */
export function hullOf(spans: readonly Range[]): Range {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
}

/**
 * The spans after the passage's start and end were moved: spans outside fall away, the outermost ones are cut or
 * stretched to the new edges. A hull that meets no span becomes the passage.
 */
export function moveEdges(spans: readonly Range[], start: number, end: number): Range[] {
  const kept = spans.filter(span => span.end > start && span.start < end).map(span => ({ ...span }))
  const first = kept[0]
  const last = kept.at(-1)
  if (!first || !last) return [{ start, end }]
  first.start = start
  last.end = end
  return kept
}

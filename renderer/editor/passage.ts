import { snapToGraphemes } from '../../shared/text/offsets.ts'
import type { Interval } from './interval-index.ts'

/**
 * What a selection from `anchor` to `head` means: without the white space at its ends and in whole graphemes; `null`
 * when nothing else is selected. Offsets are UTF-16 units.
 */
export function passageBetween(text: string, anchor: number, head: number): Interval | null {
  let start = Math.min(anchor, head)
  let end = Math.max(anchor, head)
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return start < end ? snapToGraphemes(text, start, end) : null
}

import type { Block } from '../../shared/model/block.ts'
import { nextWord, previousWord, wordAt } from '../../shared/text/offsets.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import { sentencesIn } from '../../shared/text/segment.ts'
import type { Interval } from '../editor/interval-index.ts'
import { passageBetween } from '../editor/passage.ts'

/** What a key takes at once. */
export type Unit = 'word' | 'sentence' | 'paragraph'

/** The text that units are found in. Offsets are UTF-16 units into the canonical text. */
export interface UnitText {
  text: string
  blocks: readonly Block[]
}

/** The unit that holds an offset, else the nearest one; an offset at its end is still in it. `null` in an empty text. */
export function unitAt(source: UnitText, unit: Unit, offset: number): Interval | null {
  const { text, blocks } = source
  if (unit === 'word') return wordAt(text, offset) ?? following(source, 'word', offset)
  const block = blocks[blockIndexAt(blocks, offset)]
  if (!block) return null
  if (unit === 'paragraph') return passageBetween(text, block.start, block.end)
  const sentences = sentencesIn(text, block.start, block.end)
  return sentences.findLast(sentence => sentence.start <= offset) ?? sentences[0] ?? null
}

/** The first unit that starts at `from` or later, in blocks that count if `counted`; `null` when there is none. */
export function following(source: UnitText, unit: Unit, from: number, counted = false): Interval | null {
  const { text, blocks } = source
  if (unit === 'word') {
    const start = nextWord(text, from - 1, 'start')
    return start < text.length ? { start, end: nextWord(text, start, 'end') } : null
  }
  for (const block of blocks.slice(Math.max(0, blockIndexAt(blocks, from)))) {
    if (counted && !block.included) continue
    const found = unitsOf(text, unit, block).find(one => one.start >= from)
    if (found) return found
  }
  return null
}

/** The last unit that ends at `to` or before; `null` when there is none. */
function preceding(source: UnitText, unit: Unit, to: number): Interval | null {
  const { text, blocks } = source
  if (unit === 'word') {
    const end = previousWord(text, to + 1, 'end')
    return end > 0 ? { start: previousWord(text, end, 'start'), end } : null
  }
  for (const block of blocks.slice(0, blockIndexAt(blocks, to) + 1).reverse()) {
    const found = unitsOf(text, unit, block).findLast(one => one.end <= to)
    if (found) return found
  }
  return null
}

function unitsOf(text: string, unit: Unit, block: Block): Interval[] {
  if (unit === 'sentence') return sentencesIn(text, block.start, block.end)
  const whole = passageBetween(text, block.start, block.end)
  return whole ? [whole] : []
}

/**
 * A selection widened to whole units; one that is whole already grows by the next unit, or with `direction` -1 by the
 * one before. The text's end stays the end.
 */
export function grown(source: UnitText, unit: Unit, selection: Interval, direction: 1 | -1): Interval {
  const first = unitAt(source, unit, selection.start) ?? selection
  const last = unitAt(source, unit, selection.end - 1) ?? selection
  const whole = { start: Math.min(first.start, selection.start), end: Math.max(last.end, selection.end) }
  if (whole.start < selection.start || whole.end > selection.end) return whole
  const next =
    direction === 1 ? following(source, unit, selection.end) : preceding(source, unit, selection.start)
  return next ? { start: Math.min(next.start, whole.start), end: Math.max(next.end, whole.end) } : whole
}

import { nextSentence, previousSentence } from '../../shared/text/offsets.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import type { Interval } from '../editor/interval-index.ts'
import { useReader } from '../editor/reader-state.ts'
import { justCoded } from './coding-actions.ts'
import type { KeyContext } from './key-context.ts'
import { following, grown, type Unit, unitAt } from './text-units.ts'

/** The caret moves by a sentence, or the selection grows. */
export function movesBySentence(context: KeyContext, direction: 1 | -1, selects: boolean): boolean {
  const { text } = context.article
  const { caret } = useReader.getState()
  const target =
    direction === 1
      ? nextSentence(text, caret, selects ? 'end' : 'start')
      : previousSentence(text, caret, 'start')
  return moveTo(context, target, selects)
}

/** The caret moves by a paragraph, or the selection grows. */
export function movesByParagraph(context: KeyContext, direction: 1 | -1, selects: boolean): boolean {
  const { blocks, text } = context.article
  const { caret } = useReader.getState()
  const index = blockIndexAt(blocks, caret)
  const here = blocks[index]
  if (!here) return false
  if (direction === -1) {
    return moveTo(context, caret > here.start ? here.start : (blocks[index - 1]?.start ?? 0), selects)
  }
  const end = caret < here.end ? here.end : blocks[index + 1]?.end
  return moveTo(context, (selects ? end : blocks[index + 1]?.start) ?? text.length, selects)
}

function moveTo({ handle, article }: KeyContext, offset: number, selects: boolean): boolean {
  const target = Math.max(0, Math.min(offset, article.text.length))
  const anchor = selects ? useReader.getState().anchor : target
  handle.select(anchor, target)
  handle.show({ start: target, end: Math.min(target + 1, article.text.length) })
  return true
}

/**
 * Selects the word, sentence or paragraph at the caret, or the next one where the caret stands behind what was just
 * coded: so a text is coded from one to the next. Pressed again it takes one more, or with -1 the one before.
 */
export function selectsUnit({ article, handle }: KeyContext, unit: Unit, direction: 1 | -1): boolean {
  const { selection, caret } = useReader.getState()
  const fresh = () =>
    (justCoded(article.id) && direction === 1 && following(article, unit, caret, true)) ||
    unitAt(article, unit, caret)
  const passage: Interval | null = selection ? grown(article, unit, selection, direction) : fresh()
  if (!passage) return true
  if (direction === 1) handle.select(passage.start, passage.end)
  else handle.select(passage.end, passage.start)
  handle.show(passage)
  return true
}

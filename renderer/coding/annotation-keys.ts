import { nextWord, previousWord } from '../../shared/text/offsets.ts'
import { useReader } from '../editor/reader-state.ts'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'
import { rememberChosen } from './chosen-before.ts'
import { deleteAnnotation, moveAnnotation } from './coding-actions.ts'
import { annotationBefore, type KeyContext, ownActive } from './key-context.ts'
import { lackingAnnotations } from './lacking.ts'
import { mergeOverlapping } from './merge-offer.ts'
import { addSpan, cutSpan, splitAnnotation } from './passage-actions.ts'
import { placeToSplit } from './passage-spans.ts'

/** The annotations at the caret one after the other. */
export function cycles({ handle }: KeyContext): boolean {
  const { caret, activeId } = useReader.getState()
  const there = handle.marksAt(caret)
  const next = there[(there.findIndex(mark => mark.id === activeId) + 1) % Math.max(1, there.length)]
  if (!next) return true
  rememberChosen(next.id)
  useReader.setState({ activeId: next.id })
  return true
}

/** Deletes the chosen annotation. */
export function deletes(context: KeyContext): boolean {
  const active = ownActive(context)
  if (active) void deleteAnnotation(active)
  return true
}

/** The next or previous annotation by its start, from the active one or from the caret. */
export function goes({ marks, handle }: KeyContext, direction: 1 | -1): boolean {
  const { activeId, caret } = useReader.getState()
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const at = ordered.findIndex(mark => mark.id === activeId)
  const fromCaret =
    direction === 1 ? ordered.find(mark => mark.start >= caret) : ordered.findLast(mark => mark.start < caret)
  const next = at >= 0 ? ordered[at + direction] : fromCaret
  if (next) goTo(handle, next)
  return true
}

/** Shows an annotation and chooses it. */
export function goTo(
  handle: KeyContext['handle'],
  mark: Pick<KeyContext['marks'][number], 'id' | 'start' | 'end'>,
): void {
  handle.show(mark)
  handle.select(mark.start, mark.start)
  rememberChosen(mark.id)
  useReader.setState({ activeId: mark.id })
}

/** The next own annotation that lacks something required, around the end of the article. */
export function goesToLacking({ own, codes, handle }: KeyContext): boolean {
  const { activeId, caret } = useReader.getState()
  const lacking = lackingAnnotations(own, codes).map(({ annotation }) => annotation)
  const after = lacking.find(one => one.start > caret || (one.start === caret && one.id > (activeId ?? '')))
  const next = after ?? lacking[0]
  if (next) goTo(handle, next)
  else notify(t('No annotation lacks anything that is required.'))
  return true
}

/** An edge of the active annotation moves by a word. */
export function movesEdge(context: KeyContext, edge: 'start' | 'end', direction: 1 | -1): boolean {
  const active = ownActive(context)
  if (!active) return true
  const { text } = context.article
  const move = direction === 1 ? nextWord : previousWord
  const moved = { start: active.start, end: active.end, [edge]: move(text, active[edge], edge) }
  if (moved.start < moved.end) void moveAnnotation(active, moved)
  return true
}

/** Parts the active annotation at the caret. */
export function splits(context: KeyContext): boolean {
  const active = ownActive(context)
  if (active)
    void splitAnnotation(active.id, placeToSplit(context.article.text, active, useReader.getState().caret))
  else if (!useReader.getState().activeId) notify(t('Put the caret into an annotation to split it there.'))
  return true
}

/** Merges the active annotation with those that overlap it and share a code. */
export function merges(context: KeyContext): boolean {
  const active = ownActive(context)
  if (active) void mergeOverlapping(active, context.own)
  else if (!useReader.getState().activeId) notify(t('Choose an annotation first.'))
  return true
}

/** Adds the selection to the annotation chosen before, or takes it out of it. */
export function changesSpans(context: KeyContext, change: 'add' | 'cut'): boolean {
  const { selection } = useReader.getState()
  const annotation = annotationBefore(context)
  if (!selection || !annotation) {
    notify(t('Choose an annotation, then select what belongs to it too, or what does not.'))
    return true
  }
  context.handle.select(selection.end, selection.end)
  void (change === 'add' ? addSpan : cutSpan)(context.article.text, annotation, selection)
  return true
}

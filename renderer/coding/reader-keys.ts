import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import {
  nextSentence,
  nextWord,
  previousSentence,
  previousWord,
  sentenceAt,
} from '../../shared/text/offsets.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import type { Interval } from '../editor/interval-index.ts'
import type { Mark } from '../editor/mark.ts'
import { passageBetween } from '../editor/passage.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import type { ArticleCommand } from '../ui/commands.ts'
import { commandFor } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'
import { applyCodes, changeAnnotation, deleteAnnotation, lastAppliedCodes } from './coding-actions.ts'

/** What the keys of the reader work on. */
export interface KeyContext {
  article: ArticleDocument
  marks: readonly Mark[]
  own: readonly Annotation[]
  codes: readonly CodeWithUse[]
  handle: ArticleHandle
}

type Action = (context: KeyContext, event: KeyboardEvent) => boolean

/** What each command of the article does; it returns whether it did anything with the key. */
const ACTIONS: Record<ArticleCommand, Action> = {
  'open-palette': opensPalette,
  favourite: (context, event) => appliesFavourite(event.key, context),
  'repeat-code': repeats,
  'cycle-annotations': cycles,
  'write-note': focusesNote,
  'delete-annotation': deletes,
  'end-forward': context => movesEdge(context, 'end', 1),
  'end-back': context => movesEdge(context, 'end', -1),
  'start-forward': context => movesEdge(context, 'start', 1),
  'start-back': context => movesEdge(context, 'start', -1),
  'next-annotation': context => goes(context, 1),
  'previous-annotation': context => goes(context, -1),
  'next-sentence': context => movesBySentence(context, 1, false),
  'previous-sentence': context => movesBySentence(context, -1, false),
  'select-next-sentence': context => movesBySentence(context, 1, true),
  'select-previous-sentence': context => movesBySentence(context, -1, true),
  'next-paragraph': context => movesByParagraph(context, 1, false),
  'previous-paragraph': context => movesByParagraph(context, -1, false),
  'select-next-paragraph': context => movesByParagraph(context, 1, true),
  'select-previous-paragraph': context => movesByParagraph(context, -1, true),
  'let-go': letsGo,
  // The browser tells of the menu key with an event of its own.
  'block-menu': () => false,
}

/** Runs what a key means in the reader; returns whether it means anything. */
export function codingKey(event: KeyboardEvent, context: KeyContext): boolean {
  const command = commandFor(event, 'article')
  const handled = command ? ACTIONS[command](context, event) : wouldType(event)
  if (handled) event.preventDefault()
  return handled
}

/** The text never changes, so what would type is taken and does nothing. */
function wouldType(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  return (
    event.key === 'Enter' || event.key === 'Delete' || event.key === 'Backspace' || /^[^ ]$/u.test(event.key)
  )
}

/** The selection, or the sentence at the caret. */
function passageAtHand({ article }: KeyContext): Interval | null {
  const { selection, caret } = useReader.getState()
  if (selection) return selection
  const sentence = sentenceAt(article.text, caret)
  return sentence && passageBetween(article.text, sentence.start, sentence.end)
}

function appliesFavourite(key: string, context: KeyContext): boolean {
  const code = context.codes.find(one => one.key === key)
  const passage = passageAtHand(context)
  if (code && passage) void applyAndSettle(context, passage, [code.id])
  return true
}

async function applyAndSettle(
  { article, handle }: KeyContext,
  passage: Interval,
  codeIds: readonly CodeId[],
): Promise<void> {
  await applyCodes(article.id, passage, codeIds)
  settle(handle, passage)
}

/** The caret goes to the end of what was coded, and the annotation stays chosen. */
export function settle(handle: ArticleHandle, passage: Interval): void {
  const { activeId } = useReader.getState()
  handle.select(passage.end, passage.end)
  useReader.setState({ activeId })
}

function repeats(context: KeyContext): boolean {
  const passage = passageAtHand(context)
  const codes = lastAppliedCodes()
  if (passage && codes.length > 0) void applyAndSettle(context, passage, codes)
  return true
}

/** Enter opens the palette over a selection; on an annotation it goes to the inspector; else it takes the sentence. */
function opensPalette(context: KeyContext): boolean {
  const { selection, activeId } = useReader.getState()
  if (!selection && activeId) return focusInspector('[data-fields] :is(input, select, textarea)')
  const passage = passageAtHand(context)
  if (passage) useReader.setState({ palette: passage })
  return true
}

function focusInspector(selector: string): boolean {
  document.querySelector<HTMLElement>(`[data-inspector] ${selector}`)?.focus()
  return true
}

function focusesNote(): boolean {
  return focusInspector('[data-note] textarea')
}

function cycles({ handle }: KeyContext): boolean {
  const { caret, activeId } = useReader.getState()
  const there = handle.marksAt(caret)
  const next = there[(there.findIndex(mark => mark.id === activeId) + 1) % Math.max(1, there.length)]
  if (next) useReader.setState({ activeId: next.id })
  return true
}

function activeAnnotation({ own }: KeyContext): Annotation | undefined {
  const { activeId } = useReader.getState()
  return own.find(annotation => annotation.id === activeId)
}

function deletes(context: KeyContext): boolean {
  const active = activeAnnotation(context)
  if (active) void deleteAnnotation(active.id)
  else if (useReader.getState().activeId)
    notify(t('This annotation is another coder’s; only they can delete it.'))
  return true
}

/** The next or previous annotation by its start, from the active one or from the caret. */
function goes({ marks, handle }: KeyContext, direction: 1 | -1): boolean {
  const { activeId, caret } = useReader.getState()
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const at = ordered.findIndex(mark => mark.id === activeId)
  const fromCaret =
    direction === 1 ? ordered.find(mark => mark.start >= caret) : ordered.findLast(mark => mark.start < caret)
  const next = at >= 0 ? ordered[at + direction] : fromCaret
  if (!next) return true
  handle.show(next)
  handle.select(next.start, next.start)
  useReader.setState({ activeId: next.id })
  return true
}

function letsGo({ handle }: KeyContext): boolean {
  const { selection, caret } = useReader.getState()
  if (selection) handle.select(caret, caret)
  useReader.setState({ activeId: null, selection: null })
  return true
}

/** An edge of the active annotation moves by a word. */
function movesEdge(context: KeyContext, edge: 'start' | 'end', direction: 1 | -1): boolean {
  const active = activeAnnotation(context)
  if (!active) return true
  const { text } = context.article
  const move = direction === 1 ? nextWord : previousWord
  const moved = { start: active.start, end: active.end, [edge]: move(text, active[edge], edge) }
  if (moved.start < moved.end) void changeAnnotation(active.id, moved)
  return true
}

/** The caret moves by a sentence, or the selection grows. */
function movesBySentence(context: KeyContext, direction: 1 | -1, selects: boolean): boolean {
  const { text } = context.article
  const { caret } = useReader.getState()
  const target =
    direction === 1
      ? nextSentence(text, caret, selects ? 'end' : 'start')
      : previousSentence(text, caret, 'start')
  return moveTo(context, target, selects)
}

/** The caret moves by a paragraph, or the selection grows. */
function movesByParagraph(context: KeyContext, direction: 1 | -1, selects: boolean): boolean {
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

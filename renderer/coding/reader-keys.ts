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

/** Runs what a key means in the reader; returns whether it means anything. */
export function codingKey(event: KeyboardEvent, context: KeyContext): boolean {
  const handled = event.ctrlKey && event.altKey ? movesBySentence(event, context) : runKey(event, context)
  if (handled) event.preventDefault()
  return handled
}

function runKey(event: KeyboardEvent, context: KeyContext): boolean {
  if (event.ctrlKey || event.metaKey) return movesByParagraph(event, context)
  if (event.altKey) return movesEdge(event, context)
  if (/^[1-9]$/.test(event.key)) return appliesFavourite(event.key, context)
  switch (event.key) {
    case 'Enter':
      return opensPalette(context)
    case 'r':
    case 'R':
      return repeats(context)
    case 'o':
    case 'O':
      return cycles(context)
    case 'm':
    case 'M':
      return focusesNote()
    case 'Delete':
    case 'Backspace':
      return deletes(context)
    case '[':
      return goes(context, -1)
    case ']':
      return goes(context, 1)
    case 'Escape':
      return letsGo(context)
    default:
      // Any other printable key would be typing.
      return event.key.length === 1 && event.key !== ' '
  }
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
    notify('This annotation is another coder’s; only they can delete it.')
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

/** Alt+arrows move the end of the active annotation by a word, with Shift its start; Alt+up/down go between them. */
function movesEdge(event: KeyboardEvent, context: KeyContext): boolean {
  if (event.key === 'ArrowUp') return goes(context, -1)
  if (event.key === 'ArrowDown') return goes(context, 1)
  const forward = event.key === 'ArrowRight'
  if (!forward && event.key !== 'ArrowLeft') return false
  const active = activeAnnotation(context)
  if (!active) return true
  const { text } = context.article
  const moved = event.shiftKey
    ? {
        start: forward ? nextWord(text, active.start, 'start') : previousWord(text, active.start, 'start'),
        end: active.end,
      }
    : {
        start: active.start,
        end: forward ? nextWord(text, active.end, 'end') : previousWord(text, active.end, 'end'),
      }
  if (moved.start < moved.end) void changeAnnotation(active.id, moved)
  return true
}

/** Ctrl+Alt+arrows move the caret by a sentence, with Shift they select. */
function movesBySentence(event: KeyboardEvent, context: KeyContext): boolean {
  const { text } = context.article
  const { caret } = useReader.getState()
  if (event.key === 'ArrowRight')
    return moveTo(event, context, nextSentence(text, caret, event.shiftKey ? 'end' : 'start'))
  if (event.key === 'ArrowLeft') return moveTo(event, context, previousSentence(text, caret, 'start'))
  return false
}

/** Ctrl+up/down move by a paragraph, with Shift they select. */
function movesByParagraph(event: KeyboardEvent, context: KeyContext): boolean {
  const { blocks, text } = context.article
  const { caret } = useReader.getState()
  const index = blockIndexAt(blocks, caret)
  const here = blocks[index]
  if (!here) return false
  if (event.key === 'ArrowDown') {
    const target = event.shiftKey
      ? caret < here.end
        ? here.end
        : (blocks[index + 1]?.end ?? text.length)
      : blocks[index + 1]?.start
    return moveTo(event, context, target ?? text.length)
  }
  if (event.key === 'ArrowUp')
    return moveTo(event, context, caret > here.start ? here.start : (blocks[index - 1]?.start ?? 0))
  return false
}

function moveTo(event: KeyboardEvent, { handle, article }: KeyContext, offset: number): boolean {
  const target = Math.max(0, Math.min(offset, article.text.length))
  const anchor = event.shiftKey ? useReader.getState().anchor : target
  handle.select(anchor, target)
  handle.show({ start: target, end: Math.min(target + 1, article.text.length) })
  return true
}

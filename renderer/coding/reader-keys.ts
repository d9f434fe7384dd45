import { directionOf } from '../../shared/text/direction.ts'
import type { Interval } from '../editor/interval-index.ts'
import { useReader } from '../editor/reader-state.ts'
import type { ArticleCommand } from '../ui/commands.ts'
import { commandFor } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'
import {
  changesSpans,
  cycles,
  deletes,
  goes,
  goesToLacking,
  merges,
  movesEdge,
  splits,
} from './annotation-keys.ts'
import { movesByParagraph, movesBySentence, selectsUnit } from './caret-keys.ts'
import { lastAppliedCodes } from './coding-actions.ts'
import { inVivoName } from './in-vivo.ts'
import { codePassage, type KeyContext, passageAtHand } from './key-context.ts'
import { showPanel } from './reader-panels.ts'
import { stickCode, useStickyCode } from './sticky-code.ts'
import { unitAt } from './text-units.ts'

type Action = (context: KeyContext, event: KeyboardEvent) => boolean

/** What each command of the article does; it returns whether it did anything with the key. */
const ACTIONS: Record<ArticleCommand, Action> = {
  'open-palette': opensPalette,
  favourite: (context, event) => appliesFavourite(event.key, context),
  'favourite-paragraph': (context, event) => appliesFavourite(event.key, context, 'paragraph'),
  'repeat-code': repeats,
  'in-vivo': makesCode,
  'sticky-code': choosesSticky,
  'select-word': context => selectsUnit(context, 'word', 1),
  'select-word-back': context => selectsUnit(context, 'word', -1),
  'select-sentence': context => selectsUnit(context, 'sentence', 1),
  'select-sentence-back': context => selectsUnit(context, 'sentence', -1),
  'select-paragraph': context => selectsUnit(context, 'paragraph', 1),
  'select-paragraph-back': context => selectsUnit(context, 'paragraph', -1),
  'type-passage': () => opens({ name: 'passage' }),
  'cycle-annotations': cycles,
  'choose-annotation': () => opens({ name: 'chooser', at: useReader.getState().caret, keys: true }),
  'write-note': writesNote,
  'delete-annotation': deletes,
  'end-forward': context => movesEdge(context, 'end', 1),
  'end-back': context => movesEdge(context, 'end', -1),
  'start-forward': context => movesEdge(context, 'start', 1),
  'start-back': context => movesEdge(context, 'start', -1),
  'split-annotation': splits,
  'join-annotations': () => opens({ name: 'joiner', at: useReader.getState().caret }),
  'merge-annotations': merges,
  'add-span': context => changesSpans(context, 'add'),
  'cut-span': context => changesSpans(context, 'cut'),
  'next-annotation': context => goes(context, 1),
  'previous-annotation': context => goes(context, -1),
  'next-lacking': goesToLacking,
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

/** Where the text runs from right to left, the next word, sentence or edge is to the left. */
function isMirrored({ key }: KeyboardEvent, { article }: KeyContext): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
  return directionOf(article.text, article.language) === 'rtl'
}

/** Runs what a key means in the reader; returns whether it means anything. */
export function codingKey(event: KeyboardEvent, context: KeyContext): boolean {
  const command = commandFor(event, 'article', isMirrored(event, context))
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

function opens(panel: Parameters<typeof showPanel>[0]): boolean {
  showPanel(panel)
  return true
}

function appliesFavourite(key: string, context: KeyContext, unit?: 'paragraph'): boolean {
  const code = context.codes.find(one => one.key === key && !one.retired)
  const passage = unit ? unitAt(context.article, unit, useReader.getState().caret) : passageAtHand(context)
  if (code && passage) void codePassage(context, passage, [code.id])
  return true
}

/** Makes a code of the selected words and puts it on them. */
function makesCode(context: KeyContext): boolean {
  const { selection } = useReader.getState()
  if (!selection) {
    notify(t('Select the words that name the code first.'))
    return true
  }
  const name = inVivoName(context.article.text.slice(selection.start, selection.end))
  void codePassage(context, selection, [], { newCode: { name, parentId: null } })
  return true
}

function repeats(context: KeyContext): boolean {
  const passage = passageAtHand(context)
  const codes = lastAppliedCodes()
  if (passage && codes.length > 0) void codePassage(context, passage, codes)
  return true
}

/** While a code is kept the key ends that, else it asks which to keep. */
function choosesSticky(): boolean {
  if (useStickyCode.getState().codeId) stickCode(null)
  else showPanel({ name: 'sticky' })
  return true
}

/**
 * Enter opens the palette over a selection; on an annotation it goes to the inspector; else it takes the sentence. While
 * a code is kept it codes the selection or the sentence.
 */
function opensPalette(context: KeyContext): boolean {
  const { selection, activeId } = useReader.getState()
  const passage = passageAtHand(context)
  if (useStickyCode.getState().codeId) return passage ? choosesCode(context, passage) : true
  if (!selection && activeId) return focusInspector('[data-fields] :is(input, select, textarea)')
  if (passage) useReader.setState({ palette: passage })
  return true
}

/** A passage was selected: it gets the code that is kept, else the palette asks. */
export function choosesCode(context: Pick<KeyContext, 'article' | 'handle'>, passage: Interval): boolean {
  const { codeId } = useStickyCode.getState()
  if (codeId) void codePassage(context, passage, [codeId])
  else useReader.setState({ palette: passage })
  return true
}

function writesNote(): boolean {
  if (useReader.getState().activeId) return focusInspector('[data-note] textarea')
  notify(t('Choose an annotation first.'))
  return true
}

function focusInspector(selector: string): boolean {
  document.querySelector<HTMLElement>(`[data-inspector] ${selector}`)?.focus()
  return true
}

/** Lets go of one thing at a time: the selection, then the kept code, then the annotation, then the words found. */
function letsGo({ handle, closeFind }: KeyContext): boolean {
  const { selection, caret, activeId } = useReader.getState()
  if (!selection && !activeId && !useStickyCode.getState().codeId) closeFind?.()
  if (selection) handle.select(caret, caret)
  else if (useStickyCode.getState().codeId) stickCode(null)
  useReader.setState({ activeId: null, selection: null })
  return true
}

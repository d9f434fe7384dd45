import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId, CodeId } from '../../shared/model/ids.ts'
import type { ArgsOf } from '../../shared/rpc/contract.ts'
import { moveEdges } from '../../shared/text/passage.ts'
import { painted } from '../editor/after-paint.ts'
import type { Interval } from '../editor/interval-index.ts'
import { useReader } from '../editor/reader-state.ts'
import { save, useLink } from '../rpc.ts'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { rememberChosen } from './chosen-before.ts'
import { offerMerge } from './merge-offer.ts'
import { knownAnnotations, knownOn, ownAnnotations } from './own-annotations.ts'
import { refusesRetired } from './retired-codes.ts'
import { isProvisional, provisional, type Shown, showUnsaved } from './unsaved-annotations.ts'

let lastCodes: readonly CodeId[] = []
let lastCoded: { articleId: ArticleId; passage: Interval } | null = null

/** The codes that were applied last, for *repeat*. */
export function lastAppliedCodes(): readonly CodeId[] {
  return lastCodes
}

/** The passage that was coded last, while the caret still stands where that left it: at its end. */
export function justCoded(articleId: ArticleId): Interval | null {
  const { selection, caret } = useReader.getState()
  if (selection || lastCoded?.articleId !== articleId) return null
  return lastCoded.passage.end === caret ? lastCoded.passage : null
}

/** What a new annotation gets beside its codes. */
export interface Extras {
  note?: string
  newCode?: { name: string; parentId: CodeId | null }
  attributes?: Readonly<Record<string, string>>
}

let turn: Promise<unknown> = Promise.resolve()

/** Begins `work` when everything given before is done; failures are shown, and come to `null`. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result | null> {
  const before = turn
  const done = oncePainted(() => before.then(work)).catch(error => {
    notifyError(error)
    return null
  })
  turn = done
  return done
}

/** Begins `work` when what was done is seen. Until it is done it is not saved, and the footer says so. */
async function oncePainted<Result>(work: () => Promise<Result>): Promise<Result> {
  const waiting = (change: 1 | -1) => useLink.setState(({ saving }) => ({ saving: saving + change }))
  waiting(1)
  try {
    await painted()
    return await work()
  } finally {
    waiting(-1)
  }
}

/**
 * Puts codes on a passage; a retired one is refused in words. Where the coder has an annotation on exactly this passage, that one gets the codes too;
 * otherwise an annotation is made. Returns it, or `null` after a failure, which is shown. Calls are carried out one
 * after the other: of two quick keys on one passage, the second must find the annotation of the first.
 */
export function applyCodes(
  articleId: ArticleId,
  passage: Interval,
  codeIds: readonly CodeId[],
  extras: Extras = {},
): Promise<Annotation | null> {
  if (refusesRetired(codeIds)) return Promise.resolve(null)
  if (codeIds.length > 0) lastCodes = codeIds
  lastCoded = { articleId, passage }
  const unmoved = caretWatch()
  const early = shownEarly(articleId, passage, codeIds)
  const saved = inTurn(async () => {
    const own = await ownAnnotations(articleId)
    const there = exactlyOn(own, passage)
    const annotation = await put(articleId, passage, codeIds, extras, there)
    early?.answered(annotation)
    if (codeIds.length === 0) lastCodes = annotation.codeIds
    showOwnMarks()
    rememberChosen(annotation.id)
    if (unmoved()) useReader.setState({ activeId: annotation.id })
    offerMerge(annotation, own, there)
    return annotation
  })
  void saved.then(annotation => annotation ?? early?.failed())
  return saved
}

/** The annotation of exactly this passage, without gaps. */
const exactlyOn = (own: readonly Annotation[], { start, end }: Interval) =>
  own.find(one => one.start === start && one.end === end && one.spans.length === 1)

/** Shows the codes on the passage at once: nobody should wait for the store to see what was done. */
function shownEarly(articleId: ArticleId, passage: Interval, codeIds: readonly CodeId[]): Shown | null {
  const there = knownOn(articleId, passage)
  const shown = there
    ? { ...there, codeIds: [...new Set([...there.codeIds, ...codeIds])] }
    : provisional(articleId, passage, codeIds)
  return shown && showUnsaved(shown.id, articleId, shown)
}

function put(
  articleId: ArticleId,
  passage: Interval,
  codeIds: readonly CodeId[],
  { note, newCode, attributes = {} }: Extras,
  there: Annotation | undefined,
): Promise<Annotation> {
  const common = { newCode, note: note || undefined, attributes: { ...attributes } }
  return there
    ? save('annotation.update', { id: there.id, addCodes: [...codeIds], ...common })
    : save('annotation.create', { articleId, ...passage, codeIds: [...codeIds], ...common })
}

/** Tells later whether the caret still is where it is now: an answer must not choose for whoever went on. */
function caretWatch(): () => boolean {
  const { caret, anchor } = useReader.getState()
  return () => {
    const now = useReader.getState()
    return now.caret === caret && now.anchor === anchor
  }
}

/** What was just coded must not be hidden by a filter for another coder. */
export function showOwnMarks(): void {
  const { shownCoder, project } = useWorkspace.getState()
  if (shownCoder !== null && shownCoder !== project?.coder?.id) useWorkspace.setState({ shownCoder: null })
}

/** The first annotation that begins and ends with this passage. */
export function annotationOn(
  annotations: readonly Annotation[],
  { start, end }: Interval,
): Annotation | undefined {
  return annotations.find(annotation => annotation.start === start && annotation.end === end)
}

/** Moves the edges of an annotation, retags it, changes its note or single attributes; failures are shown. */
export async function changeAnnotation(
  id: AnnotationId,
  patch: Omit<ArgsOf<'annotation.update'>, 'id'>,
): Promise<void> {
  const { articleId } = useWorkspace.getState()
  const own = articleId ? knownAnnotations(articleId) : []
  try {
    const annotation = await save('annotation.update', { id, ...patch })
    if (patch.addCodes)
      offerMerge(
        annotation,
        own,
        own.find(one => one.id === id),
      )
  } catch (error) {
    notifyError(error)
  }
}

/** Gives an annotation another start and end, which is seen at once; failures are shown. */
export async function moveAnnotation(annotation: Annotation, { start, end }: Interval): Promise<void> {
  const { id, articleId, spans } = annotation
  if (isProvisional(id)) return
  const moved = { ...annotation, start, end, spans: moveEdges(spans, start, end) }
  const early = showUnsaved(id, articleId, moved)
  try {
    const own = knownAnnotations(articleId)
    const saved = await oncePainted(() => save('annotation.update', { id, start, end }))
    early.answered(saved)
    offerMerge(saved, own, annotation)
  } catch (error) {
    early.failed()
    notifyError(error)
  }
}

/** Deletes an annotation and offers to undo it. It is gone from the text at once. */
export async function deleteAnnotation({
  id,
  articleId,
}: Pick<Annotation, 'id' | 'articleId'>): Promise<void> {
  // It cannot be deleted before it is made; a moment later it can.
  if (isProvisional(id)) return
  const early = showUnsaved(id, articleId, null)
  useReader.setState({ activeId: null })
  try {
    await oncePainted(() => save('annotation.delete', { ids: [id] }))
    early.answered(null)
    notifyUndoable(t('Annotation deleted'))
  } catch (error) {
    early.failed()
    notifyError(error)
  }
}

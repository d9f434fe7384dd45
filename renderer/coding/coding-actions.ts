import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId, CodeId } from '../../shared/model/ids.ts'
import type { ArgsOf } from '../../shared/rpc/contract.ts'
import type { Interval } from '../editor/interval-index.ts'
import { useReader } from '../editor/reader-state.ts'
import { save, useLink } from '../rpc.ts'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { rememberChosen } from './chosen-before.ts'
import { offerMerge } from './merge-offer.ts'
import { ownAnnotations } from './own-annotations.ts'

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
  waiting(1)
  const done = turn
    .then(work)
    .catch(error => {
      notifyError(error)
      return null
    })
    .finally(() => waiting(-1))
  turn = done
  return done
}

/** What waits for its turn is not saved yet, and the footer says so. */
function waiting(change: 1 | -1): void {
  useLink.setState(({ saving }) => ({ saving: saving + change }))
}

/**
 * Puts codes on a passage. Where the coder has an annotation on exactly this passage, that one gets the codes too;
 * otherwise an annotation is made. Returns it, or `null` after a failure, which is shown. Calls are carried out one
 * after the other: of two quick keys on one passage, the second must find the annotation of the first.
 */
export function applyCodes(
  articleId: ArticleId,
  passage: Interval,
  codeIds: readonly CodeId[],
  extras: Extras = {},
): Promise<Annotation | null> {
  if (codeIds.length > 0) lastCodes = codeIds
  lastCoded = { articleId, passage }
  const unmoved = caretWatch()
  return inTurn(async () => {
    const own = await ownAnnotations(articleId)
    const there = own.find(one => one.spans.length === 1 && annotationOn([one], passage))
    const annotation = await put(articleId, passage, codeIds, extras, there)
    if (codeIds.length === 0) lastCodes = annotation.codeIds
    showOwnMarks()
    rememberChosen(annotation.id)
    if (unmoved()) useReader.setState({ activeId: annotation.id })
    offerMerge(annotation, own)
    return annotation
  })
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
  await save('annotation.update', { id, ...patch }).catch(notifyError)
}

/** Deletes an annotation and offers to undo it. */
export async function deleteAnnotation(id: AnnotationId): Promise<void> {
  try {
    await save('annotation.delete', { ids: [id] })
    useReader.setState({ activeId: null })
    notifyUndoable(t('Annotation deleted'))
  } catch (error) {
    notifyError(error)
  }
}

import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId, CodeId } from '../../shared/model/ids.ts'
import type { ArgsOf } from '../../shared/rpc/contract.ts'
import type { Interval } from '../editor/interval-index.ts'
import { useReader } from '../editor/reader-state.ts'
import { call, save } from '../rpc.ts'
import { notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { useWorkspace } from '../ui/workspace.ts'

let lastCodes: readonly CodeId[] = []

/** The codes that were applied last, for *repeat*. */
export function lastAppliedCodes(): readonly CodeId[] {
  return lastCodes
}

/** What a new annotation gets beside its codes. */
export interface Extras {
  note?: string
  newCode?: { name: string; parentId: CodeId | null }
}

let turn: Promise<void> = Promise.resolve()

/** Begins `work` when everything given before is done; failures are shown. */
function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work).catch(notifyError)
  return turn
}

/**
 * Puts codes on a passage. Where the coder has an annotation on exactly this passage, that one gets the codes too;
 * otherwise an annotation is made. Failures are shown. Calls are carried out one after the other: of two quick keys on
 * one passage, the second must find the annotation of the first.
 */
export function applyCodes(
  articleId: ArticleId,
  passage: Interval,
  codeIds: readonly CodeId[],
  extras: Extras = {},
): Promise<void> {
  return inTurn(async () => {
    const { note, newCode } = extras
    const there = await ownAnnotationOn(articleId, passage)
    const annotation = there
      ? await save('annotation.update', {
          id: there.id,
          addCodes: [...codeIds],
          newCode,
          note: note || undefined,
        })
      : await save('annotation.create', { articleId, ...passage, codeIds: [...codeIds], newCode, note })
    lastCodes = codeIds.length > 0 ? codeIds : annotation.codeIds
    showOwnMarks()
    useReader.setState({ activeId: annotation.id })
  })
}

/** What was just coded must not be hidden by a filter for another coder. */
export function showOwnMarks(): void {
  const { shownCoder, project } = useWorkspace.getState()
  if (shownCoder !== null && shownCoder !== project?.coder?.id) useWorkspace.setState({ shownCoder: null })
}

async function ownAnnotationOn(articleId: ArticleId, passage: Interval): Promise<Annotation | undefined> {
  const coderId = useWorkspace.getState().project?.coder?.id
  const own = coderId ? await call('annotation.list', { articleId, coderId }) : []
  return annotationOn(own, passage)
}

/** The first annotation on exactly this passage. */
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
    notifyUndoable('Annotation deleted')
  } catch (error) {
    notifyError(error)
  }
}

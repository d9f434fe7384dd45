import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId, CodeId } from '../../shared/model/ids.ts'
import type { Passage } from '../editor/reader-state.ts'
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

let applied: Promise<unknown> = Promise.resolve()

/**
 * Puts codes on a passage. Where the coder has an annotation on exactly this passage, that one gets the codes too;
 * otherwise, or with a new code, an annotation is made. Failures are shown. Calls are carried out one after the other:
 * of two quick keys on one passage, the second must find the annotation of the first.
 */
export function applyCodes(
  articleId: ArticleId,
  passage: Passage,
  codeIds: readonly CodeId[],
  extras: Extras = {},
): Promise<void> {
  const next = applied.then(() => applyNow(articleId, passage, codeIds, extras)).catch(notifyError)
  applied = next
  return next
}

async function applyNow(
  articleId: ArticleId,
  passage: Passage,
  codeIds: readonly CodeId[],
  extras: Extras,
): Promise<void> {
  const twin = extras.newCode ? undefined : await ownAnnotationOn(articleId, passage)
  const annotation = twin
    ? await addCodes(twin, codeIds, extras.note)
    : await save('annotation.create', { articleId, ...passage, codeIds: [...codeIds], ...extras })
  lastCodes = codeIds.length > 0 ? codeIds : annotation.codeIds
  const { shownCoder, project } = useWorkspace.getState()
  if (shownCoder !== null && shownCoder !== project?.coder?.id) useWorkspace.setState({ shownCoder: null })
  useReader.setState({ activeId: annotation.id })
}

async function ownAnnotationOn(articleId: ArticleId, passage: Passage): Promise<Annotation | undefined> {
  const coderId = useWorkspace.getState().project?.coder?.id
  const own = coderId ? await call('annotation.list', { articleId, coderId }) : []
  return annotationOn(own, passage)
}

/** The first annotation on exactly this passage. */
export function annotationOn(
  annotations: readonly Annotation[],
  { start, end }: Passage,
): Annotation | undefined {
  return annotations.find(annotation => annotation.start === start && annotation.end === end)
}

function addCodes(
  twin: Annotation,
  codeIds: readonly CodeId[],
  note: string | undefined,
): Promise<Annotation> {
  const all = [...new Set([...twin.codeIds, ...codeIds])]
  return save('annotation.update', { id: twin.id, codeIds: all, ...(note ? { note } : {}) })
}

/** Changes an annotation; failures are shown. */
export async function changeAnnotation(
  id: AnnotationId,
  patch: {
    start?: number
    end?: number
    codeIds?: CodeId[]
    note?: string
    attributes?: Record<string, string>
  },
): Promise<void> {
  try {
    await save('annotation.update', { id, ...patch })
  } catch (error) {
    notifyError(error)
  }
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

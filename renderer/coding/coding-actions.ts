import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId, CodeId } from '../../shared/model/ids.ts'
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
 * otherwise, or with a new code, an annotation is made. Failures are shown. Calls are carried out one after the other:
 * of two quick keys on one passage, the second must find the annotation of the first.
 */
export function applyCodes(
  articleId: ArticleId,
  passage: Interval,
  codeIds: readonly CodeId[],
  extras: Extras = {},
): Promise<void> {
  return inTurn(() => applyNow(articleId, passage, codeIds, extras))
}

async function applyNow(
  articleId: ArticleId,
  passage: Interval,
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

function addCodes(
  twin: Annotation,
  codeIds: readonly CodeId[],
  note: string | undefined,
): Promise<Annotation> {
  const all = [...new Set([...twin.codeIds, ...codeIds])]
  return save('annotation.update', { id: twin.id, codeIds: all, ...(note ? { note } : {}) })
}

/** Moves the edges of an annotation, or changes its note; failures are shown. */
export async function changeAnnotation(
  id: AnnotationId,
  patch: { start?: number; end?: number; note?: string },
): Promise<void> {
  await save('annotation.update', { id, ...patch }).catch(notifyError)
}

/** Puts a code on an annotation or takes it off; failures are shown. */
export function retag(annotation: Annotation, codeId: CodeId, on: boolean): Promise<void> {
  return changeAsItIs(annotation, ({ codeIds }) => {
    const others = codeIds.filter(id => id !== codeId)
    return { codeIds: on ? [...others, codeId] : others }
  })
}

/** Sets one attribute of an annotation, or takes it away with an empty value; failures are shown. */
export function setAttribute(annotation: Annotation, key: string, value: string): Promise<void> {
  return changeAsItIs(annotation, ({ attributes }) => ({ attributes: { ...attributes, [key]: value } }))
}

/**
 * Changes what is written as a whole. The annotation is asked for anew, after the changes before: the one on the page
 * may be older than a change that is still under way, and would take it back.
 */
function changeAsItIs(
  { id, articleId, coderId }: Annotation,
  change: (current: Annotation) => { codeIds: CodeId[] } | { attributes: Record<string, string> },
): Promise<void> {
  return inTurn(async () => {
    const current = (await call('annotation.list', { articleId, coderId })).find(one => one.id === id)
    if (current) await save('annotation.update', { id, ...change(current) })
  })
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

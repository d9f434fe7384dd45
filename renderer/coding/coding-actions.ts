import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId, CodeId } from '../../shared/model/ids.ts'
import type { Passage } from '../editor/reader-state.ts'
import { useReader } from '../editor/reader-state.ts'
import { save } from '../rpc.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { runCommand } from '../ui/use-command.ts'
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

/**
 * Puts codes on a passage. Where the same coder has an annotation on exactly this passage, that one gets the codes
 * too; otherwise a new annotation is made. Returns the annotation, or `null` when it failed (which is then shown).
 */
export async function applyCodes(
  articleId: ArticleId,
  passage: Passage,
  codeIds: readonly CodeId[],
  own: readonly Annotation[],
  extras: Extras = {},
): Promise<Annotation | null> {
  const twin = own.find(annotation => annotation.start === passage.start && annotation.end === passage.end)
  try {
    const annotation =
      twin && !extras.newCode
        ? await addCodes(twin, codeIds, extras.note)
        : await save('annotation.create', { articleId, ...passage, codeIds: [...codeIds], ...extras })
    lastCodes = codeIds.length > 0 ? codeIds : annotation.codeIds
    const { shownCoder, project } = useWorkspace.getState()
    if (shownCoder !== null && shownCoder !== project?.coder?.id) useWorkspace.setState({ shownCoder: null })
    useReader.setState({ activeId: annotation.id })
    return annotation
  } catch (error) {
    notifyError(error)
    return null
  }
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
    notify('Annotation deleted', { label: 'Undo', run: () => runCommand('undo') })
  } catch (error) {
    notifyError(error)
  }
}

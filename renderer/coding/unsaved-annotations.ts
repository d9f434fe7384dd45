import { create } from 'zustand'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId, CodeId } from '../../shared/model/ids.ts'
import { useAfterPaint } from '../editor/after-paint.ts'
import type { Interval } from '../editor/interval-index.ts'
import { useWorkspace } from '../ui/workspace.ts'

/** How an annotation is shown instead of what the list of the article says of it. */
export interface Unsaved {
  id: AnnotationId
  articleId: ArticleId
  /** `null` when it is being deleted. */
  shown: Annotation | null
  /** Whether the store has answered: the next list that comes knows of it. */
  answered: boolean
}

const useUnsaved = create<{ unsaved: readonly Unsaved[] }>(() => ({ unsaved: [] }))

/** What was done and is not in the lists of annotations yet: it is shown before the store has answered. */
export function useUnsavedAnnotations(): readonly Unsaved[] {
  return useAfterPaint(useUnsaved, state => state.unsaved)
}

/** Tells of it at once at every change, for the text itself; returns how to end that. */
export function onUnsaved(changed: (unsaved: readonly Unsaved[]) => void): () => void {
  return useUnsaved.subscribe(({ unsaved }) => changed(unsaved))
}

function change(changed: (unsaved: readonly Unsaved[]) => readonly Unsaved[]): void {
  useUnsaved.setState(({ unsaved }) => ({ unsaved: changed(unsaved) }))
}

/** To be told what became of something that is shown before it is saved. */
export interface Shown {
  /** The store has answered: until the next list comes this is shown, or nothing after a deletion. */
  answered: (annotation: Annotation | null) => void
  /** It is shown no longer. */
  failed: () => void
}

/** Shows an annotation otherwise than listed from now on, or hides it (`null`). Of two for one annotation the last counts. */
export function showUnsaved(id: AnnotationId, articleId: ArticleId, shown: Annotation | null): Shown {
  let entry: Unsaved = { id, articleId, shown, answered: false }
  change(unsaved => [...unsaved, entry])
  const replace = (...by: Unsaved[]) =>
    change(unsaved => unsaved.flatMap(one => (one === entry ? by : [one])))
  return {
    answered: annotation => {
      const answered = { ...entry, id: annotation?.id ?? id, shown: annotation, answered: true }
      replace(answered)
      entry = answered
    },
    failed: () => replace(),
  }
}

/** A new list came: it knows of everything that the store has answered. */
export function forgetAnswered(): void {
  if (useUnsaved.getState().unsaved.some(one => one.answered))
    change(unsaved => unsaved.filter(one => !one.answered))
}

const PROVISIONAL = 'provisional-'
let made = 0

/** Whether the store has not made this annotation yet. */
export function isProvisional(id: string): boolean {
  return id.startsWith(PROVISIONAL)
}

/** An annotation as it will be, under an id for the time until the store has made it; `null` when nobody codes. */
export function provisional(
  articleId: ArticleId,
  { start, end }: Interval,
  codeIds: readonly CodeId[],
): Annotation | null {
  const coder = useWorkspace.getState().project?.coder
  if (!coder || codeIds.length === 0) return null
  return {
    id: `${PROVISIONAL}${++made}` as AnnotationId,
    articleId,
    coderId: coder.id,
    coder: coder.name,
    start,
    end,
    spans: [{ start, end }],
    exact: '',
    note: '',
    codeIds: [...codeIds],
    attributes: {},
    created: '',
  }
}

/** The annotations of an article, by start, then longest first, with what is unsaved among them. */
export function withUnsaved(
  listed: readonly Annotation[],
  articleId: ArticleId,
  unsaved: readonly Unsaved[],
): readonly Annotation[] {
  const here = new Map(unsaved.filter(one => one.articleId === articleId).map(one => [one.id, one.shown]))
  if (here.size === 0) return listed
  const annotations = listed.filter(({ id }) => !here.has(id))
  for (const shown of here.values()) {
    if (!shown) continue
    const after = annotations.findIndex(
      ({ start, end }) => start > shown.start || (start === shown.start && end < shown.end),
    )
    annotations.splice(after < 0 ? annotations.length : after, 0, shown)
  }
  return annotations
}

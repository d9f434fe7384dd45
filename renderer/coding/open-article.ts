import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import { useAfterPaint } from '../editor/after-paint.ts'
import { marksOf } from '../editor/mark.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import { useData } from '../rpc.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { useCodes } from './codes.ts'
import { annotationOn } from './coding-actions.ts'
import { showPanel } from './reader-panels.ts'
import {
  forgetAnswered,
  onUnsaved,
  type Unsaved,
  useUnsavedAnnotations,
  withUnsaved,
} from './unsaved-annotations.ts'

const NO_ANNOTATIONS: readonly Annotation[] = []

/** The annotations that are shown, those of the window's coder, and their marks; `loaded` once they are this article's. */
export function useMarks(article: ArticleDocument, handle: RefObject<ArticleHandle | null>) {
  const { byId } = useCodes()
  const shownCoder = useWorkspace(state => state.shownCoder)
  const coder = useWorkspace(state => state.project?.coder?.id ?? null)
  const listed = useData('annotation.list', { articleId: article.id, coderId: shownCoder })
  const unsaved = useUnsavedAnnotations()
  const data = listed.data ?? NO_ANNOTATIONS
  // Each list counts, also one that holds just what the last one held.
  useEffect(forgetAnswered, [listed.dataUpdatedAt])
  const annotations = useMemo(() => withUnsaved(data, article.id, unsaved), [data, article.id, unsaved])
  const own = useMemo(() => annotations.filter(one => one.coderId === coder), [annotations, coder])
  const marks = useMemo(() => marksOf(annotations, byId, coder), [annotations, byId, coder])
  useEffect(() => {
    const early = ({ id, shown }: Unsaved) =>
      [id, shown ? (marksOf([shown], byId, coder)[0] ?? null) : null] as const
    return onUnsaved(all => {
      const here = all.filter(one => one.articleId === article.id)
      handle.current?.drawEarly(new Map(here.map(early)))
    })
  }, [article.id, byId, coder, handle])
  return { annotations, own, marks, loaded: listed.isSuccess && !listed.isPlaceholderData }
}

/** Where the article is opened: at the place asked for, else where it was left; the caret is put there. */
export function useInitialOffset(article: ArticleDocument): number {
  const [offset] = useState(() => {
    const { place, scrolledTo } = useWorkspace.getState()
    return place?.start ?? scrolledTo[article.id] ?? 0
  })
  useEffect(() => {
    useReader.setState({ selection: null, palette: null, activeId: null, caret: offset })
    showPanel(null)
  }, [offset])
  return offset
}

/** Goes to the place that was asked for, once the annotations are there, and chooses the one that stands on it. */
export function usePlaceShown(
  article: ArticleDocument,
  handle: RefObject<ArticleHandle | null>,
  annotations: readonly Annotation[] | null,
): void {
  const place = useWorkspace(state => state.place)
  useEffect(() => {
    if (place?.articleId !== article.id || !annotations) return
    handle.current?.show(place, { flash: true })
    handle.current?.select(place.start, place.start)
    useWorkspace.setState({ place: null })
    const there = annotationOn(annotations, place)
    if (there) useReader.setState({ activeId: there.id })
  }, [place, article.id, annotations, handle])
}

/** Keeps the status bar's numbers. Shows nothing, so that nothing is drawn anew while the caret moves. */
export function Counts({ article, marks }: { article: ArticleDocument; marks: number }) {
  const caret = useAfterPaint(useReader, state => state.caret)
  useEffect(() => {
    const paragraphs = article.blocks.filter(block => block.included && block.kind === 'paragraph')
    const block = article.blocks[blockIndexAt(article.blocks, caret)]
    const before = paragraphs.filter(paragraph => paragraph.start <= (block?.start ?? 0)).length
    useReader.setState({ marks, paragraphs: paragraphs.length, paragraph: before })
  }, [article, caret, marks])
  useEffect(() => () => useReader.setState({ paragraphs: 0, marks: 0 }), [])
  return null
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import { ArticleEditor } from '../editor/article-editor.tsx'
import type { Interval } from '../editor/interval-index.ts'
import { marksOf } from '../editor/mark.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import { useData } from '../rpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { notifyError } from '../ui/notices.tsx'
import { useCommand } from '../ui/use-command.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { ArticleHeader } from './article-header.tsx'
import { BlockMenu, type BlockMenuPlace } from './block-menu.tsx'
import { useCodes } from './codes.ts'
import { annotationOn, applyCodes, changeAnnotation } from './coding-actions.ts'
import { copyExcerpt } from './copy-excerpt.ts'
import { FindBar } from './find-bar.tsx'
import { NothingOpen } from './nothing-open.tsx'
import { Palette, type PaletteChoice } from './palette.tsx'
import { codingKey, settle } from './reader-keys.ts'
import { useSuggestions } from './suggestions.ts'
import { SuggestionsBar } from './suggestions-bar.tsx'

const NO_ANNOTATIONS: readonly Annotation[] = []

/** The open article with everything that happens in it: selecting, the palette, keys, finding, the block menu. */
export function Reader() {
  const articleId = useWorkspace(state => state.articleId)
  const article = useData('article.get', articleId ? { id: articleId } : null)
  if (!articleId) return <NothingOpen />
  if (article.error) return <EmptyState title="This article is not here">{article.error.message}</EmptyState>
  if (!article.data || article.data.id !== articleId) return <div aria-busy="true" />
  return <OpenArticle key={articleId} article={article.data} />
}

function OpenArticle({ article }: { article: ArticleDocument }) {
  const handle = useRef<ArticleHandle>(null)
  const { codes } = useCodes()
  const boilerplate = useWorkspace(state => state.boilerplate)
  const palette = useReader(state => state.palette)
  const activeId = useReader(state => state.activeId)
  const { annotations, own, marks, loaded } = useMarks(article)
  const [found, setFound] = useState<readonly Interval[]>([])
  const [finding, setFinding] = useState(false)
  const [menu, setMenu] = useState<BlockMenuPlace | null>(null)
  const initialOffset = useInitialOffset(article)
  const suggestions = useSuggestions(article, handle)

  useCommand('find', () => setFinding(true))
  useCommand('copy-excerpt', () => void copyExcerpt(article, annotations).catch(notifyError))
  useCommand('show-boilerplate', () => useWorkspace.setState({ boilerplate: !boilerplate }))
  usePlaceShown(article, handle, loaded ? annotations : null)

  const onKey = (event: KeyboardEvent): boolean => {
    if (!handle.current) return false
    return suggestions.key(event) || codingKey(event, { article, marks, own, codes, handle: handle.current })
  }

  return (
    <>
      {finding && (
        <FindBar
          text={article.text}
          onFound={setFound}
          onShow={passage => handle.current?.show(passage)}
          onClose={passage => {
            setFinding(false)
            setFound([])
            if (passage) handle.current?.select(passage.start, passage.end)
            handle.current?.focus()
          }}
        />
      )}
      <ArticleEditor
        ref={handle}
        article={article}
        marks={marks}
        activeId={activeId}
        found={found}
        suggested={suggestions.painted}
        pending={palette}
        showExcluded={boilerplate}
        initialOffset={initialOffset}
        label={`Text of ${article.headline || article.file}`}
        header={<ArticleHeader article={article} />}
        onKey={onKey}
        onSelection={({ selection, anchor, head }) => {
          const touched = selection
            ? useReader.getState().activeId
            : (handle.current?.marksAt(head)[0]?.id ?? null)
          useReader.setState({ selection, anchor, caret: head, activeId: touched })
        }}
        onSelected={passage => useReader.setState({ palette: passage })}
        onClick={offset => clicked(handle.current, offset)}
        onChooseMark={id => {
          useReader.setState({ activeId: id })
          const mark = marks.find(one => one.id === id)
          if (mark) handle.current?.select(mark.start, mark.start)
          useReader.setState({ activeId: id })
        }}
        onResize={(id, passage) => void changeAnnotation(id, passage)}
        onContextMenu={(event, block) => setMenu({ x: event.clientX, y: event.clientY, block })}
        onScroll={offset =>
          useWorkspace.setState(state => ({ scrolledTo: { ...state.scrolledTo, [article.id]: offset } }))
        }
      />
      {suggestions.on && <SuggestionsBar suggestions={suggestions} />}
      {palette && handle.current && (
        <PassagePalette article={article} passage={palette} own={own} handle={handle.current} />
      )}
      <Counts article={article} marks={annotations.length} />
      {menu && <BlockMenu article={article} place={menu} onClose={() => setMenu(null)} />}
    </>
  )
}

/** A click chooses the shortest annotation under it; another click at the same place the next longer one. */
function clicked(handle: ArticleHandle | null, offset: number): void {
  const there = handle?.marksAt(offset) ?? []
  const { activeId, caret } = useReader.getState()
  const index = there.findIndex(mark => mark.id === activeId)
  const again = caret === offset && index >= 0
  useReader.setState({ caret: offset, activeId: there[again ? (index + 1) % there.length : 0]?.id ?? null })
}

/** The annotations that are shown, those of the window's coder, and their marks; `loaded` once they are this article's. */
function useMarks(article: ArticleDocument) {
  const { byId } = useCodes()
  const shownCoder = useWorkspace(state => state.shownCoder)
  const coder = useWorkspace(state => state.project?.coder?.id ?? null)
  const listed = useData('annotation.list', { articleId: article.id, coderId: shownCoder })
  const annotations = listed.data ?? NO_ANNOTATIONS
  const own = useMemo(() => annotations.filter(one => one.coderId === coder), [annotations, coder])
  const marks = useMemo(() => marksOf(annotations, byId, coder), [annotations, byId, coder])
  return { annotations, own, marks, loaded: listed.isSuccess && !listed.isPlaceholderData }
}

/** Where the article is opened: at the place asked for, else where it was left; the caret is put there. */
function useInitialOffset(article: ArticleDocument): number {
  const [offset] = useState(() => {
    const { place, scrolledTo } = useWorkspace.getState()
    return place?.start ?? scrolledTo[article.id] ?? 0
  })
  useEffect(() => {
    useReader.setState({ selection: null, palette: null, activeId: null, caret: offset })
  }, [offset])
  return offset
}

/** Goes to the place that was asked for, once the annotations are there, and chooses the one that stands on it. */
function usePlaceShown(
  article: ArticleDocument,
  handle: { current: ArticleHandle | null },
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

/** The palette over a passage, and what becomes of the choice. */
function PassagePalette({
  article,
  passage,
  own,
  handle,
}: {
  article: ArticleDocument
  passage: Interval
  own: readonly Annotation[]
  handle: ArticleHandle
}) {
  const { codes, byId } = useCodes()
  const close = useCallback(() => {
    useReader.setState({ palette: null })
    handle.focus()
  }, [handle])
  const choose = async ({ codeIds, note, newCode, stay }: PaletteChoice) => {
    if (!stay) close()
    await applyCodes(article.id, passage, codeIds, { note, ...(newCode ? { newCode } : {}) })
    if (!stay) settle(handle, passage)
  }
  return (
    <Palette
      box={handle.box(passage) ?? new DOMRect(200, 200, 0, 0)}
      codes={codes}
      byId={byId}
      passage={article.text.slice(passage.start, passage.end)}
      applied={new Set(annotationOn(own, passage)?.codeIds)}
      onChoose={choice => void choose(choice)}
      onClose={close}
    />
  )
}

/** Keeps the status bar's numbers. Shows nothing, so that nothing is drawn anew while the caret moves. */
function Counts({ article, marks }: { article: ArticleDocument; marks: number }) {
  const caret = useReader(state => state.caret)
  useEffect(() => {
    const paragraphs = article.blocks.filter(block => block.included && block.kind === 'paragraph')
    const block = article.blocks[blockIndexAt(article.blocks, caret)]
    const before = paragraphs.filter(paragraph => paragraph.start <= (block?.start ?? 0)).length
    useReader.setState({ marks, paragraphs: paragraphs.length, paragraph: before })
  }, [article, caret, marks])
  useEffect(() => () => useReader.setState({ paragraphs: 0, marks: 0 }), [])
  return null
}

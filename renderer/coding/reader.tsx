import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { blockIndexAt } from '../../shared/text/position.ts'
import { ArticleEditor } from '../editor/article-editor.tsx'
import type { Interval } from '../editor/interval-index.ts'
import { marksOf } from '../editor/mark.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import { call, useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { runCommand, useCommand } from '../ui/use-command.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { ArticleHeader } from './article-header.tsx'
import { BlockMenu, type BlockMenuPlace } from './block-menu.tsx'
import { useCodes } from './codes.ts'
import { applyCodes, changeAnnotation } from './coding-actions.ts'
import { copyExcerpt } from './copy-excerpt.ts'
import { FindBar } from './find-bar.tsx'
import { Palette, type PaletteChoice } from './palette.tsx'
import { codingKey, settle } from './reader-keys.ts'

const NO_ANNOTATIONS: readonly Annotation[] = []

/** The open article with everything that happens in it: selecting, the palette, keys, finding, the block menu. */
export function Reader() {
  const articleId = useWorkspace(state => state.articleId)
  const article = useData('article.get', articleId ? { id: articleId } : null)
  if (!articleId) return <NothingOpen />
  if (article.error) return <Gone message={article.error.message} />
  if (!article.data || article.data.id !== articleId) return <div aria-busy="true" />
  return <OpenArticle key={articleId} article={article.data} />
}

function NothingOpen() {
  const articles = useData('article.list', { coderId: null }).data?.length ?? 0
  if (articles > 0) {
    return (
      <EmptyState title="Choose an article">
        Pick one in the library at the left, or press Ctrl+Page Down for the first.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Bring in the articles"
      actions={
        <>
          <Button kind="primary" onClick={() => runCommand('import-files')}>
            Import files…
          </Button>
          <Button onClick={() => runCommand('import-folder')}>Import a folder…</Button>
        </>
      }
    >
      Drop text, Markdown, saved web pages or Word files anywhere on this window. You can mend headlines,
      outlets and dates before anything is stored.
    </EmptyState>
  )
}

function Gone({ message }: { message: string }) {
  return <EmptyState title="This article is not here">{message}</EmptyState>
}

function OpenArticle({ article }: { article: ArticleDocument }) {
  const handle = useRef<ArticleHandle>(null)
  const { codes, byId } = useCodes()
  const { shownCoder, boilerplate, place, project, scrolledTo } = useWorkspace()
  const { palette, activeId } = useReader()
  const listed = useData('annotation.list', { articleId: article.id, coderId: shownCoder })
  const annotations = listed.data ?? NO_ANNOTATIONS
  const own = useMemo(
    () => annotations.filter(annotation => annotation.coderId === project?.coder?.id),
    [annotations, project?.coder?.id],
  )
  const coder = project?.coder?.id ?? null
  const marks = useMemo(() => marksOf(annotations, byId, coder), [annotations, byId, coder])
  const [found, setFound] = useState<readonly Interval[]>([])
  const [finding, setFinding] = useState(false)
  const [menu, setMenu] = useState<BlockMenuPlace | null>(null)
  const [initialOffset] = useState(() => place?.start ?? scrolledTo[article.id] ?? 0)

  useCommand('find', () => setFinding(true))
  useCommand('copy-excerpt', () => void copyExcerpt(article, annotations))
  useCommand('show-boilerplate', () => useWorkspace.setState({ boilerplate: !boilerplate }))
  useCounts(article, annotations.length)

  useEffect(() => {
    useReader.setState({ selection: null, palette: null, activeId: null, caret: initialOffset })
  }, [initialOffset])

  useEffect(() => {
    if (place?.articleId !== article.id || !listed.isSuccess || listed.isPlaceholderData) return
    handle.current?.show(place, { flash: true })
    handle.current?.select(place.start, place.start)
    useWorkspace.setState({ place: null })
    const there = annotations.find(one => one.start === place.start && one.end === place.end)
    if (there) useReader.setState({ activeId: there.id })
  }, [place, article.id, annotations, listed.isSuccess, listed.isPlaceholderData])

  const closePalette = useCallback(() => {
    useReader.setState({ palette: null })
    handle.current?.focus()
  }, [])

  const apply = useCallback(
    async (passage: Interval, codeIds: readonly CodeId[], extras = {}) => {
      // Asked anew: of two quick keys on one passage, the second must find the annotation of the first.
      const current = await call('annotation.list', {
        articleId: article.id,
        coderId: project?.coder?.id ?? null,
      })
      return applyCodes(article.id, passage, codeIds, project?.coder ? current : [], extras)
    },
    [article.id, project?.coder],
  )

  const choose = async (choice: PaletteChoice) => {
    if (!palette) return
    const passage = palette
    if (!choice.stay) closePalette()
    await apply(passage, choice.codeIds, {
      note: choice.note,
      ...(choice.newCode ? { newCode: choice.newCode } : {}),
    })
    if (!choice.stay && handle.current) settle(handle.current, passage)
  }

  const onKey = (event: KeyboardEvent): boolean => {
    if (!handle.current) return false
    return codingKey(event, { article, marks, own, codes, handle: handle.current, apply })
  }

  const twin = palette && own.find(one => one.start === palette.start && one.end === palette.end)
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
      {palette && handle.current && (
        <Palette
          box={handle.current.box(palette) ?? new DOMRect(200, 200, 0, 0)}
          codes={codes}
          byId={byId}
          passage={article.text.slice(palette.start, palette.end)}
          applied={new Set(twin?.codeIds)}
          onChoose={choice => void choose(choice)}
          onClose={closePalette}
        />
      )}
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

/** Keeps the status bar's numbers. */
function useCounts(article: ArticleDocument, marks: number): void {
  const caret = useReader(state => state.caret)
  useEffect(() => {
    const paragraphs = article.blocks.filter(block => block.included && block.kind === 'paragraph')
    const block = article.blocks[blockIndexAt(article.blocks, caret)]
    const before = paragraphs.filter(paragraph => paragraph.start <= (block?.start ?? 0)).length
    useReader.setState({ marks, paragraphs: paragraphs.length, paragraph: before })
  }, [article, caret, marks])
  useEffect(() => () => useReader.setState({ paragraphs: 0, marks: 0 }), [])
}

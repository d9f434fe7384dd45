import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { ArticleDocument } from '../../shared/model/article.ts'
import { afterPaint, useAfterPaint } from '../editor/after-paint.ts'
import { ArticleEditor } from '../editor/article-editor.tsx'
import type { Interval } from '../editor/interval-index.ts'
import type { Mark } from '../editor/mark.ts'
import type { ArticleHandle, MovedPassage } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import { useData } from '../rpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { t, useLanguage } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
import { useCommand } from '../ui/use-command.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { goTo } from './annotation-keys.ts'
import { ArticleHeader } from './article-header.tsx'
import { BlockMenu, type BlockMenuPlace } from './block-menu.tsx'
import { rememberChosen } from './chosen-before.ts'
import { useCodes } from './codes.ts'
import { changeAnnotation, moveAnnotation } from './coding-actions.ts'
import { copyExcerpt } from './copy-excerpt.ts'
import { FindBar } from './find-bar.tsx'
import { codePassage, type KeyContext } from './key-context.ts'
import { LackingLine } from './lacking-line.tsx'
import { NothingOpen } from './nothing-open.tsx'
import { Counts, useInitialOffset, useMarks, usePlaceShown } from './open-article.ts'
import { PassagePalette } from './passage-palette.tsx'
import { choosesCode, codingKey } from './reader-keys.ts'
import { showPanel, useReaderPanels } from './reader-panels.ts'
import { ReaderPanels } from './reader-panels-view.tsx'
import { StickyBanner } from './sticky-banner.tsx'
import { useSuggestions } from './suggestions.ts'
import { SuggestionsBar } from './suggestions-bar.tsx'

/** The open article with everything that happens in it: selecting, the palette, keys, finding, the block menu. */
export function Reader() {
  const articleId = useWorkspace(state => state.articleId)
  const language = useLanguage()
  const article = useData('article.get', articleId ? { id: articleId } : null)
  if (!articleId) return <NothingOpen />
  if (article.error) {
    return <EmptyState title={t('This article is not here')}>{told(article.error.message)}</EmptyState>
  }
  if (!article.data || article.data.id !== articleId) return <div aria-busy="true" />
  // Why a block is dimmed is said in the text itself, which is made anew in another language.
  return <OpenArticle key={`${articleId} ${language}`} article={article.data} />
}

function OpenArticle({ article }: { article: ArticleDocument }) {
  const handle = useRef<ArticleHandle>(null)
  const { codes } = useCodes()
  const { annotations, own, marks, loaded } = useMarks(article, handle)
  const [found, setFound] = useState<readonly Interval[]>([])
  const [finding, setFinding] = useState(false)
  const [menu, setMenu] = useState<BlockMenuPlace | null>(null)
  const suggestions = useSuggestions(article, handle)
  const palette = useReader(state => state.palette)
  const endFind = () => {
    setFinding(false)
    setFound([])
  }
  const closeFind = finding ? endFind : null
  const context = (): KeyContext | null =>
    handle.current && { article, marks, annotations, own, codes, handle: handle.current, closeFind }
  const now = context()

  useCommand('find', () => setFinding(true))
  // The bar itself answers while it is there.
  useCommand('code-found', () => {
    setFinding(true)
    notify(t('First find the words whose places are to be coded.'))
  })
  useCommand('copy-excerpt', () => void copyExcerpt(article, annotations).catch(notifyError))
  usePlaceShown(article, handle, loaded ? annotations : null)

  return (
    <>
      {finding && (
        <FindBar
          article={article}
          onFound={setFound}
          onShow={passage => handle.current?.show(passage)}
          onClose={passage => {
            endFind()
            if (passage) handle.current?.select(passage.start, passage.end)
            handle.current?.focus()
          }}
        />
      )}
      <StickyBanner />
      <ArticleText
        article={article}
        handle={handle}
        context={context}
        marks={marks}
        found={found}
        suggestions={suggestions}
        header={
          <>
            <ArticleHeader article={article} />
            <LackingLine
              own={own}
              codes={codes}
              onShow={one => handle.current && goTo(handle.current, one)}
            />
          </>
        }
        onMenu={setMenu}
      />
      {suggestions.on && <SuggestionsBar suggestions={suggestions} />}
      {palette && now && <PassagePalette context={now} passage={palette} />}
      {now && <ReaderPanels context={now} />}
      <Counts article={article} marks={annotations.length} />
      {menu && <BlockMenu article={article} place={menu} onClose={() => setMenu(null)} />}
    </>
  )
}

/** The text itself, and what the mouse and the keys do in it. */
function ArticleText({
  article,
  handle,
  context,
  marks,
  found,
  suggestions,
  header,
  onMenu,
}: {
  article: ArticleDocument
  handle: RefObject<ArticleHandle | null>
  context: () => KeyContext | null
  marks: readonly Mark[]
  found: readonly Interval[]
  suggestions: ReturnType<typeof useSuggestions>
  header: ReactNode
  onMenu: (place: BlockMenuPlace) => void
}) {
  const boilerplate = useWorkspace(state => state.boilerplate)
  const palette = useReader(state => state.palette)
  const preview = useReaderPanels(state => state.preview)
  const activeId = useAfterPaint(useReader, state => state.activeId)
  const initialOffset = useInitialOffset(article)
  useCommand('show-boilerplate', () => useWorkspace.setState({ boilerplate: !boilerplate }))

  const onKey = (event: KeyboardEvent): boolean => {
    const now = context()
    if (!now) return false
    closesPanel()
    return suggestions.key(event) || codingKey(event, now)
  }
  const onResize = (id: Mark['id'], moved: MovedPassage) => {
    const annotation = context()?.own.find(one => one.id === id)
    if (annotation && 'start' in moved) void moveAnnotation(annotation, moved)
    else void changeAnnotation(id, moved)
  }
  const onSelected = (passage: Interval) => {
    const now = context()
    if (now) choosesCode(now, passage)
  }
  return (
    <ArticleEditor
      ref={handle}
      article={article}
      marks={marks}
      activeId={activeId}
      found={found}
      suggested={suggestions.painted}
      pending={palette ?? preview}
      showExcluded={boilerplate}
      initialOffset={initialOffset}
      label={t('Text of {{title}}', { title: article.headline || article.file })}
      header={header}
      onKey={onKey}
      onSelection={({ selection, anchor, head }) => {
        const touched = selection
          ? useReader.getState().activeId
          : (handle.current?.marksAt(head)[0]?.id ?? null)
        useReader.setState({ selection, anchor, caret: head, activeId: touched })
      }}
      onSelected={onSelected}
      onClick={offset => clicked(handle.current, offset)}
      onChooseMark={id => {
        const mark = marks.find(one => one.id === id)
        if (mark) handle.current?.select(mark.start, mark.start)
        rememberChosen(id)
        useReader.setState({ activeId: id })
      }}
      onResize={onResize}
      onDropCode={(passage, codeId) => {
        const now = context()
        if (now) void codePassage(now, passage, [codeId])
      }}
      onContextMenu={(event, block) => onMenu({ x: event.clientX, y: event.clientY, block })}
      onScroll={offset =>
        useWorkspace.setState(state => ({ scrolledTo: { ...state.scrolledTo, [article.id]: offset } }))
      }
    />
  )
}

/** The panel that is open now closes when what the key does to the text is seen, unless the key opens another. */
function closesPanel(): void {
  const { panel } = useReaderPanels.getState()
  if (!panel) return
  afterPaint(() => {
    if (useReaderPanels.getState().panel === panel) showPanel(null)
  })
}

let lastClick: { offset: number; chosen: Mark['id'] | null } = { offset: -1, chosen: null }

/**
 * A click chooses the shortest annotation under it, another click at the same place the next longer one. Where there are
 * several they are listed.
 */
function clicked(handle: ArticleHandle | null, offset: number): void {
  const there = handle?.marksAt(offset) ?? []
  const { activeId } = useReader.getState()
  const index = there.findIndex(mark => mark.id === activeId)
  // The caret tells nothing: it came here with this very click.
  const again = lastClick.offset === offset && lastClick.chosen === activeId && index >= 0
  const chosen = there[again ? (index + 1) % there.length : 0]?.id ?? null
  lastClick = { offset, chosen }
  if (chosen) rememberChosen(chosen)
  useReader.setState({ caret: offset, activeId: chosen })
  showPanel(there.length > 1 ? { name: 'chooser', at: offset, keys: false } : null)
}

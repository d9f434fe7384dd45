// biome-ignore-all lint/a11y/useSemanticElements: a list that draws only the rows in view cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows of the grid take the focus, not its cells

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { t } from '../ui/language.ts'
import { nothingSelected, type Selection, select } from '../ui/selection.ts'
import { openArticle } from '../ui/workspace.ts'
import { ArticleRow, GroupHeading } from './article-row.tsx'
import type { GroupBy, LibraryRow } from './grouping.ts'
import styles from './library.module.css'
import { articlesOf } from './shown-articles.ts'

/** Up to so many rows are simply there, so that the browser's own find reaches them; more are drawn as needed. */
const ALL_AT_ONCE = 200

interface GridProps {
  rows: LibraryRow[]
  by: GroupBy
  current: ArticleId | null
  /** Whether a menu or dialog of the library is open, which gives the focus back to the grid. */
  interrupted: boolean
  onMenu: (at: { x: number; y: number; articles: ArticleSummary[] }) => void
  onDelete: (articles: ArticleSummary[]) => void
}

/** The articles as a grid with one tab stop: arrows move, Enter opens, Space, Shift and Ctrl select, Delete deletes. */
export function ArticleGrid({ rows, by, current, interrupted, onMenu, onDelete }: GridProps) {
  const articles = articlesOf(rows)
  const order = articles.map(article => article.id)
  const [selection, setSelection] = useState<Selection<ArticleId>>(nothingSelected)
  const [active, setActive] = useState<ArticleId | null>(null)
  const tabStop = [active, current].find(id => id !== null && order.includes(id)) ?? order[0] ?? null
  const view = useRowsInView(rows, current)
  useFocusKept(view.scroller, tabStop, interrupted)

  const selected = order.filter(id => selection.ids.has(id)).length

  const targets = (id: ArticleId) => {
    const ids = selection.ids.has(id) ? selection.ids : new Set([id])
    return articles.filter(article => ids.has(article.id))
  }
  const focusOn = (id: ArticleId, from: ArticleId, event: KeyboardEvent) => {
    setActive(id)
    const anchored = { ...selection, anchor: selection.anchor ?? from }
    // With Ctrl the focus moves over a selection that stays, so that Space can add to it.
    if (event.shiftKey) setSelection(select(anchored, id, order, 'range'))
    else if (!event.ctrlKey && !event.metaKey) setSelection(select(selection, id, order, 'only'))
    view.focusRow(id)
  }
  const click = (event: MouseEvent, id: ArticleId) => {
    if ((event.target as Element).closest('button')) return
    const how = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'
    setSelection(select(selection, id, order, how))
    setActive(id)
    if (how === 'only') openArticle(id)
  }
  const keyDown = (event: KeyboardEvent, id: ArticleId) => {
    if (event.target !== event.currentTarget) return
    // With Ctrl they are keys of the whole window, such as the next article.
    const paging = event.key.startsWith('Page') && (event.ctrlKey || event.metaKey)
    const to = paging ? undefined : destination(event.key, order, order.indexOf(id))
    if (to) focusOn(to, id, event)
    else if (event.key === 'Enter') openArticle(id)
    else if (event.key === ' ') setSelection(select(selection, id, order, 'toggle'))
    else if (event.key === 'Delete' || (event.key === 'Backspace' && event.metaKey)) onDelete(targets(id))
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      setSelection({ ids: new Set(order), anchor: id })
    else if (event.key === 'Escape' && selection.ids.size > 0) setSelection({ ids: new Set(), anchor: id })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const contextMenu = (event: MouseEvent<HTMLElement>, id: ArticleId) => {
    event.preventDefault()
    setActive(id)
    const box = event.currentTarget.getBoundingClientRect()
    const byKey = event.clientX === 0 && event.clientY === 0
    onMenu({
      x: byKey ? box.left + 28 : event.clientX,
      y: byKey ? box.top + 28 : event.clientY,
      articles: targets(id),
    })
  }
  const latest = useRef({ targets, onMenu })
  latest.current = { targets, onMenu }
  const more = useCallback((article: ArticleSummary, button: HTMLElement) => {
    const box = button.getBoundingClientRect()
    latest.current.onMenu({ x: box.left, y: box.bottom, articles: latest.current.targets(article.id) })
  }, [])

  return (
    <div ref={view.scroller} className={styles.scroll}>
      <div
        role="grid"
        aria-label={t('Articles')}
        aria-multiselectable
        aria-rowcount={rows.length}
        className={styles.grid}
        style={view.height}
      >
        {view.shown.map(({ index, style, ref }) => {
          const row = rows[index]
          if (!row) return null
          if (row.type === 'group') {
            return (
              <div
                key={`group ${row.group.key}`}
                role="row"
                aria-rowindex={index + 1}
                data-index={index}
                style={style}
                ref={ref}
              >
                <GroupHeading name={row.group.name} about={row.group.about} />
              </div>
            )
          }
          const { article, group } = row
          return (
            <div
              key={article.id}
              role="row"
              aria-rowindex={index + 1}
              aria-selected={selection.ids.has(article.id)}
              aria-current={article.id === current || undefined}
              tabIndex={article.id === tabStop ? 0 : -1}
              data-index={index}
              data-article={article.id}
              className={styles.article}
              style={style}
              ref={ref}
              onClick={event => click(event, article.id)}
              onKeyDown={event => keyDown(event, article.id)}
              onContextMenu={event => contextMenu(event, article.id)}
              onFocus={() => setActive(article.id)}
            >
              <ArticleRow
                article={article}
                aside={by === 'story' ? article.outlet : article.story}
                unknown={by === 'story' ? t('No outlet') : t('No story')}
                years={group.years}
                onMore={more}
              />
            </div>
          )
        })}
      </div>
      <p className="visually-hidden" role="status">
        {selected > 1 ? t('{{count}} articles selected', { count: selected }) : ''}
      </p>
    </div>
  )
}

/** Where a key leads from the article at `from`; `undefined` when it leads nowhere. */
function destination(key: string, order: readonly ArticleId[], from: number): ArticleId | undefined {
  const last = order.length - 1
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + 10,
    PageUp: from - 10,
    Home: 0,
    End: last,
  }
  const to = steps[key]
  return to === undefined ? undefined : order[Math.min(Math.max(to, 0), last)]
}

/** Focuses the tab stop when the focused article went away, or a menu or dialog closed that was opened from here. */
function useFocusKept(
  scroller: { current: HTMLElement | null },
  tabStop: ArticleId | null,
  interrupted: boolean,
): void {
  const ours = useRef(false)
  useEffect(() => {
    const follow = ({ target }: Event) => {
      if (!interrupted) ours.current = target instanceof Node && scroller.current?.contains(target) === true
    }
    addEventListener('focusin', follow)
    addEventListener('pointerdown', follow)
    return () => {
      removeEventListener('focusin', follow)
      removeEventListener('pointerdown', follow)
    }
  }, [interrupted, scroller])
  useEffect(() => {
    if (!ours.current || interrupted || document.activeElement !== document.body) return
    scroller.current?.querySelector<HTMLElement>(`[data-article="${tabStop}"]`)?.focus()
  })
}

/** Which rows are drawn and where, scrolled so that the current article is in view. */
function useRowsInView(rows: LibraryRow[], current: ArticleId | null) {
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<ArticleId | null>(null)
  const many = rows.length > ALL_AT_ONCE
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (rows[index]?.type === 'group' ? 58 : 72),
    getItemKey: index => keyOf(rows[index]),
    overscan: 12,
    enabled: many,
  })
  const indexOf = (id: ArticleId) => rows.findIndex(row => row.type === 'article' && row.article.id === id)
  const elementOf = (id: ArticleId) => scroller.current?.querySelector<HTMLElement>(`[data-article="${id}"]`)
  const bring = (id: ArticleId) => {
    const element = elementOf(id)
    if (element) element.scrollIntoView({ block: 'nearest' })
    else if (many) virtual.scrollToIndex(indexOf(id), { align: 'auto' })
  }
  const focusRow = (id: ArticleId) => {
    bring(id)
    wanted.current = id
    elementOf(id)?.focus()
  }
  useEffect(() => {
    const element = wanted.current && elementOf(wanted.current)
    if (!element) return
    wanted.current = null
    element.focus()
  })
  const listed = rows.length > 0
  useEffect(() => {
    if (current && listed) bring(current)
  }, [current, listed])

  const shown = many
    ? virtual.getVirtualItems().map(item => ({
        index: item.index,
        style: { position: 'absolute', insetInline: 0, transform: `translateY(${item.start}px)` } as const,
        ref: virtual.measureElement,
      }))
    : rows.map((_, index) => ({ index, style: undefined, ref: undefined }))
  return { scroller, focusRow, shown, height: many ? { height: virtual.getTotalSize() } : undefined }
}

const keyOf = (row: LibraryRow | undefined) =>
  row?.type === 'article' ? row.article.id : `group ${row?.group.key}`

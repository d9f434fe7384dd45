import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { CoderId } from '../../shared/model/ids.ts'
import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { runCommand, useCommand } from '../ui/use-command.ts'
import { openArticle, showOverlay, useWorkspace } from '../ui/workspace.ts'
import { deleteArticles, moveArticles, setStatus } from './article-actions.ts'
import { ArticleGrid } from './article-grid.tsx'
import { ArticleMenu, type MenuAt } from './article-menu.tsx'
import { type GroupBy, groupArticles, matchesFilter, toRows } from './grouping.ts'
import styles from './library.module.css'
import { NameDialog } from './name-dialog.tsx'

/** The articles of the project by story or outlet, with the coder's progress. */
export function LibraryPanel() {
  const [filter, setFilter] = useState('')
  const [by, setBy] = useState<GroupBy>('story')
  const articles = useArticles()
  const rows = useMemo(() => {
    const shown = (articles ?? []).filter(article => matchesFilter(article, filter))
    return toRows(groupArticles(shown, by))
  }, [articles, filter, by])
  if (!articles) return null
  const count = rows.filter(row => row.type === 'article').length
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>
        Library
        <span>{count === articles.length ? count : `${count} of ${articles.length}`}</span>
      </h2>
      {articles.length === 0 ? (
        <NoArticles />
      ) : (
        <>
          <Filters filter={filter} onFilter={setFilter} by={by} onBy={setBy} />
          <Articles rows={rows} by={by} />
          {count === 0 && <p className={styles.none}>No article matches “{filter.trim()}”.</p>}
        </>
      )}
    </div>
  )
}

/** The articles with the status of the window's coder and the annotations of the coder that is shown. */
function useArticles(): ArticleSummary[] | undefined {
  const own = useWorkspace(state => state.project?.coder?.id ?? null)
  const shownCoder = useWorkspace(state => state.shownCoder)
  const counted = useData('article.list', { coderId: shownCoder }).data
  const read = useData('article.list', { coderId: own }).data
  return useMemo(() => {
    if (counted === read) return counted
    const status = new Map(read?.map(article => [article.id, article.status]))
    return counted?.map(article => ({ ...article, status: status.get(article.id) ?? 'new' }))
  }, [counted, read])
}

function Filters(props: {
  filter: string
  onFilter: (filter: string) => void
  by: GroupBy
  onBy: (by: GroupBy) => void
}) {
  const coders = useData('coder.list', {}).data ?? []
  const shownCoder = useWorkspace(state => state.shownCoder)
  const own = useWorkspace(state => state.project?.coder?.id)
  return (
    <div className={styles.filters}>
      <label className={styles.filter}>
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          value={props.filter}
          onChange={event => props.onFilter(event.target.value)}
          placeholder="Filter"
          aria-label="Filter by headline, outlet or byline"
          title="Headline, outlet or byline"
          spellCheck={false}
        />
      </label>
      <div className={styles.choices}>
        <select
          aria-label="Group by"
          value={props.by}
          onChange={event => props.onBy(event.target.value as GroupBy)}
        >
          <option value="story">By story</option>
          <option value="outlet">By outlet</option>
        </select>
        <select
          aria-label="Annotations of"
          title="Whose annotations are shown and counted"
          value={shownCoder ?? ''}
          onChange={event =>
            useWorkspace.setState({ shownCoder: (event.target.value || null) as CoderId | null })
          }
        >
          <option value="">Everybody</option>
          {coders.map(coder => (
            <option key={coder.id} value={coder.id}>
              {coder.id === own ? `${coder.name} (you)` : coder.name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function Articles({ rows, by }: { rows: ReturnType<typeof toRows>; by: GroupBy }) {
  const current = useWorkspace(state => state.articleId)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const [naming, setNaming] = useState<{ what: 'story' | 'outlet'; articles: ArticleSummary[] } | null>(null)
  const articles = rows.flatMap(row => (row.type === 'article' ? [row.article] : []))
  const shown = articles.map(article => article.id)
  useArticleCommands(articles)
  return (
    <>
      <ArticleGrid
        rows={rows}
        by={by}
        current={current}
        onMenu={setMenu}
        onDelete={gone => void deleteArticles(gone, shown)}
      />
      {menu && (
        <ArticleMenu
          at={menu}
          shown={shown}
          onNewName={(what, chosen) => setNaming({ what, articles: chosen })}
          onClose={() => setMenu(null)}
        />
      )}
      {naming && (
        <NameDialog
          what={naming.what}
          onName={name => void moveArticles(naming.articles, naming.what, name)}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}

/** Answers the commands about the open article, in the order that is shown. */
function useArticleCommands(articles: readonly ArticleSummary[]): void {
  const current = useWorkspace(state => state.articleId)
  const at = articles.findIndex(article => article.id === current)
  const open = articles[at]
  const go = (article: ArticleSummary | undefined) => article && openArticle(article.id)
  useCommand('next-article', () => go(articles[at + 1]))
  useCommand('previous-article', () => go(at < 0 ? articles.at(-1) : articles[at - 1]))
  useCommand('mark-done', () => {
    if (open) void setStatus([open], open.status === 'done' ? 'in progress' : 'done')
  })
  useCommand(
    'article-details',
    () => current && showOverlay({ name: 'details', articleId: current }),
    current !== null,
  )
  useCommand(
    'show-original',
    () => current && showOverlay({ name: 'original', articleId: current }),
    current !== null,
  )
}

function NoArticles() {
  return (
    <EmptyState
      title="No articles yet"
      actions={
        <div className={styles.ways}>
          <Button kind="primary" onClick={() => runCommand('import-files')}>
            Import files…
          </Button>
          <Button onClick={() => runCommand('import-folder')}>Import a folder…</Button>
          <Button onClick={() => runCommand('import-paste')}>Paste text…</Button>
        </div>
      }
    >
      Text files, saved web pages and Word documents can be imported. Or drop files anywhere in this window.
    </EmptyState>
  )
}

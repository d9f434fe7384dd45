import { Search } from 'lucide-react'
import { useState } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { CoderId } from '../../shared/model/ids.ts'
import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatNumber, t } from '../ui/language.ts'
import { runCommand } from '../ui/use-command.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { deleteArticles, moveArticles } from './article-actions.ts'
import { ArticleCommands } from './article-commands.tsx'
import { ArticleGrid } from './article-grid.tsx'
import { ArticleMenu, type MenuAt } from './article-menu.tsx'
import type { GroupBy, LibraryRow } from './grouping.ts'
import styles from './library.module.css'
import { NameDialog } from './name-dialog.tsx'
import { articlesOf, useArticles, useLibrary, useLibraryRows } from './shown-articles.ts'

/** The articles of the project by story or outlet, with the coder's progress. */
export function LibraryPanel() {
  const articles = useArticles()
  const rows = useLibraryRows(articles)
  const filter = useLibrary(state => state.filter)
  if (!articles) return null
  const count = articlesOf(rows).length
  return (
    <div className={styles.panel}>
      <ArticleCommands />
      <h2 className={styles.title}>
        {t('Library')}
        <span>
          {count === articles.length
            ? formatNumber(count)
            : t('{{done}} of {{total}}', { done: count, total: articles.length })}
        </span>
      </h2>
      {articles.length === 0 ? <NoArticles /> : <Filters />}
      {count > 0 && <Articles rows={rows} />}
      {count === 0 && articles.length > 0 && (
        <p className={styles.none} role="status">
          {t('No article matches “{{words}}”.', { words: filter.trim() })}
        </p>
      )}
    </div>
  )
}

function Filters() {
  const { filter, by } = useLibrary()
  const coders = useData('coder.list', {}).data ?? []
  const shownCoder = useWorkspace(state => state.shownCoder)
  const own = useWorkspace(state => state.project?.coder?.id)
  return (
    <div className={styles.filters}>
      <label className={styles.filter}>
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          value={filter}
          onChange={event => useLibrary.setState({ filter: event.target.value })}
          placeholder={t('Filter')}
          aria-label={t('Filter by headline, outlet or byline')}
          title={t('Headline, outlet or byline')}
          spellCheck={false}
        />
      </label>
      <div className={styles.choices}>
        <select
          aria-label={t('Group by')}
          value={by}
          onChange={event => useLibrary.setState({ by: event.target.value as GroupBy })}
        >
          <option value="story">{t('By story')}</option>
          <option value="outlet">{t('By outlet')}</option>
        </select>
        <select
          aria-label={t('Annotations of')}
          title={t('Whose annotations are shown and counted')}
          value={shownCoder ?? ''}
          onChange={event =>
            useWorkspace.setState({ shownCoder: (event.target.value || null) as CoderId | null })
          }
        >
          <option value="">{t('Everybody')}</option>
          {coders.map(coder => (
            <option key={coder.id} value={coder.id}>
              {coder.id === own ? t('{{name}} (you)', { name: coder.name }) : coder.name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function Articles({ rows }: { rows: LibraryRow[] }) {
  const by = useLibrary(state => state.by)
  const current = useWorkspace(state => state.articleId)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const [naming, setNaming] = useState<{ what: 'story' | 'outlet'; articles: ArticleSummary[] } | null>(null)
  const shown = articlesOf(rows).map(article => article.id)
  return (
    <>
      <ArticleGrid
        rows={rows}
        by={by}
        current={current}
        interrupted={menu !== null || naming !== null}
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

function NoArticles() {
  return (
    <div className={styles.none}>
      <EmptyState
        title={t('No articles yet')}
        actions={
          <div className={styles.ways}>
            <Button kind="primary" onClick={() => runCommand('import-files')}>
              {t('Import files…')}
            </Button>
            <Button onClick={() => runCommand('import-folder')}>{t('Import a folder…')}</Button>
            <Button onClick={() => runCommand('import-paste')}>{t('Paste text…')}</Button>
          </div>
        }
      >
        {t(
          'Text files, saved web pages and Word documents can be imported. Or drop files anywhere in this window.',
        )}
      </EmptyState>
    </div>
  )
}

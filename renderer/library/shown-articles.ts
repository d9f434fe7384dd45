import { useMemo } from 'react'
import { create } from 'zustand'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { useData } from '../rpc.ts'
import { useLanguage } from '../ui/language.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { type GroupBy, groupArticles, type LibraryRow, matchesFilter, toRows } from './grouping.ts'

/** How the library is filtered and grouped; kept while another view is shown. */
export const useLibrary = create<{ filter: string; by: GroupBy }>(() => ({ filter: '', by: 'story' }))

/** All articles, with the status of the window's coder and the annotations of the coder that is shown. */
export function useArticles(): ArticleSummary[] | undefined {
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

/** The rows of the library as it is filtered and grouped. */
export function useLibraryRows(articles: readonly ArticleSummary[] | undefined): LibraryRow[] {
  const { filter, by } = useLibrary()
  const language = useLanguage()
  return useMemo(() => {
    const shown = (articles ?? []).filter(article => matchesFilter(article, filter))
    return toRows(groupArticles(shown, by))
  }, [articles, filter, by, language])
}

/** The articles among the rows, in their order. */
export function articlesOf(rows: readonly LibraryRow[]): ArticleSummary[] {
  return rows.flatMap(row => (row.type === 'article' ? [row.article] : []))
}

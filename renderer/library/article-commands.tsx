import { useCommand } from '../ui/use-command.ts'
import { openArticle, showOverlay, useWorkspace } from '../ui/workspace.ts'
import { setStatus } from './article-actions.ts'
import { articlesOf, useArticles, useLibraryRows } from './shown-articles.ts'

/** Answers the commands about the open article; next and previous follow the order of the library. Shows nothing. */
export function ArticleCommands() {
  const articles = useArticles()
  const shown = articlesOf(useLibraryRows(articles))
  const current = useWorkspace(state => state.articleId)
  const at = shown.findIndex(article => article.id === current)
  const go = (to: (typeof shown)[number] | undefined) => to && openArticle(to.id)
  const isOpen = current !== null
  useCommand('next-article', () => go(shown[at + 1]))
  useCommand('previous-article', () => go(at < 0 ? shown.at(-1) : shown[at - 1]))
  useCommand('mark-done', () => {
    const open = articles?.find(article => article.id === current)
    if (open) void setStatus([open], open.status === 'done' ? 'in progress' : 'done')
  })
  useCommand('article-details', () => current && showOverlay({ name: 'details', articleId: current }), isOpen)
  useCommand('show-original', () => current && showOverlay({ name: 'original', articleId: current }), isOpen)
  return null
}

import type { ArticleFields, ArticleSummary, ReadingStatus } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { save } from '../rpc.ts'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { notifyUndoable } from '../ui/undo-notice.ts'
import { useWorkspace } from '../ui/workspace.ts'

type Articles = readonly Pick<ArticleSummary, 'id' | 'headline' | 'file'>[]

const idsOf = (articles: Articles) => articles.map(article => article.id)

/** "“Headline”" or "3 articles". */
function named(articles: Articles): string {
  const [only, ...others] = articles
  if (!only || others.length > 0) return t('{{count}} articles', { count: articles.length })
  return t('“{{name}}”', { name: only.headline || only.file })
}

function movedText(articles: Articles, field: 'story' | 'outlet', name: string): string {
  const what = named(articles)
  if (name) return t('Moved {{what}} to {{name}}', { what, name })
  return field === 'story'
    ? t('Took {{what}} out of the story', { what })
    : t('Took {{what}} out of the outlet', { what })
}

/** Puts articles into a story or gives them an outlet, as one step; an empty name takes them out. */
export async function moveArticles(
  articles: Articles,
  field: 'story' | 'outlet',
  name: string,
): Promise<void> {
  const fields: Partial<ArticleFields> = field === 'story' ? { story: name } : { outlet: name }
  try {
    await save('article.update', { ids: idsOf(articles), fields })
    notifyUndoable(movedText(articles, field, name))
  } catch (error) {
    notifyError(error)
  }
}

/** Sets the coder's own status of articles, as one step. */
export async function setStatus(articles: Articles, status: ReadingStatus): Promise<void> {
  try {
    await save('article.setStatus', { ids: idsOf(articles), status })
  } catch (error) {
    notifyError(error)
  }
}

/** Deletes articles as one step that can be undone, and opens the neighbour when the open one is among them. */
export async function deleteArticles(articles: Articles, shown: readonly ArticleId[]): Promise<void> {
  const ids = idsOf(articles)
  try {
    await save('article.delete', { ids })
  } catch (error) {
    notifyError(error)
    return
  }
  const open = useWorkspace.getState().articleId
  if (open && ids.includes(open))
    useWorkspace.setState({ articleId: neighbour(open, ids, shown), place: null })
  notifyUndoable(t('Deleted {{what}}', { what: named(articles) }))
}

/** The next article that stays, or else the one before; `null` when none is left. */
export function neighbour(
  id: ArticleId,
  gone: readonly ArticleId[],
  shown: readonly ArticleId[],
): ArticleId | null {
  const at = shown.indexOf(id)
  const stays = (other: ArticleId) => !gone.includes(other)
  return shown.slice(at + 1).find(stays) ?? shown.slice(0, Math.max(at, 0)).findLast(stays) ?? null
}

import { useMemo } from 'react'
import type { Coder } from '../../shared/model/annotation.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { NamedCount } from '../../shared/rpc/calls/articles.ts'
import { useData } from '../rpc.ts'
import { useWorkspace } from '../ui/workspace.ts'
import { useCompare } from './compare-state.ts'
import { type ScopeInForce, scopeInForce } from './scope.ts'

/** The scope in force with what it is chosen from. */
export interface LoadedScope extends ScopeInForce {
  /** All articles of the project. */
  articles: readonly ArticleSummary[]
  /** Stories that have articles. */
  stories: readonly NamedCount[]
  coders: readonly Coder[]
  codes: readonly CodeWithUse[]
  byId: ReadonlyMap<string, CodeWithUse>
  /** How many coders' marks are put together; 1 when one coder is chosen. */
  summed: number
}

/** The scope of the comparison, or `null` until everything it depends on has arrived. */
export function useScope(): LoadedScope | null {
  const articles = useData('article.list', { coderId: null }).data
  const stories = useData('story.list', {}).data
  const coders = useData('coder.list', {}).data
  const codes = useData('code.list', { coderId: null }).data
  const { storyId, coderId, codeIds } = useCompare()
  const shownCoder = useWorkspace(state => state.shownCoder)
  const openArticle = useWorkspace(state => state.articleId)
  return useMemo(() => {
    if (!articles || !stories || !coders || !codes) return null
    const sources = { articles, stories, coders, codes, shownCoder, openArticle }
    const scope = scopeInForce({ storyId, coderId, codeIds }, sources)
    const marking = coders.filter(coder => coder.annotations > 0).length
    return {
      ...scope,
      articles,
      stories: stories.filter(story => story.articles > 0),
      coders,
      codes,
      byId: new Map<string, CodeWithUse>(codes.map(code => [code.id, code])),
      summed: scope.coderId === null ? marking : 1,
    }
  }, [articles, stories, coders, codes, storyId, coderId, codeIds, shownCoder, openArticle])
}

/** The articles of the scope's story, in the order of the library. */
export function articlesInScope({ articles, storyId }: LoadedScope): readonly ArticleSummary[] {
  return storyId === null ? articles : articles.filter(article => article.storyId === storyId)
}

import type { ArticleId } from '../../shared/model/ids.ts'
import type { FoundHit } from '../../shared/rpc/calls/search.ts'

/** The hits of one article, or of the note on a code or the project. */
export interface HitGroup {
  /** Id of the article or code; empty for the project. */
  key: string
  articleId: ArticleId | null
  headline: string
  outlet: string
  published: string
  hits: FoundHit[]
  /** Places in the article's text that are not among `hits`. */
  more: number
}

/** Hits by what they stand in, in the order of the first hit of each. `moreInText` counts all hits of an article's text. */
export function groupHits(
  hits: readonly FoundHit[],
  moreInText: readonly { articleId: ArticleId; hits: number }[] = [],
): HitGroup[] {
  const inText = new Map(moreInText.map(one => [one.articleId, one.hits]))
  const groups = new Map<string, HitGroup>()
  for (const hit of hits) {
    const { articleId, headline, outlet, published } = hit
    const key = articleId ?? hit.codeId ?? ''
    const group = groups.get(key) ?? { key, articleId, headline, outlet, published, hits: [], more: 0 }
    group.hits.push(hit)
    groups.set(key, group)
  }
  for (const group of groups.values()) {
    const all = group.articleId ? (inText.get(group.articleId) ?? 0) : 0
    group.more = Math.max(0, all - group.hits.filter(hit => hit.where === 'text').length)
  }
  return [...groups.values()]
}

/** The group with all places of its text instead of the first few. */
export function withWholeText(group: HitGroup, inText: readonly FoundHit[]): HitGroup {
  return { ...group, hits: [...inText, ...group.hits.filter(hit => hit.where !== 'text')], more: 0 }
}

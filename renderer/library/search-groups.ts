import type { SearchHit } from '../../shared/rpc/calls/search.ts'

/** The hits of one article, by place. */
export interface HitGroup {
  articleId: string
  headline: string
  outlet: string
  published: string
  hits: SearchHit[]
}

/** Hits by article: articles in the order of their first hit, hits in the order of the text. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<string, HitGroup>()
  for (const hit of hits) {
    const { articleId, headline, outlet, published } = hit
    const group = groups.get(articleId)
    if (group) group.hits.push(hit)
    else groups.set(articleId, { articleId, headline, outlet, published, hits: [hit] })
  }
  for (const group of groups.values()) group.hits.sort((a, b) => a.start - b.start)
  return [...groups.values()]
}

import type { ArticleId } from '../../shared/model/ids.ts'
import type { FoundHit, FoundPage } from '../../shared/rpc/calls/search.ts'
import { call } from '../rpc.ts'
import { type BulkHit, bulkHit } from '../ui/bulk-hits.ts'

/**
 * The places behind hits in texts and coded passages, ready to be coded; notes are left out. Where a list shows only the
 * first few places of a text, all of them are asked for, unless only one hit was chosen.
 */
export async function codableHits(
  query: string,
  hits: readonly FoundHit[],
  moreInText: FoundPage['moreInText'],
): Promise<BulkHit[]> {
  const places = hits.filter(hit => hit.where !== 'note' && hit.articleId !== null)
  const incomplete = hits.length > 1 ? new Set(moreInText.map(one => one.articleId)) : new Set()
  const found: BulkHit[] = []
  for (const articleId of new Set(places.map(hit => hit.articleId as ArticleId))) {
    const { text, headline, file } = await call('article.get', { id: articleId })
    const shown = places.filter(hit => hit.articleId === articleId)
    const all = incomplete.has(articleId)
      ? [
          ...(await call('search.inArticle', { query, articleId })),
          ...shown.filter(hit => hit.where !== 'text'),
        ]
      : shown
    const once = new Map(all.map(({ start, end }) => [`${start} ${end}`, { start, end }]))
    const inOrder = [...once.values()].sort((a, b) => a.start - b.start)
    for (const place of inOrder) {
      if (place.end > place.start) found.push(bulkHit(articleId, headline || file, text, place))
    }
  }
  return found
}

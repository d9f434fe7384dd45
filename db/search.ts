import type { SearchHit } from '../shared/rpc/calls/search.ts'
import { searchQuery } from '../shared/text/search-query.ts'
import type { ReadDb } from './connection.ts'
import { CLOSE, OPEN, readMarked, snippetAt } from './marked-text.ts'

const HITS_PER_ARTICLE = 5

interface FoundArticle extends Pick<SearchHit, 'articleId' | 'headline' | 'outlet' | 'published'> {
  marked: string
}

/**
 * Where the typed words stand, best articles first, at most five places of each and `limit` in all. Words are
 * combined with AND, "phrases" are kept together, `word*` finds beginnings; accents and case are ignored. Texts are
 * read one by one until there are hits enough.
 */
export function searchText(db: ReadDb, typed: string, limit: number): SearchHit[] {
  const query = searchQuery(typed)
  if (query === null) return []
  const found = db.iterate<FoundArticle>(
    `SELECT article.id AS articleId, article.headline, coalesce(outlet.name, '') AS outlet, article.published,
       highlight(article_search, 1, ?, ?) AS marked
     FROM article_search JOIN article ON article.number = article_search.rowid
     LEFT JOIN outlet ON outlet.id = article.outlet_id
     WHERE article_search MATCH ? ORDER BY rank LIMIT ?`,
    [OPEN, CLOSE, query, limit],
  )
  const hits: SearchHit[] = []
  for (const { marked, ...article } of found) {
    for (const place of hitPlaces(marked)) hits.push({ ...article, ...place })
    if (hits.length >= limit) break
  }
  return hits.slice(0, limit)
}

/** A hit in the headline alone stands at the start of the text. */
function hitPlaces(marked: string) {
  const { text, places } = readMarked(marked, HITS_PER_ARTICLE)
  if (places.length === 0) places.push({ start: 0, end: 0 })
  return places.map(place => ({ ...place, ...snippetAt(text, place) }))
}

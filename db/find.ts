import type { FoundHit, FoundPage, SearchHit, SearchRequest } from '../shared/rpc/calls/search.ts'
import type { ReadDb } from './connection.ts'
import { searchText } from './search.ts'

const inText = (hit: SearchHit): FoundHit => ({ ...hit, where: 'text', annotationId: null, codeId: null })

/** A page of what is found in the texts, best articles first. */
export function findHits(db: ReadDb, { query, in: places, limit, offset }: SearchRequest): FoundPage {
  const all = places.includes('text') ? searchText(db, query, offset + limit + 1) : []
  const hits = all.slice(offset, offset + limit).map(inText)
  return { hits, articles: null, more: all.length > offset + limit, moreInText: [] }
}

/** The places of one article's text that a query hits. */
export function findInArticle(db: ReadDb, query: string, articleId: string): FoundHit[] {
  return searchText(db, query, 1000)
    .filter(hit => hit.articleId === articleId)
    .map(inText)
}

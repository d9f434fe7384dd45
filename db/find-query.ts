import type { SearchRequest } from '../shared/rpc/calls/search.ts'
import { searchQuery } from '../shared/text/search-query.ts'
import type { ReadDb } from './connection.ts'
import { type FilterSql, filterSql } from './find-filters.ts'

/** A search made ready for SQLite: an FTS5 query for each kind that is asked for, `null` for one that is not. */
export interface Search {
  text: string | null
  notes: string | null
  passages: string | null
  filter: FilterSql
}

/** The search that a person asked for; `null` when there is nothing to look for. */
export function preparedSearch(db: ReadDb, request: SearchRequest): Search | null {
  const query = searchQuery(request.query)
  if (query === null) return null
  return {
    text: request.in.includes('text') ? query : null,
    notes: request.in.includes('notes') ? `{note} : (${query})` : null,
    passages: request.in.includes('excerpts') ? `{passage} : (${query})` : null,
    filter: filterSql(db, request.filters),
  }
}

/** The index of notes and passages with what its rows stand for, as the conditions of a filter name it. */
export const ITEMS = `FROM article_search_words
  CROSS JOIN article_search_item AS item ON item.number = article_search_words.rowid
  LEFT JOIN annotation ON annotation.id = item.annotation_id
  LEFT JOIN note ON note.about = item.about AND note.about_id = item.about_id`

/** An article's text with marks around the hits; its parameters are `MARKS`. */
export const MARKED = 'highlight(article_search, 1, @open, @close)'

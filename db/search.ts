import type { SearchHit } from '../shared/rpc/calls/search.ts'
import { graphemeEnd, graphemeStart } from '../shared/text/offsets.ts'
import { searchQuery } from '../shared/text/search-query.ts'
import type { ReadDb } from './connection.ts'

/** What FTS5 puts around a hit: no text has these three characters in a row, though one may have each of them. */
const OPEN = '\ufdd0\u0001\ufdd0'
const CLOSE = '\ufdd1\u0002\ufdd1'
const AROUND = 90
const HITS_PER_ARTICLE = 5

interface FoundArticle extends Omit<SearchHit, 'start' | 'end' | 'snippet' | 'hitStart' | 'hitEnd'> {
  marked: string
}

/**
 * Where the typed words stand, best articles first, at most five places of each and `limit` in all. Words are
 * combined with AND, "phrases" are kept together, `word*` finds beginnings; accents and case are ignored.
 */
export function searchText(db: ReadDb, typed: string, limit: number): SearchHit[] {
  const query = searchQuery(typed)
  if (query === null) return []
  const found = db.all<FoundArticle>(
    `SELECT article.id AS articleId, article.headline, coalesce(outlet.name, '') AS outlet, article.published,
       highlight(article_search, 1, ?, ?) AS marked
     FROM article_search JOIN article ON article.number = article_search.rowid
     LEFT JOIN outlet ON outlet.id = article.outlet_id
     WHERE article_search MATCH ? ORDER BY rank LIMIT ?`,
    [OPEN, CLOSE, query, limit],
  )
  return found
    .flatMap(({ marked, ...article }) => hits(marked).map(hit => ({ ...article, ...hit })))
    .slice(0, limit)
}

/** Reads the places out of a text in which FTS5 has put marks around them. Offsets are in the text without marks. */
function hits(marked: string): Pick<SearchHit, 'start' | 'end' | 'snippet' | 'hitStart' | 'hitEnd'>[] {
  const text = marked.replaceAll(OPEN, '').replaceAll(CLOSE, '')
  const places: { start: number; end: number }[] = []
  let from = 0
  let marks = 0
  while (places.length < HITS_PER_ARTICLE) {
    const open = marked.indexOf(OPEN, from)
    if (open < 0) break
    const close = marked.indexOf(CLOSE, open)
    if (close < 0) break
    places.push({ start: open - marks, end: close - marks - OPEN.length })
    marks += OPEN.length + CLOSE.length
    from = close + CLOSE.length
  }
  if (places.length === 0) places.push({ start: 0, end: 0 })
  return places.map(place => ({ ...place, ...around(text, place.start, place.end) }))
}

/** The hit with some text on both sides, not across a block's end. */
function around(
  text: string,
  start: number,
  end: number,
): Pick<SearchHit, 'snippet' | 'hitStart' | 'hitEnd'> {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline
  const from = Math.max(lineStart, graphemeStart(text, start - AROUND))
  const to = Math.min(lineEnd, graphemeEnd(text, end + AROUND))
  const before = (from > lineStart ? '…' : '') + text.slice(from, start)
  const after = text.slice(end, to) + (to < lineEnd ? '…' : '')
  return {
    snippet: before + text.slice(start, end) + after,
    hitStart: before.length,
    hitEnd: before.length + end - start,
  }
}

import type { FoundHit, FoundPage, SearchRequest } from '../shared/rpc/calls/search.ts'
import { searchQuery } from '../shared/text/search-query.ts'
import type { ReadDb } from './connection.ts'
import { hitsOf, textHits } from './find-hits.ts'
import { ITEMS, preparedSearch, type Search } from './find-query.ts'

/** An article that has hits; the lower its rank, the better. Number 0 stands for the notes without an article. */
interface Ranked {
  number: number
  rank: number
}

const NOTHING: FoundPage = { hits: [], articles: 0, more: false, moreInText: [] }

/**
 * A page of what is found in texts, notes and coded passages, grouped by article. Unranked, articles come in the order
 * of import and only as many are looked at as the page needs; ranked, all matches are compared first.
 */
export function findHits(db: ReadDb, request: SearchRequest): FoundPage {
  const search = preparedSearch(db, request)
  if (search === null) return NOTHING
  const { ranked, limit, offset } = request
  return db.snapshot(() => {
    const most = offset + limit + 1
    const texts = inTexts(db, search, ranked, most)
    const items = inItems(db, search, ranked, most)
    const found = merged(texts, items, ranked)
    const page = found.slice(offset, offset + limit)
    const more = found.length > offset + limit
    const articles = more ? total(db, search, ranked, texts, items, most) : found.length
    return {
      ...hitsOf(
        db,
        search,
        page.map(one => one.number),
      ),
      articles,
      more,
    }
  })
}

/** All places of one article's text that a query hits, in the order of the text; at most 1,000. */
export function findInArticle(db: ReadDb, typed: string, articleId: string): FoundHit[] {
  const query = searchQuery(typed)
  const article = db.get<{ number: number }>('SELECT number FROM article WHERE id = ?', [articleId])
  return query === null || !article ? [] : textHits(db, query, article.number, 1000).hits
}

function inTexts(db: ReadDb, { text, filter }: Search, ranked: boolean, most: number): Ranked[] {
  if (text === null) return []
  return db.all<Ranked>(
    `SELECT article_search.rowid AS number, ${ranked ? 'rank' : '0 AS rank'} FROM article_search
     WHERE article_search MATCH @query${filter.texts('article_search.rowid')}
     ORDER BY ${ranked ? 'rank' : 'article_search.rowid'} LIMIT @most`,
    { ...filter.parameters, query: text, most },
  )
}

function inItems(db: ReadDb, { notes, passages, filter }: Search, ranked: boolean, most: number): Ranked[] {
  const query = [notes, passages].filter(one => one !== null).join(' OR ')
  if (query === '') return []
  const number = '(article_search_words.rowid >> 24)'
  return db.all<Ranked>(
    `SELECT ${number} AS number, ${ranked ? 'min(article_search_words.rank)' : '0'} AS rank
     ${filter.items === '' ? 'FROM article_search_words' : ITEMS}
     WHERE article_search_words MATCH @query${filter.articles(number)}${filter.items}
     GROUP BY ${number} ORDER BY ${ranked ? 'rank' : 'number'} LIMIT @most`,
    { ...filter.parameters, query, most },
  )
}

/** Each article once, with its best rank. */
function merged(texts: readonly Ranked[], items: readonly Ranked[], ranked: boolean): Ranked[] {
  if (items.length === 0) return [...texts]
  const best = new Map<number, number>()
  for (const { number, rank } of [...texts, ...items])
    best.set(number, Math.min(rank, best.get(number) ?? Number.POSITIVE_INFINITY))
  const all = [...best].map(([number, rank]) => ({ number, rank }))
  return all.sort((a, b) => (ranked ? a.rank - b.rank : 0) || a.number - b.number)
}

/** How many articles have hits: counted in the ranked answer, which has looked at all of them anyway. */
function total(
  db: ReadDb,
  { text, filter }: Search,
  ranked: boolean,
  texts: readonly Ranked[],
  items: readonly Ranked[],
  most: number,
): number | null {
  if (!ranked || items.length === most) return null
  if (text === null || texts.length < most) return new Set([...texts, ...items].map(one => one.number)).size
  const count = `SELECT count(*) AS articles FROM article_search
    WHERE article_search MATCH @query${filter.texts('article_search.rowid')}`
  const parameters = { ...filter.parameters, query: text }
  const all = db.get<{ articles: number }>(count, parameters)?.articles ?? 0
  const also = db.get<{ articles: number }>(
    `${count} AND +article_search.rowid IN (SELECT value FROM json_each(@items))`,
    { ...parameters, items: JSON.stringify(items.map(one => one.number)) },
  )
  return all + items.length - (also?.articles ?? 0)
}

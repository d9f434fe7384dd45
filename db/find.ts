import type { FoundHit, FoundPage, SearchRequest } from '../shared/rpc/calls/search.ts'
import { searchQuery } from '../shared/text/search-query.ts'
import type { ReadDb } from './connection.ts'
import { hitsOf } from './find-hits.ts'
import { ITEMS, MARKED, preparedSearch, type Search } from './find-query.ts'
import { aboutArticle, type FoundArticle, markedText, textHits } from './find-texts.ts'
import { MARKS } from './marked-text.ts'

/** An article with hits in its text, or in its notes and passages; the lower its rank, the better. */
interface Ranked {
  /** Its number; 0 stands for the notes without an article. */
  number: number
  rank: number
  /** Its text with marks around the hits, if it was read at once. */
  marked?: string | null
}

/** Up to here texts are read together with their ranks; further pages read those of the page only. */
const READ_AT_ONCE = 200

const NOTHING: FoundPage = { hits: [], articles: 0, more: false, moreInText: [] }

/** The beginning `a*` stands in every text, which takes long to rank and says nothing. */
const ONE_LETTER = /"[^"\s]"\*/u

/**
 * A page of what is found in texts, notes and coded passages, grouped by article. Unranked, articles come in the order
 * of import and only as many are looked at as the page needs; ranked, all matches are compared first.
 */
export function findHits(db: ReadDb, request: SearchRequest): FoundPage {
  const search = preparedSearch(db, request)
  if (search === null) return NOTHING
  const { limit, offset } = request
  const query = search.text ?? search.notes ?? search.passages ?? ''
  const ranked = request.ranked && !ONE_LETTER.test(query)
  return db.snapshot(() => {
    const most = offset + limit + 1
    const texts = inTexts(db, search, ranked, most)
    const items = inItems(db, search, ranked, most)
    const found = merged(texts, items, ranked, most)
    const more = found.length > offset + limit
    const articles = more ? total(db, search, ranked, texts, items, most) : found.length
    return { ...hitsOf(db, search, found.slice(offset, offset + limit)), articles, more }
  })
}

/** Places of one article that are listed at most. */
const MOST = 1000

/** All places of one article's text that a query hits, in the order of the text; at most 1,000. */
export function findInArticle(db: ReadDb, typed: string, articleId: string): FoundHit[] {
  const query = searchQuery(typed)
  const article = db.get<{ number: number }>('SELECT number FROM article WHERE id = ?', [articleId])
  const marked = query === null || !article ? null : markedText(db, query, article.number)
  return marked === null || !article ? [] : textHits(aboutArticle(db, article.number), marked, MOST).hits
}

/** A hit in the headline weighs as much as five in the text. */
const WEIGHTS = '5.0, 1.0'

/**
 * Without a filter FTS5 sorts by rank itself and reads only the texts of the best; with one it would rank all that the
 * filter then throws away, so SQLite sorts what passes it, and the texts are read later.
 */
function inTexts(db: ReadDb, { text, filter }: Search, ranked: boolean, most: number): Ranked[] {
  if (text === null) return []
  const allowed = filter.texts('article_search.rowid')
  const atOnce = most <= READ_AT_ONCE && (allowed === '' || !ranked)
  const rank = allowed === '' ? 'article_search.rank' : `bm25(article_search, ${WEIGHTS})`
  const weighted = ranked && allowed === '' ? ` AND rank MATCH 'bm25(${WEIGHTS})'` : ''
  return db.all<Ranked>(
    `SELECT article_search.rowid AS number, ${ranked ? rank : '0'} AS rank, ${atOnce ? MARKED : 'NULL'} AS marked
     FROM article_search WHERE article_search MATCH @query${weighted}${allowed}
     ORDER BY ${ranked ? rank : 'article_search.rowid'} LIMIT @most`,
    { ...filter.parameters, ...(atOnce ? MARKS : {}), query: text, most },
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

/**
 * Each article once, with its best rank. Where a list was cut off, whether an article that is not in it has hits of its
 * kind stays open; unranked lists go at least as far as the page.
 */
function merged(
  texts: readonly Ranked[],
  items: readonly Ranked[],
  ranked: boolean,
  most: number,
): FoundArticle[] {
  const open = (list: readonly Ranked[]) => (ranked && list.length === most ? null : false)
  const all = new Map<number, FoundArticle & { rank: number }>()
  for (const { number, rank, marked } of texts)
    all.set(number, { number, rank, marked: marked ?? null, inText: true, inItems: open(items) })
  for (const { number, rank } of items) {
    const known = all.get(number)
    const best = { number, rank, marked: null, inText: open(texts), ...known, inItems: true }
    all.set(number, { ...best, rank: Math.min(rank, best.rank) })
  }
  return [...all.values()].sort((a, b) => (ranked ? a.rank - b.rank : 0) || a.number - b.number)
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
  const also = '+article_search.rowid IN (SELECT value FROM json_each(@items))'
  const counted = db.get<{ articles: number; also: number }>(
    `SELECT count(*) AS articles, ${items.length === 0 ? 0 : `sum(${also})`} AS also FROM article_search
     WHERE article_search MATCH @query${filter.texts('article_search.rowid')}`,
    {
      ...filter.parameters,
      query: text,
      ...(items.length === 0 ? {} : { items: JSON.stringify(items.map(one => one.number)) }),
    },
  )
  return (counted?.articles ?? 0) + items.length - (counted?.also ?? 0)
}

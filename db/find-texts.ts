import type { FoundHit } from '../shared/rpc/calls/search.ts'
import type { ReadDb } from './connection.ts'
import { MARKED, type Search } from './find-query.ts'
import { MARKS, readMarked, snippetAt } from './marked-text.ts'

/** An article that a search found. Whether it has hits in its text or its items is `null` where that is not known. */
export interface FoundArticle {
  /** Its number; 0 stands for the notes without an article. */
  number: number
  inText: boolean | null
  inItems: boolean | null
  /** Its text with marks around the hits, if it was read already. */
  marked?: string | null
}

/** What a hit says of its article. */
export type About = Pick<FoundHit, 'articleId' | 'headline' | 'outlet' | 'published'>

const ABOUT = `SELECT article.id AS articleId, article.headline, coalesce(outlet.name, '') AS outlet, article.published
  FROM article LEFT JOIN outlet ON outlet.id = article.outlet_id WHERE article.number = ?`
const NO_ARTICLE: About = { articleId: null, headline: '', outlet: '', published: '' }

/** The article of that number, or nothing of everything. */
export function aboutArticle(db: ReadDb, number: number): About {
  return db.get<About>(ABOUT, [number]) ?? NO_ARTICLE
}

// A number of JavaScript arrives as a floating one, which FTS5 does not take for a row's number.
const rowNumber = (name: string) => `CAST(@${name} AS INTEGER)`

/**
 * The texts with hits among those of some articles, with marks around the hits, by number. An article that is on the page
 * for a note need not be one whose text is hit, or asked for.
 */
export function markedTexts(
  db: ReadDb,
  search: Search,
  articles: readonly FoundArticle[],
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const { text: query } = search
  if (query === null) return texts
  for (const { number, marked } of articles) if (marked) texts.set(number, marked)
  const open = articles.filter(one => one.number > 0 && one.inText !== false && !texts.has(one.number))
  // Looking up the beginning of words costs FTS5 the same for one text as for all.
  if (open.length > 1 && query.includes('"*')) return new Map([...texts, ...markedAtOnce(db, search, open)])
  for (const { number, inText } of open) {
    const marked = markedText(db, query, number, inText === null ? search : null)
    if (marked !== null) texts.set(number, marked)
  }
  return texts
}

function markedAtOnce(
  db: ReadDb,
  { text: query, filter }: Search,
  articles: readonly FoundArticle[],
): [number, string][] {
  const numbers = articles.map(one => one.number)
  const rows = db.all<{ number: number; marked: string }>(
    `SELECT article_search.rowid AS number, ${MARKED} AS marked FROM article_search
     WHERE article_search MATCH @query AND article_search.rowid BETWEEN ${rowNumber('first')} AND ${rowNumber('last')}
       AND +article_search.rowid IN (SELECT value FROM json_each(@numbers))${filter.texts('article_search.rowid')}`,
    {
      ...filter.parameters,
      ...MARKS,
      query,
      first: Math.min(...numbers),
      last: Math.max(...numbers),
      numbers: JSON.stringify(numbers),
    },
  )
  return rows.map(row => [row.number, row.marked])
}

/** One article's text with marks, if it is hit and passes the filter of `search`, when there is one. */
export function markedText(
  db: ReadDb,
  query: string,
  number: number,
  search: Search | null = null,
): string | null {
  const { texts = () => '', parameters = {} } = search?.filter ?? {}
  const row = db.get<{ marked: string }>(
    `SELECT ${MARKED} AS marked FROM article_search
     WHERE article_search MATCH @query AND rowid = ${rowNumber('number')}${texts('article_search.rowid')}`,
    { ...parameters, ...MARKS, query, number },
  )
  return row?.marked ?? null
}

/** The first hits in an article's text, and how many there are; one in the headline alone stands at its start. */
export function textHits(about: About, marked: string, most: number): { hits: FoundHit[]; count: number } {
  const { text, places, hits: count } = readMarked(marked, most)
  if (places.length === 0) places.push({ start: 0, end: 0 })
  const hits = places.map(
    (place): FoundHit => ({
      ...about,
      where: 'text',
      annotationId: null,
      codeId: null,
      ...place,
      ...snippetAt(text, place),
    }),
  )
  return { hits, count: Math.max(1, count) }
}

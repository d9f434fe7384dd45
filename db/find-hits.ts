import type { AnnotationId, CodeId } from '../shared/model/ids.ts'
import type { FoundHit, FoundPage } from '../shared/rpc/calls/search.ts'
import { GAP } from '../shared/text/passage.ts'
import type { Range } from '../shared/text/range.ts'
import type { ReadDb } from './connection.ts'
import { ITEMS, type Search } from './find-query.ts'
import { type About, aboutArticle, type FoundArticle, markedTexts, textHits } from './find-texts.ts'
import { MARKS, readMarked, snippetAt } from './marked-text.ts'
import { parseSpans } from './passages.ts'

/** Places of an article's text, and items of it, that a page shows. */
const IN_TEXT = 3
const ITEMS_OF_ARTICLE = 100

/** The hits of the articles of a page, in its order. */
export function hitsOf(
  db: ReadDb,
  search: Search,
  articles: readonly FoundArticle[],
): Pick<FoundPage, 'hits' | 'moreInText'> {
  const hits: FoundHit[] = []
  const moreInText: FoundPage['moreInText'] = []
  const texts = markedTexts(db, search, articles)
  for (const { number, inItems } of articles) {
    const about = aboutArticle(db, number)
    const marked = texts.get(number)
    if (marked !== undefined) {
      const found = textHits(about, marked, IN_TEXT)
      hits.push(...found.hits)
      const { articleId } = about
      if (articleId && found.count > found.hits.length) moreInText.push({ articleId, hits: found.count })
    }
    if (inItems === false) continue
    hits.push(...noteHits(db, search, number, about), ...passageHits(db, search, number, about))
  }
  return { hits, moreInText }
}

interface ItemRow {
  annotationId: AnnotationId | null
  about: string | null
  start: number | null
  end: number | null
  spans: string | null
  codeId: CodeId | null
  code: string
  marked: string
}

/** The items of an article, or those without one, of which a column is hit; its text with marks. */
function itemRows(
  db: ReadDb,
  { filter }: Search,
  query: string | null,
  column: 0 | 1,
  number: number,
): ItemRow[] {
  if (query === null) return []
  return db.all<ItemRow>(
    `SELECT item.annotation_id AS annotationId, item.about, annotation.start, annotation."end", annotation.spans,
       CASE WHEN item.annotation_id IS NULL THEN code.id
         ELSE (SELECT min(code_id) FROM annotation_code WHERE annotation_id = annotation.id) END AS codeId,
       coalesce(code.name, '') AS code, highlight(article_search_words, ${column}, @open, @close) AS marked
     ${ITEMS} LEFT JOIN code ON item.about = 'code' AND code.id = item.about_id
     WHERE article_search_words MATCH @query AND article_search_words.rowid > (@number << 24)
       AND article_search_words.rowid < ((@number + 1) << 24)${filter.items}
     ORDER BY article_search_words.rowid LIMIT ${ITEMS_OF_ARTICLE}`,
    { ...filter.parameters, ...MARKS, query, number },
  )
}

function noteHits(db: ReadDb, search: Search, number: number, about: About): FoundHit[] {
  return itemRows(db, search, search.notes, 1, number).map(row => {
    const { text, places } = readMarked(withoutLinkTargets(row.marked), 1)
    return {
      ...about,
      headline: about.articleId === null ? row.code : about.headline,
      where: 'note',
      annotationId: row.annotationId,
      codeId: row.codeId,
      start: row.start ?? 0,
      end: row.end ?? 0,
      ...snippetAt(text, places[0] ?? { start: 0, end: 0 }),
    }
  })
}

/** A note with its links as their words only; what was found in a link's target goes with it. */
function withoutLinkTargets(marked: string): string {
  return marked.replace(/\[\[[^|[\]\n]*(?:article|code|annotation)[^|[\]\n]*\|/g, '').replaceAll(']]', '')
}

function passageHits(db: ReadDb, search: Search, number: number, about: About): FoundHit[] {
  return itemRows(db, search, search.passages, 0, number).map(row => {
    const { text, places } = readMarked(row.marked, 1)
    const hit = places[0] ?? { start: 0, end: 1 }
    const spans = parseSpans(row.spans ?? '', { start: row.start ?? 0, end: row.end ?? 0 })
    return {
      ...about,
      where: 'excerpt',
      annotationId: row.annotationId,
      codeId: row.codeId,
      start: offsetIn(spans, hit.start),
      end: offsetIn(spans, hit.end - 1) + 1,
      ...snippetAt(text, hit),
    }
  })
}

/** The offset in the article of an offset in the words of a passage, whose spans are joined by gaps. */
function offsetIn(spans: readonly Range[], at: number): number {
  let rest = at
  for (const { start, end } of spans) {
    if (rest < end - start) return start + rest
    rest -= end - start + GAP.length
  }
  return spans.at(-1)?.end ?? 0
}

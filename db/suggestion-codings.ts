import type { ArticleId, CodeId } from '../shared/model/ids.ts'
import { tokensToCompare } from '../shared/text/article-sentences.ts'
import { passageText } from '../shared/text/passage.ts'
import type { Range } from '../shared/text/range.ts'
import { indexCodedPassages, type SimilarIndex, type TermCounts } from '../shared/text/similar-sentences.ts'
import type { Stem } from '../shared/text/stemmer.ts'
import type { ReadDb } from './connection.ts'
import { parseSpans } from './passages.ts'

/** What has to be known of a code to suggest it. */
export interface SuggestibleCode {
  id: CodeId
  parentId: CodeId | null
  kind: string
  retired: 0 | 1
}

/** All codes, roots first, siblings in the order of the codebook. */
export function suggestibleCodes(db: ReadDb): SuggestibleCode[] {
  return db.all<SuggestibleCode>(
    'SELECT id, parent_id AS parentId, kind, retired FROM code ORDER BY parent_id IS NOT NULL, position, name_key',
  )
}

/** A code on a passage; `start` and `end` are its hull. */
export interface Coding extends Range {
  articleId: ArticleId
  codeId: CodeId
  kind: string
  /** Whether it was coded as a quotation: its code is one, or was one when its form was filled in. */
  quoted: boolean
  spans: Range[]
}

/** What is needed of an article to compare what is coded in it. */
interface CodedText {
  text: string
  stem: Stem
}

/** What was coded in some articles. */
export interface Codings {
  byArticle: ReadonlyMap<string, readonly Coding[]>
  /** The coded passages by their terms, without those of retired codes. */
  similar: () => SimilarIndex
}

interface Row extends Omit<Coding, 'spans' | 'quoted'> {
  spans: string
  quoted: 0 | 1
  retired: 0 | 1
}

/** Terms of coded passages by article and place; kept while the texts are the same. */
export type PassageTerms = Map<string, readonly string[]>

/** Answers what a coder has coded; `null` asks for everybody. Each answer is remembered. */
export function codingsOf(
  db: ReadDb,
  articles: ReadonlyMap<string, CodedText>,
  counts: () => TermCounts,
  terms: PassageTerms,
): (coderId: string | null) => Codings {
  const known = new Map<string | null, Codings>()
  return coderId => {
    const codings = known.get(coderId) ?? readCodings(db, coderId, articles, counts, terms)
    known.set(coderId, codings)
    return codings
  }
}

function readCodings(
  db: ReadDb,
  coderId: string | null,
  articles: ReadonlyMap<string, CodedText>,
  counts: () => TermCounts,
  terms: PassageTerms,
): Codings {
  const rows = db.all<Row>(
    `SELECT annotation.article_id AS articleId, annotation.start, annotation."end", annotation.spans,
       code.id AS codeId, code.kind, code.retired,
       code.kind = 'quote' OR EXISTS (SELECT 1 FROM annotation_attribute
         WHERE annotation_id = annotation.id AND key = 'form') AS quoted
     FROM annotation JOIN annotation_code ON annotation_code.annotation_id = annotation.id
     JOIN code ON code.id = annotation_code.code_id
     WHERE @coder IS NULL OR annotation.coder_id = @coder
     ORDER BY annotation.article_id, annotation.start, annotation.id, code.id`,
    { coder: coderId },
  )
  const byArticle = new Map<string, Coding[]>()
  const inForce: Coding[] = []
  for (const { spans, retired, quoted, ...row } of rows) {
    if (!articles.has(row.articleId)) continue
    const coding = { ...row, quoted: quoted === 1, spans: parseSpans(spans, row) }
    const list = byArticle.get(row.articleId)
    if (list) list.push(coding)
    else byArticle.set(row.articleId, [coding])
    if (!retired) inForce.push(coding)
  }
  let similar: SimilarIndex | null = null
  return {
    byArticle,
    similar: () => {
      similar ??= indexCodedPassages(
        inForce.flatMap(coding => passageOf(coding, articles, terms)),
        counts(),
      )
      return similar
    },
  }
}

function passageOf(coding: Coding, articles: ReadonlyMap<string, CodedText>, known: PassageTerms) {
  const article = articles.get(coding.articleId)
  if (!article) return []
  const place = [coding.articleId, ...coding.spans.flatMap(({ start, end }) => [start, end])].join()
  const terms = known.get(place) ?? tokensToCompare(passageText(article.text, coding.spans)).map(article.stem)
  known.set(place, terms)
  return [{ article: coding.articleId, codeId: coding.codeId, start: coding.start, end: coding.end, terms }]
}

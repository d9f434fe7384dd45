import { type ComparedAnnotation, type ComparedArticle, compareCodes } from '../shared/compare/matrix.ts'
import type { Matrix, Scope } from '../shared/compare/measure.ts'
import type { Excerpt } from '../shared/model/annotation.ts'
import type { Block } from '../shared/model/block.ts'
import { excerptContext } from '../shared/text/excerpt-context.ts'
import type { Range } from '../shared/text/range.ts'
import { ANNOTATION_COLUMNS, parseAnnotation } from './annotations.ts'
import { ARTICLE_ORDER } from './articles.ts'
import { codeTree } from './codebook.ts'
import type { ReadDb } from './connection.ts'
import { parseSpans } from './passages.ts'

/** Codes by outlets for the articles, codes and coder in scope. */
export function compareMatrix(db: ReadDb, scope: Scope): Matrix {
  return db.snapshot(() =>
    compareCodes(
      {
        articles: articlesIn(db, scope),
        annotations: annotationsIn(db, scope),
        codes: codeTree(db),
        textOf: articleId => contentOf(db, articleId),
      },
      scope,
    ),
  )
}

function articlesIn(db: ReadDb, { storyId }: Scope): ComparedArticle[] {
  return db.all<ComparedArticle>(
    `SELECT article.id, article.outlet_id AS outletId, coalesce(outlet.name, '') AS outlet, article.words
     FROM article LEFT JOIN outlet ON outlet.id = article.outlet_id
     WHERE @story IS NULL OR article.story_id = @story`,
    { story: storyId },
  )
}

/** One row for each annotation and code, those of one annotation together; read as they come and put together. */
function annotationsIn(db: ReadDb, { storyId, coderId }: Scope): ComparedAnnotation[] {
  const rows = db.all<Range & { articleId: string; number: number; codeId: string; spans: string }>(
    `SELECT annotation.rowid AS number, annotation.article_id AS articleId, annotation.start, annotation."end", annotation.spans,
       annotation_code.code_id AS codeId
     FROM annotation_code CROSS JOIN annotation ON annotation.id = annotation_code.annotation_id
     WHERE (@coder IS NULL OR annotation.coder_id = @coder)
       AND (@story IS NULL OR annotation.article_id IN (SELECT id FROM article WHERE story_id = @story))
     ORDER BY annotation_code.annotation_id`,
    { story: storyId, coder: coderId },
  )
  const found: ComparedAnnotation[] = []
  let codes: string[] = []
  let last = -1
  for (const { number, codeId, articleId, start, end, spans } of rows) {
    if (number === last) codes.push(codeId)
    else {
      codes = [codeId]
      found.push({ articleId, spans: parseSpans(spans, { start, end }), codeIds: codes })
    }
    last = number
  }
  return found
}

function contentOf(db: ReadDb, articleId: string): { text: string; blocks: Block[] } {
  const row = db.get<{ text: string; blocks: string }>(
    'SELECT text.content AS text, article.blocks FROM article JOIN text ON text.hash = article.text_hash WHERE article.id = ?',
    [articleId],
  )
  return { text: row?.text ?? '', blocks: JSON.parse(row?.blocks ?? '[]') }
}

/** Which passages to list. `outletId` `undefined` means all outlets, `null` articles without one. */
export interface ExcerptScope {
  storyId: string | null
  codeId: string
  outletId?: string | null | undefined
  coderId: string | null
}

type ExcerptRow = Omit<
  Excerpt,
  'codeIds' | 'attributes' | 'spans' | 'before' | 'after' | 'block' | 'paragraph'
> & {
  spans: string
  codeIds: string
  attributes: string
}

/** The passages with a code or one of its descendants, in the order of the article list, then by start. */
export function compareExcerpts(db: ReadDb, scope: ExcerptScope): Excerpt[] {
  return db.snapshot(() => inContext(db, excerptRows(db, scope)))
}

function excerptRows(db: ReadDb, scope: ExcerptScope): ExcerptRow[] {
  return db.all<ExcerptRow>(
    `WITH RECURSIVE below(id) AS (
       SELECT @code UNION SELECT code.id FROM code JOIN below ON code.parent_id = below.id
     )
     SELECT ${ANNOTATION_COLUMNS}, article.headline, coalesce(outlet.name, '') AS outlet, article.published
     FROM annotation JOIN coder ON coder.id = annotation.coder_id JOIN article ON article.id = annotation.article_id
     LEFT JOIN outlet ON outlet.id = article.outlet_id LEFT JOIN story ON story.id = article.story_id
     WHERE annotation.id IN (SELECT annotation_id FROM annotation_code WHERE code_id IN below)
       AND (@story IS NULL OR article.story_id = @story)
       AND (@anyOutlet OR article.outlet_id IS @outlet)
       AND (@coder IS NULL OR annotation.coder_id = @coder)
     ORDER BY ${ARTICLE_ORDER}, annotation.start, annotation."end" DESC, annotation.id`,
    {
      code: scope.codeId,
      story: scope.storyId,
      anyOutlet: scope.outletId === undefined ? 1 : 0,
      outlet: scope.outletId ?? null,
      coder: scope.coderId,
    },
  )
}

/** Reads each article's text once; the rows of one article stand together. */
function inContext(db: ReadDb, rows: readonly ExcerptRow[]): Excerpt[] {
  let open: { articleId: string; text: string; blocks: Block[] } | null = null
  return rows.map(row => {
    if (open?.articleId !== row.articleId)
      open = { articleId: row.articleId, ...contentOf(db, row.articleId) }
    return { ...parseAnnotation(row), ...excerptContext(open.text, open.blocks, row.start, row.end) }
  })
}

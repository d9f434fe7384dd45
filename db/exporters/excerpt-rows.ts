import { ATTRIBUTES } from '../../shared/model/attributes.ts'
import { excerptContext } from '../../shared/text/excerpt-context.ts'
import { codePointIndex } from '../../shared/text/offsets.ts'
import { codeTree } from '../codebook.ts'
import type { ReadDb } from '../connection.ts'
import type { AnnotatedArticle } from './annotated-articles.ts'

const FIXED_COLUMNS = [
  'id',
  'article',
  'file',
  'headline',
  'outlet',
  'story',
  'published',
  'byline',
  'origin',
  'language',
  'url',
  'code',
  'kind',
  'coder',
  'created',
  'note',
  'exact',
  'before',
  'after',
  'block',
  'paragraph',
  'start',
  'end',
  'text_sha256',
] as const

/**
 * The columns of every table of excerpts, in order: the fixed ones, the attributes there always are, those that the
 * project's codes ask for, and the spans.
 */
export function excerptColumns(db: ReadDb): string[] {
  return [...FIXED_COLUMNS, ...attributeKeys(db), 'spans']
}

/** Attributes of retired codes too: their annotations are exported with the others. */
function attributeKeys(db: ReadDb): string[] {
  const own = codeTree(db).flatMap(code => code.attributes.map(({ key }) => key))
  return [...new Set([...ATTRIBUTES.map(({ key }) => key), ...own])].filter(key => !isFixed(key))
}

const isFixed = (key: string) => key === 'spans' || (FIXED_COLUMNS as readonly string[]).includes(key)

/**
 * One annotation with one of its codes, by column. `start` and `end` count code points of the article's canonical text,
 * end-exclusive, and so do `spans`, written as in brat: `0 5;8 12`; `paragraph` counts from 1 and is 0 outside of paragraphs; what is unknown is an empty text.
 */
export type ExcerptRow = Record<(typeof FIXED_COLUMNS)[number], string | number> &
  Record<string, string | number>

/** The rows of one article, with the attributes among `columns`: one for each annotation and code, by start, then in codebook order. */
export function* excerptRows(
  { article, annotations }: AnnotatedArticle,
  columns: readonly string[],
): Generator<ExcerptRow> {
  const codePoints = codePointIndex(article.text)
  const attributes = columns.filter(column => !isFixed(column))
  for (const { codes, ...annotation } of annotations) {
    const place = excerptContext(article.text, article.blocks, annotation.start, annotation.end)
    for (const code of codes) {
      yield {
        id: annotation.id,
        article: article.id,
        file: article.file,
        headline: article.headline,
        outlet: article.outlet,
        story: article.story,
        published: article.published,
        byline: article.byline,
        origin: article.origin,
        language: article.language,
        url: article.url,
        code: code.path,
        kind: code.kind,
        coder: annotation.coder,
        created: annotation.created,
        note: annotation.note,
        exact: annotation.exact,
        before: whole(place.before),
        after: whole(place.after),
        block: place.block,
        paragraph: place.paragraph,
        start: codePoints.fromUtf16(annotation.start),
        end: codePoints.fromUtf16(annotation.end),
        text_sha256: article.textHash,
        ...Object.fromEntries(attributes.map(key => [key, annotation.attributes[key] ?? ''])),
        spans: annotation.spans
          .map(({ start, end }) => `${codePoints.fromUtf16(start)} ${codePoints.fromUtf16(end)}`)
          .join(';'),
      }
    }
  }
}

/** The context without half an emoji at its edge: the context is cut by UTF-16 units, files hold characters. */
const whole = (context: string) => context.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')

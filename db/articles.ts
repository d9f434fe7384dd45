import { v7 as uuid } from 'uuid'
import type {
  ArticleDocument,
  ArticleFields,
  ArticleSummary,
  ProvenanceByField,
  ReadingStatus,
} from '../shared/model/article.ts'
import { type Block, type BlockKind, includedByDefault } from '../shared/model/block.ts'
import type { ArticleId } from '../shared/model/ids.ts'
import { UserError } from '../shared/model/user-error.ts'
import { countWordsIn } from '../shared/text/words.ts'
import { deleteAnnotationRows } from './annotation-rows.ts'
import { keepOriginal, keepText, originalBytes } from './blobs.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import type { Row } from './logged-tables.ts'
import { findOrAddName, removeUnusedNames } from './names.ts'
import { deleteNote } from './notes.ts'

/** An article as an import hands it over. `blocks` tile `text`, which is canonical. */
export interface NewArticle {
  file: string
  format: string
  encoding: string
  original: Uint8Array
  fields: ArticleFields
  provenance: ProvenanceByField
  text: string
  blocks: Block[]
  problems: string[]
}

interface ArticleRow extends Omit<ArticleSummary, 'provenance'> {
  provenance: string
}

const COLUMNS = `article.id, article.headline, article.byline, article.published, article.origin, article.language,
  article.url, article.file, article.words, article.provenance, article.imported_at AS importedAt,
  article.outlet_id AS outletId, article.story_id AS storyId,
  coalesce(outlet.name, '') AS outlet, coalesce(story.name, '') AS story,
  coalesce((SELECT status FROM reading WHERE article_id = article.id AND coder_id = @coder), 'new') AS status,
  (SELECT count(*) FROM annotation WHERE article_id = article.id AND (@coder IS NULL OR coder_id = @coder)) AS annotations`
const FROM = `FROM article LEFT JOIN outlet ON outlet.id = article.outlet_id LEFT JOIN story ON story.id = article.story_id`

/** By story, date (unknown ones last), headline and import; expects the tables `article` and `story`. */
export const ARTICLE_ORDER = `story.name_key IS NULL, story.name_key, article.published = '', article.published,
  article.headline, article.number`

const summary = (row: ArticleRow): ArticleSummary => ({ ...row, provenance: JSON.parse(row.provenance) })

/** The error for an article that the window still shows and the project no longer has. */
export function missingArticle(): UserError {
  return new UserError('This article is no longer in the project; it may have been deleted or undone.')
}

/**
 * All articles by story, date and headline. Annotations are counted for the coder given, or for all; the status is
 * that coder's, `new` without one.
 */
export function listArticles(db: ReadDb, coderId: string | null): ArticleSummary[] {
  return db
    .all<ArticleRow>(`SELECT ${COLUMNS} ${FROM} ORDER BY ${ARTICLE_ORDER}`, { coder: coderId })
    .map(summary)
}

/** One article with its text. Throws `UserError` when there is none with that id. */
export function getArticle(db: ReadDb, id: string, coderId: string | null): ArticleDocument {
  const row = db.get<
    ArticleRow & { blocks: string; problems: string; text: string; textHash: string; encoding: string }
  >(
    `SELECT ${COLUMNS}, article.blocks, article.problems, article.encoding, article.text_hash AS textHash,
       text.content AS text
     ${FROM} JOIN text ON text.hash = article.text_hash WHERE article.id = @id`,
    { id, coder: coderId },
  )
  if (!row) throw missingArticle()
  return { ...row, ...summary(row), blocks: JSON.parse(row.blocks), problems: JSON.parse(row.problems) }
}

/** Adds articles as one step; returns their ids in order. */
export function addArticles(db: WriteDb, author: Author, articles: readonly NewArticle[]): ArticleId[] {
  const what =
    articles.length === 1 ? articles[0]?.fields.headline || articles[0]?.file : `${articles.length} articles`
  return recordChange(db, author, `Import ${what}`, changes =>
    articles.map(one => insertArticle(db, changes, one)),
  )
}

/** Adds one article within a change. */
export function insertArticle(db: WriteDb, changes: Changes, article: NewArticle): ArticleId {
  const id = uuid() as ArticleId
  const { story, outlet, ...fields } = article.fields
  changes.insert('article', {
    id,
    story_id: findOrAddName(db, changes, 'story', story),
    outlet_id: findOrAddName(db, changes, 'outlet', outlet),
    ...fields,
    file: article.file,
    format: article.format,
    encoding: article.encoding,
    original_hash: keepOriginal(db, article.original),
    text_hash: keepText(db, article.text),
    blocks: JSON.stringify(article.blocks),
    words: countWordsIn(article.text, article.blocks),
    provenance: JSON.stringify(article.provenance),
    problems: JSON.stringify(article.problems),
    imported_at: db.now(),
  })
  return id
}

/** Changes fields of several articles as one step. What a person typed is no longer doubtful. */
export function updateArticles(
  db: WriteDb,
  author: Author,
  ids: readonly string[],
  fields: Partial<ArticleFields>,
): void {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const names = Object.keys(given).join(', ')
  const what = ids.length === 1 ? 'an article' : `${ids.length} articles`
  recordChange(db, author, `Change ${names} of ${what}`, changes => {
    for (const id of new Set(ids)) changes.update('article', { id }, updatedColumns(db, changes, id, given))
    removeUnusedNames(db, changes)
  })
}

function updatedColumns(db: WriteDb, changes: Changes, id: string, fields: Partial<ArticleFields>): Row {
  const { story, outlet, ...plain } = fields
  const known = db.get<{ provenance: string }>('SELECT provenance FROM article WHERE id = ?', [id])
  const provenance = { ...JSON.parse(known?.provenance ?? '{}') }
  for (const field of Object.keys(fields)) provenance[field] = { source: `typed by a coder`, doubtful: false }
  return {
    ...plain,
    ...(story === undefined ? {} : { story_id: findOrAddName(db, changes, 'story', story) }),
    ...(outlet === undefined ? {} : { outlet_id: findOrAddName(db, changes, 'outlet', outlet) }),
    provenance: JSON.stringify(provenance),
  }
}

/** Deletes articles with their annotations as one step. Texts and originals stay, so that undo brings all back. */
export function deleteArticles(db: WriteDb, author: Author, ids: readonly string[]): void {
  recordChange(
    db,
    author,
    ids.length === 1 ? 'Delete an article' : `Delete ${ids.length} articles`,
    changes => {
      for (const id of new Set(ids)) {
        const annotations = db.all<{ id: string }>('SELECT id FROM annotation WHERE article_id = ?', [id])
        for (const annotation of annotations) deleteAnnotationRows(db, changes, annotation.id)
        for (const table of ['reading', 'rejection'] as const) {
          const rows = db.all<Row>(`SELECT * FROM ${table} WHERE article_id = ?`, [id])
          for (const row of rows) changes.delete(table, row)
        }
        deleteNote(db, changes, 'article', id)
        changes.delete('article', { id })
      }
      removeUnusedNames(db, changes)
    },
  )
}

/** Sets the author's own status for articles, as one step. */
export function setStatus(db: WriteDb, author: Author, ids: readonly string[], status: ReadingStatus): void {
  const what = ids.length === 1 ? 'an article' : `${ids.length} articles`
  recordChange(db, author, `Mark ${what} ${status}`, changes => {
    for (const id of new Set(ids)) setStatusRow(db, changes, author, id, status)
  })
}

/** The same within another change. */
export function setStatusRow(
  db: ReadDb,
  changes: Changes,
  author: Author,
  id: string,
  status: ReadingStatus,
): void {
  const key = { article_id: id, coder_id: author.coderId }
  if (!db.get('SELECT 1 FROM article WHERE id = ?', [id])) throw missingArticle()
  const known = db.get('SELECT 1 FROM reading WHERE article_id = ? AND coder_id = ?', [id, author.coderId])
  if (known) changes.update('reading', key, { status })
  else changes.insert('reading', { ...key, status })
}

/** Changes what a block is, or whether it counts; a new kind brings its own default for the latter. */
export function setBlock(
  db: WriteDb,
  author: Author,
  id: string,
  number: number,
  { kind, included }: { kind?: BlockKind | undefined; included?: boolean | undefined },
): void {
  const article = getArticle(db, id, null)
  const old = article.blocks[number]
  if (!old) throw new UserError(`The article has no block ${number + 1}.`)
  const counts = included ?? (kind ? includedByDefault(kind) : old.included)
  const changed = { ...old, kind: kind ?? old.kind, included: counts, reason: 'set by a coder' }
  const blocks = article.blocks.with(number, changed)
  const what = kind ? `Make a block a ${kind}` : counts ? 'Count a block' : 'Leave a block out of counts'
  recordChange(db, author, what, changes =>
    changes.update(
      'article',
      { id },
      { blocks: JSON.stringify(blocks), words: countWordsIn(article.text, blocks) },
    ),
  )
}

/** The original file's name, bytes and the encoding it was read with. */
export function getOriginal(db: ReadDb, id: string): { file: string; encoding: string; bytes: Uint8Array } {
  const row = db.get<{ file: string; encoding: string; hash: string }>(
    'SELECT file, encoding, original_hash AS hash FROM article WHERE id = ?',
    [id],
  )
  if (!row) throw missingArticle()
  return { file: row.file, encoding: row.encoding, bytes: originalBytes(db, row.hash) }
}

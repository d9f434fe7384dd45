import { v7 as uuid } from 'uuid'
import type { Annotation } from '../shared/model/annotation.ts'
import { attributeProblem } from '../shared/model/attributes.ts'
import type { AnnotationId } from '../shared/model/ids.ts'
import { UserError } from '../shared/model/user-error.ts'
import { makeQuote } from '../shared/text/anchor.ts'
import { snapToGraphemes } from '../shared/text/offsets.ts'
import type { Range } from '../shared/text/range.ts'
import { deleteAnnotationRows, putAttributes, putCodes } from './annotation-rows.ts'
import { missingArticle, setStatusRow } from './articles.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { insertCode, missingCode, type NewCode } from './codebook.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** What an annotation to be made consists of; offsets are UTF-16 units into the canonical text, end-exclusive. */
export interface AnnotationInput {
  articleId: string
  start: number
  end: number
  codeIds: readonly string[]
  note: string
  attributes: Readonly<Record<string, string>>
}

interface AnnotationRow extends Omit<Annotation, 'codeIds' | 'attributes'> {
  codeIds: string
  attributes: string
}

/** Columns of an `Annotation`; expects the tables `annotation` and `coder`. */
export const ANNOTATION_COLUMNS = `annotation.id, annotation.article_id AS articleId, annotation.coder_id AS coderId,
  coder.name AS coder, annotation.start, annotation."end", annotation.exact, annotation.note,
  annotation.created_at AS created,
  (SELECT json_group_array(code_id) FROM annotation_code WHERE annotation_id = annotation.id) AS codeIds,
  (SELECT json_group_object(key, value) FROM annotation_attribute WHERE annotation_id = annotation.id) AS attributes`

/** Turns a row with `ANNOTATION_COLUMNS` into an annotation; other columns stay as they are. */
export function parseAnnotation<R extends { codeIds: string; attributes: string }>(
  row: R,
): Omit<R, 'codeIds' | 'attributes'> & Pick<Annotation, 'codeIds' | 'attributes'> {
  return { ...row, codeIds: JSON.parse(row.codeIds), attributes: JSON.parse(row.attributes) }
}

/** The annotations of an article by start, then longest first; those of one coder, or of all. */
export function listAnnotations(db: ReadDb, articleId: string, coderId: string | null): Annotation[] {
  return db
    .all<AnnotationRow>(
      `SELECT ${ANNOTATION_COLUMNS} FROM annotation JOIN coder ON coder.id = annotation.coder_id
       WHERE annotation.article_id = @article AND (@coder IS NULL OR annotation.coder_id = @coder)
       ORDER BY annotation.start, annotation."end" DESC, annotation.id`,
      { article: articleId, coder: coderId },
    )
    .map(parseAnnotation)
}

function getAnnotation(db: ReadDb, id: string): Annotation {
  const row = db.get<AnnotationRow>(
    `SELECT ${ANNOTATION_COLUMNS} FROM annotation JOIN coder ON coder.id = annotation.coder_id WHERE annotation.id = ?`,
    [id],
  )
  if (!row)
    throw new UserError('This annotation is no longer in the project; it may have been deleted or undone.')
  return parseAnnotation(row)
}

function articleText(db: ReadDb, articleId: string): string {
  const row = db.get<{ content: string }>(
    'SELECT content FROM text JOIN article ON article.text_hash = text.hash WHERE article.id = ?',
    [articleId],
  )
  if (!row) throw missingArticle()
  return row.content
}

/** Throws `UserError` when the passage is empty or not wholly in the text. */
function checkPassage(text: string, start: number, end: number): void {
  const lies =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  if (!lies) {
    throw new UserError(`A passage from ${start} to ${end} does not lie in the text (0 to ${text.length}).`)
  }
}

/** Position and quote of a passage. Throws `UserError` outside the text or when empty. */
function passage(text: string, start: number, end: number) {
  checkPassage(text, start, end)
  return { start, end, ...makeQuote(text, start, end) }
}

/** What a person selected, widened to the whole of each character that a reader sees. Throws like `passage`. */
function selected(text: string, start: number, end: number): Range {
  checkPassage(text, start, end)
  return snapToGraphemes(text, start, end)
}

function checkAttributes(attributes: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(attributes)) {
    const problem = value === '' ? null : attributeProblem(key, value)
    if (problem) throw new UserError(`${problem[0]?.toUpperCase()}${problem.slice(1)}.`)
  }
}

function checkCodes(db: ReadDb, codeIds: readonly string[]): void {
  if (codeIds.length === 0) throw new UserError('An annotation needs at least one code; choose one.')
  for (const id of codeIds) {
    if (!db.get('SELECT 1 FROM code WHERE id = ?', [id])) throw missingCode()
  }
}

/** Adds one annotation within a change, exactly from `start` to `end`. `text` is the article's canonical text. */
export function insertAnnotation(
  db: WriteDb,
  changes: Changes,
  author: Author,
  text: string,
  input: AnnotationInput,
): AnnotationId {
  checkAttributes(input.attributes)
  checkCodes(db, input.codeIds)
  const id = uuid() as AnnotationId
  changes.insert('annotation', {
    id,
    article_id: input.articleId,
    coder_id: author.coderId,
    ...passage(text, input.start, input.end),
    note: input.note,
    created_at: db.now(),
  })
  for (const code of new Set(input.codeIds))
    changes.insert('annotation_code', { annotation_id: id, code_id: code })
  for (const [key, value] of Object.entries(input.attributes)) {
    if (value !== '') changes.insert('annotation_attribute', { annotation_id: id, key, value })
  }
  return id
}

/** A new article is in progress from its first annotation on. */
export function startReading(db: ReadDb, changes: Changes, author: Author, articleId: string): void {
  const known = db.get('SELECT 1 FROM reading WHERE article_id = ? AND coder_id = ?', [
    articleId,
    author.coderId,
  ])
  if (!known) setStatusRow(db, changes, author, articleId, 'in progress')
}

/**
 * Adds an annotation as one step, with a code made for it if `newCode` asks for one. Its passage is widened to whole
 * graphemes. Throws `UserError` when it does not lie in the text.
 */
export function createAnnotation(
  db: WriteDb,
  author: Author,
  input: AnnotationInput & { newCode?: NewCode | undefined },
): Annotation {
  const text = articleText(db, input.articleId)
  const place = selected(text, input.start, input.end)
  const names = [codeNames(db, input.codeIds), input.newCode?.name].filter(Boolean).join(', ')
  const id = recordChange(db, author, `Annotate as ${names}`, changes => {
    startReading(db, changes, author, input.articleId)
    const made = input.newCode ? [insertCode(db, changes, input.newCode)] : []
    return insertAnnotation(db, changes, author, text, {
      ...input,
      ...place,
      codeIds: [...input.codeIds, ...made],
    })
  })
  return getAnnotation(db, id)
}

function codeNames(db: ReadDb, ids: readonly string[]): string {
  return ids
    .map(id => db.get<{ name: string }>('SELECT name FROM code WHERE id = ?', [id])?.name)
    .filter(name => name !== undefined)
    .join(', ')
}

/** What can be changed of an annotation; what is left out stays. */
export interface AnnotationPatch {
  start?: number | undefined
  end?: number | undefined
  note?: string | undefined
  addCodes?: readonly string[] | undefined
  removeCodes?: readonly string[] | undefined
  /** Made in the same step and added. */
  newCode?: NewCode | undefined
  /** By key; an empty value takes the attribute off. */
  attributes?: Readonly<Record<string, string>> | undefined
}

/** Changes an annotation as one step and returns it as it is then. Its last code cannot be taken off. */
export function updateAnnotation(
  db: WriteDb,
  author: Author,
  id: string,
  patch: AnnotationPatch,
): Annotation {
  const old = getAnnotation(db, id)
  checkAttributes(patch.attributes ?? {})
  recordChange(db, author, describePatch(db, patch), changes => {
    if (patch.start !== undefined || patch.end !== undefined) {
      const text = articleText(db, old.articleId)
      const place = selected(text, patch.start ?? old.start, patch.end ?? old.end)
      changes.update('annotation', { id }, passage(text, place.start, place.end))
    }
    if (patch.note !== undefined) changes.update('annotation', { id }, { note: patch.note })
    const made = patch.newCode ? [insertCode(db, changes, patch.newCode)] : []
    const codeIds = codesAfter(old.codeIds, patch, made)
    checkCodes(db, codeIds)
    putCodes(db, changes, id, codeIds)
    putAttributes(db, changes, id, patch.attributes ?? {})
  })
  return getAnnotation(db, id)
}

function codesAfter(had: readonly string[], patch: AnnotationPatch, made: readonly string[]): string[] {
  const removed = new Set(patch.removeCodes)
  return [...had.filter(code => !removed.has(code)), ...(patch.addCodes ?? []), ...made]
}

function describePatch(db: ReadDb, patch: AnnotationPatch): string {
  const added = [codeNames(db, patch.addCodes ?? []), patch.newCode?.name].filter(Boolean).join(', ')
  if (added) return `Add code ${added} to an annotation`
  if (patch.removeCodes?.length) return `Take code ${codeNames(db, patch.removeCodes)} off an annotation`
  if (patch.start !== undefined || patch.end !== undefined) return 'Move the edge of an annotation'
  if (patch.note !== undefined) return 'Change a note'
  return `Change ${Object.keys(patch.attributes ?? {}).join(', ') || 'an annotation'}`
}

/** Deletes annotations as one step. */
export function deleteAnnotations(db: WriteDb, author: Author, given: readonly string[]): void {
  const ids = [...new Set(given)]
  recordChange(
    db,
    author,
    ids.length === 1 ? 'Delete an annotation' : `Delete ${ids.length} annotations`,
    changes => {
      for (const id of ids) deleteAnnotationRows(db, changes, id)
    },
  )
}

/** Values of an attribute used in the project, most used first. */
export function attributeValues(db: ReadDb, key: string): string[] {
  return db
    .all<{ value: string }>(
      'SELECT value FROM annotation_attribute WHERE key = ? GROUP BY value ORDER BY count(*) DESC, value',
      [key],
    )
    .map(row => row.value)
}

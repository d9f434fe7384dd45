import { v7 as uuid } from 'uuid'
import type { Annotation } from '../shared/model/annotation.ts'
import type { AnnotationId } from '../shared/model/ids.ts'
import { UserError } from '../shared/model/user-error.ts'
import { moveEdges } from '../shared/text/passage.ts'
import type { Range } from '../shared/text/range.ts'
import { deleteAnnotationRows, putAttributes, putCodes } from './annotation-rows.ts'
import { setStatusRow } from './articles.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { missingCode } from './code-rows.ts'
import { insertCode, type NewCode } from './codebook.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkAttributes } from './own-attributes.ts'
import { articleText, parseSpans, passageColumns, selectedSpans } from './passages.ts'

/** What an annotation to be made consists of; offsets are UTF-16 units into the canonical text, end-exclusive. */
export interface AnnotationInput {
  articleId: string
  start: number
  end: number
  /** The parts of a passage with gaps; without them it goes from `start` to `end`. */
  spans?: readonly Range[] | undefined
  codeIds: readonly string[]
  note: string
  attributes: Readonly<Record<string, string>>
}

interface AnnotationRow extends Omit<Annotation, 'codeIds' | 'attributes' | 'spans'> {
  spans: string
  codeIds: string
  attributes: string
}

/** Columns of an `Annotation`; expects the tables `annotation` and `coder`. */
export const ANNOTATION_COLUMNS = `annotation.id, annotation.article_id AS articleId, annotation.coder_id AS coderId,
  coder.name AS coder, annotation.start, annotation."end", annotation.spans, annotation.exact, annotation.note,
  annotation.created_at AS created,
  (SELECT json_group_array(code_id) FROM annotation_code WHERE annotation_id = annotation.id) AS codeIds,
  (SELECT json_group_object(key, value) FROM annotation_attribute WHERE annotation_id = annotation.id) AS attributes`

/** Turns a row with `ANNOTATION_COLUMNS` into an annotation; other columns stay as they are. */
export function parseAnnotation<R extends Range & { spans: string; codeIds: string; attributes: string }>(
  row: R,
): Omit<R, 'codeIds' | 'attributes' | 'spans'> & Pick<Annotation, 'codeIds' | 'attributes' | 'spans'> {
  const { codeIds, attributes, spans } = row
  return {
    ...row,
    spans: parseSpans(spans, row),
    codeIds: JSON.parse(codeIds),
    attributes: JSON.parse(attributes),
  }
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

/** One annotation. Throws `UserError` when it is no longer in the project. */
export function getAnnotation(db: ReadDb, id: string): Annotation {
  const row = db.get<AnnotationRow>(
    `SELECT ${ANNOTATION_COLUMNS} FROM annotation JOIN coder ON coder.id = annotation.coder_id WHERE annotation.id = ?`,
    [id],
  )
  if (!row)
    throw new UserError('This annotation is no longer in the project; it may have been deleted or undone.')
  return parseAnnotation(row)
}

function checkCodes(db: ReadDb, codeIds: readonly string[]): void {
  if (codeIds.length === 0) throw new UserError('An annotation needs at least one code; choose one.')
  for (const id of codeIds) {
    if (!db.get('SELECT 1 FROM code WHERE id = ?', [id])) throw missingCode()
  }
}

/** Adds one annotation within a change, exactly at its spans. `text` is the article's canonical text. */
export function insertAnnotation(
  db: WriteDb,
  changes: Changes,
  author: Author,
  text: string,
  input: AnnotationInput,
): AnnotationId {
  checkAttributes(db, input.attributes)
  checkCodes(db, input.codeIds)
  const id = uuid() as AnnotationId
  changes.insert('annotation', {
    id,
    article_id: input.articleId,
    coder_id: author.coderId,
    ...passageColumns(text, input.spans ?? [input]),
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
  const spans = selectedSpans(text, input.spans ?? [input])
  const names = [codeNames(db, input.codeIds), input.newCode?.name].filter(Boolean).join(', ')
  const id = recordChange(db, author, `Annotate as ${names}`, changes => {
    startReading(db, changes, author, input.articleId)
    const made = input.newCode ? [insertCode(db, changes, input.newCode)] : []
    return insertAnnotation(db, changes, author, text, {
      ...input,
      spans,
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
  /** New edges; spans outside of them fall away. */
  start?: number | undefined
  end?: number | undefined
  /** The whole passage anew, instead of edges. */
  spans?: readonly Range[] | undefined
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
  checkAttributes(db, patch.attributes ?? {})
  recordChange(db, author, describePatch(db, patch), changes => {
    const spans = movedSpans(old, patch)
    if (spans) {
      const text = articleText(db, old.articleId)
      changes.update('annotation', { id }, passageColumns(text, selectedSpans(text, spans)))
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

/** The spans that a patch asks for, `null` when it leaves the passage as it is. */
function movedSpans(old: Annotation, { start, end, spans }: AnnotationPatch): readonly Range[] | null {
  if (spans) return spans
  if (start === undefined && end === undefined) return null
  return moveEdges(old.spans, start ?? old.start, end ?? old.end)
}

function codesAfter(had: readonly string[], patch: AnnotationPatch, made: readonly string[]): string[] {
  const removed = new Set(patch.removeCodes)
  return [...had.filter(code => !removed.has(code)), ...(patch.addCodes ?? []), ...made]
}

function describePatch(db: ReadDb, patch: AnnotationPatch): string {
  const added = [codeNames(db, patch.addCodes ?? []), patch.newCode?.name].filter(Boolean).join(', ')
  if (added) return `Add code ${added} to an annotation`
  if (patch.removeCodes?.length) return `Take code ${codeNames(db, patch.removeCodes)} off an annotation`
  if (patch.spans) return 'Change the passage of an annotation'
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

import { v7 as uuid } from 'uuid'
import type { Annotation } from '../shared/model/annotation.ts'
import type { AnnotationId } from '../shared/model/ids.ts'
import { UserError } from '../shared/model/user-error.ts'
import { graphemeStart } from '../shared/text/offsets.ts'
import { cutSpans, joinSpans } from '../shared/text/passage.ts'
import type { Range } from '../shared/text/range.ts'
import { deleteAnnotationRows, putAttributes, putCodes } from './annotation-rows.ts'
import { type AnnotationInput, getAnnotation, insertAnnotation, startReading } from './annotations.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { articleText, passageColumns, selectedSpans } from './passages.ts'

/**
 * Parts an annotation in two at `at` (UTF-16 offset, moved back to the start of its character) as one step. White space
 * at the cut belongs to neither. Both keep all codes and attributes; the first keeps the id, the note and its place
 * among the examples. Returns both. Throws `UserError` when a side would be empty.
 */
export function splitAnnotation(
  db: WriteDb,
  author: Author,
  id: string,
  at: number,
): [Annotation, Annotation] {
  const old = getAnnotation(db, id)
  const text = articleText(db, old.articleId)
  const cut = graphemeStart(text, at)
  const left = trimmed(text, cutSpans(old.spans, cut, Number.POSITIVE_INFINITY))
  const right = trimmed(text, cutSpans(old.spans, -1, cut))
  if (left.length === 0 || right.length === 0)
    throw new UserError('There is nothing on one side of the cut; place the caret inside the passage.')
  const second = uuid() as AnnotationId
  recordChange(db, author, 'Split an annotation', changes => {
    changes.update('annotation', { id }, passageColumns(text, left))
    changes.insert('annotation', {
      id: second,
      article_id: old.articleId,
      coder_id: old.coderId,
      ...passageColumns(text, right),
      note: '',
      created_at: old.created,
    })
    putCodes(db, changes, second, old.codeIds)
    putAttributes(db, changes, second, old.attributes)
  })
  return [getAnnotation(db, id), getAnnotation(db, second)]
}

/** The spans without white space at their outer edges; spans of nothing else fall away. */
function trimmed(text: string, spans: readonly Range[]): Range[] {
  return spans.flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    const from = start + words.length - words.trimStart().length
    const to = start + words.trimEnd().length
    return to > from ? [{ start: from, end: to }] : []
  })
}

/**
 * Makes one annotation of several as one step: with `gaps: 'keep'` a passage of several spans, with `'fill'` one from the
 * first start to the last end. The first of them in the text stays and has all codes, notes and attributes; where two
 * have different values of an attribute the first one's stands and the other goes into the note. Throws `UserError`
 * unless all are by one coder in one article.
 */
export function joinAnnotations(
  db: WriteDb,
  author: Author,
  given: readonly string[],
  gaps: 'keep' | 'fill',
): Annotation {
  const all = [...new Set(given)].map(id => getAnnotation(db, id)).sort((a, b) => a.start - b.start)
  const [first, ...others] = all
  if (!first || others.length === 0) throw new UserError('Choose two or more annotations to join.')
  if (others.some(one => one.articleId !== first.articleId || one.coderId !== first.coderId))
    throw new UserError('Only annotations by one coder in one article can be joined.')
  const text = articleText(db, first.articleId)
  const spans = joinSpans(all.flatMap(one => one.spans))
  const { attributes, note } = together(all)
  recordChange(db, author, `Join ${all.length} annotations`, changes => {
    const whole = { start: first.start, end: Math.max(...all.map(one => one.end)) }
    const columns = passageColumns(text, gaps === 'fill' ? [whole] : spans)
    changes.update('annotation', { id: first.id }, { ...columns, note })
    putCodes(
      db,
      changes,
      first.id,
      all.flatMap(one => one.codeIds),
    )
    putAttributes(db, changes, first.id, attributes)
    for (const one of others) {
      moveExamples(db, changes, one.id, first.id)
      deleteAnnotationRows(db, changes, one.id)
    }
  })
  return getAnnotation(db, first.id)
}

/** Attributes and note of several annotations as those of one; nothing that was said is lost. */
function together(all: readonly Annotation[]): Pick<Annotation, 'attributes' | 'note'> {
  const attributes: Record<string, string> = {}
  const notes: string[] = []
  for (const one of all) {
    if (one.note !== '' && !notes.includes(one.note)) notes.push(one.note)
    for (const [key, value] of Object.entries(one.attributes)) {
      attributes[key] ??= value
      const other = `${key}: ${value}`
      if (attributes[key] !== value && !notes.includes(other)) notes.push(other)
    }
  }
  return { attributes, note: notes.join('\n') }
}

function moveExamples(db: ReadDb, changes: Changes, from: string, to: string): void {
  const sql = 'SELECT code_id FROM code_example WHERE annotation_id = ?'
  const had = new Set(db.all<{ code_id: string }>(sql, [to]).map(row => row.code_id))
  for (const row of db.all<{ code_id: string }>(sql, [from])) {
    if (!had.has(row.code_id)) changes.insert('code_example', { ...row, annotation_id: to })
  }
}

/** What came of coding many passages: those made, and how many were left out as they were coded so already. */
export interface ManyCoded {
  ids: AnnotationId[]
  already: number
}

/**
 * Adds many annotations as one step. One whose passage the coder has already given all of its codes is left out. Passages
 * are widened to whole characters. Throws `UserError`, and adds nothing, when one does not lie in its text.
 */
export function createAnnotations(
  db: WriteDb,
  author: Author,
  inputs: readonly AnnotationInput[],
  summary = `Annotate ${inputs.length} passages`,
): ManyCoded {
  let already = 0
  const ids = recordChange(db, author, summary, changes => {
    const made: AnnotationId[] = []
    for (const [articleId, those] of byArticle(inputs)) {
      const text = articleText(db, articleId)
      for (const input of those) {
        const spans = selectedSpans(text, input.spans ?? [input])
        if (isCoded(db, author, { ...input, spans })) already += 1
        else made.push(insertAnnotation(db, changes, author, text, { ...input, spans }))
      }
      if (made.length > 0) startReading(db, changes, author, articleId)
    }
    return made
  })
  return { ids, already }
}

function byArticle(inputs: readonly AnnotationInput[]): Map<string, AnnotationInput[]> {
  const found = new Map<string, AnnotationInput[]>()
  for (const input of inputs) found.set(input.articleId, [...(found.get(input.articleId) ?? []), input])
  return found
}

/** Whether the coder has an annotation of just this passage with all of these codes. */
function isCoded(db: ReadDb, author: Author, input: AnnotationInput & { spans: readonly Range[] }): boolean {
  const { start, end, spans } = passageColumns(articleText(db, input.articleId), input.spans)
  const rows = db.all<{ codes: string }>(
    `SELECT (SELECT json_group_array(code_id) FROM annotation_code WHERE annotation_id = annotation.id) AS codes
     FROM annotation WHERE article_id = @article AND coder_id = @coder AND start = @start AND "end" = @end
       AND spans = @spans`,
    { article: input.articleId, coder: author.coderId, start: start ?? 0, end: end ?? 0, spans: spans ?? '' },
  )
  return rows.some(row => {
    const had = new Set(JSON.parse(row.codes) as string[])
    return input.codeIds.every(code => had.has(code))
  })
}

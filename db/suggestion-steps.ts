import type { Annotation } from '../shared/model/annotation.ts'
import type { AnnotationId } from '../shared/model/ids.ts'
import type { AcceptedSuggestion, SuggestionPlace } from '../shared/model/suggestion.ts'
import { hullOf } from '../shared/text/passage.ts'
import type { Range } from '../shared/text/range.ts'
import { putAttributes, putCodes } from './annotation-rows.ts'
import { getAnnotation, insertAnnotation, startReading } from './annotations.ts'
import { missingArticle } from './articles.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import type { WriteDb } from './connection.ts'
import { articleText, selectedSpans } from './passages.ts'

/**
 * Makes annotations of suggestions as one step and returns their ids in the order given. Where the author has an
 * annotation on the very same passage the codes go on that one, and attributes that it does not have. Throws
 * `UserError` when a passage does not lie in the text or a code is gone.
 */
export function acceptSuggestions(
  db: WriteDb,
  author: Author,
  articleId: string,
  accepted: readonly AcceptedSuggestion[],
): AnnotationId[] {
  const text = articleText(db, articleId)
  const count = accepted.length
  const summary = count === 1 ? 'Accept a suggestion' : `Accept ${count} suggestions`
  return recordChange(db, author, summary, changes => {
    startReading(db, changes, author, articleId)
    return accepted.map(({ spans, ...one }) =>
      accept(db, changes, author, text, articleId, { ...one, spans: selectedSpans(text, spans) }),
    )
  })
}

function accept(
  db: WriteDb,
  changes: Changes,
  author: Author,
  text: string,
  articleId: string,
  { spans, codeIds, attributes }: AcceptedSuggestion,
): AnnotationId {
  const there = annotationOn(db, author, articleId, spans)
  if (!there) {
    const input = { articleId, ...hullOf(spans), spans, codeIds, note: '', attributes }
    return insertAnnotation(db, changes, author, text, input)
  }
  putCodes(db, changes, there.id, [...new Set([...there.codeIds, ...codeIds])])
  putAttributes(db, changes, there.id, { ...attributes, ...there.attributes })
  return there.id
}

/** The author's annotation on exactly this passage. */
function annotationOn(
  db: WriteDb,
  author: Author,
  articleId: string,
  spans: readonly Range[],
): Annotation | undefined {
  const { start, end } = hullOf(spans)
  return db
    .all<{ id: string }>(
      'SELECT id FROM annotation WHERE article_id = ? AND coder_id = ? AND start = ? AND "end" = ? ORDER BY id',
      [articleId, author.coderId, start, end],
    )
    .map(({ id }) => getAnnotation(db, id))
    .find(one => samePlace(one.spans, spans))
}

const samePlace = (a: readonly Range[], b: readonly Range[]) =>
  a.length === b.length && a.every(({ start, end }, n) => start === b[n]?.start && end === b[n]?.end)

/** Remembers as one step that the author does not want suggestions; those rejected before stay so. */
export function rejectSuggestions(
  db: WriteDb,
  author: Author,
  articleId: string,
  rejected: readonly SuggestionPlace[],
): void {
  if (!db.get('SELECT 1 FROM article WHERE id = ?', [articleId])) throw missingArticle()
  const count = rejected.length
  const summary = count === 1 ? 'Reject a suggestion' : `Reject ${count} suggestions`
  recordChange(db, author, summary, changes => {
    for (const { kind, codeId, start, end } of rejected) {
      const key = {
        article_id: articleId,
        coder_id: author.coderId,
        kind,
        code_id: codeId ?? '',
        start,
        end,
      }
      const known = db.get(
        `SELECT 1 FROM rejection WHERE article_id = @article_id AND coder_id = @coder_id AND kind = @kind
         AND code_id = @code_id AND start = @start AND "end" = @end`,
        key,
      )
      if (!known) changes.insert('rejection', { ...key, created_at: db.now() })
    }
  })
}

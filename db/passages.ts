import { UserError } from '../shared/model/user-error.ts'
import { makeQuote } from '../shared/text/anchor.ts'
import { snapToGraphemes } from '../shared/text/offsets.ts'
import { hullOf, joinSpans, passageText } from '../shared/text/passage.ts'
import type { Range } from '../shared/text/range.ts'
import { missingArticle } from './articles.ts'
import type { ReadDb } from './connection.ts'
import type { Row } from './logged-tables.ts'

/** The canonical text of an article. Throws `UserError` when it is not in the project. */
export function articleText(db: ReadDb, articleId: string): string {
  const row = db.get<{ content: string }>(
    'SELECT content FROM text JOIN article ON article.text_hash = text.hash WHERE article.id = ?',
    [articleId],
  )
  if (!row) throw missingArticle()
  return row.content
}

/** Throws `UserError` when a span is empty or not wholly in the text. */
function checkSpan(text: string, { start, end }: Range): void {
  const lies =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  if (!lies) {
    throw new UserError(`A passage from ${start} to ${end} does not lie in the text (0 to ${text.length}).`)
  }
}

/**
 * The columns of a passage: its hull, its spans (an empty text when there is one only), its words and what stands
 * around it. Spans are put in order, those that touch are joined. Throws `UserError` outside the text or when empty.
 */
export function passageColumns(text: string, given: readonly Range[]): Row {
  if (given.length === 0) throw new UserError('A passage needs at least one span of text.')
  for (const span of given) checkSpan(text, span)
  const spans = joinSpans(given)
  const { start, end } = hullOf(spans)
  const { prefix, suffix } = makeQuote(text, start, end)
  return { start, end, spans: storedSpans(spans), exact: passageText(text, spans), prefix, suffix }
}

/** What a person selected, each span widened to the whole of each character that a reader sees. Throws like `passageColumns`. */
export function selectedSpans(text: string, spans: readonly Range[]): Range[] {
  for (const span of spans) checkSpan(text, span)
  return joinSpans(spans.map(span => snapToGraphemes(text, span.start, span.end)))
}

function storedSpans(spans: readonly Range[]): string {
  return spans.length === 1 ? '' : JSON.stringify(spans.map(span => [span.start, span.end]))
}

/** Reads the column `spans` of an annotation; an empty text stands for the hull. */
export function parseSpans(stored: string, hull: Range): Range[] {
  if (stored === '') return [{ start: hull.start, end: hull.end }]
  return (JSON.parse(stored) as [number, number][]).map(([start, end]) => ({ start, end }))
}

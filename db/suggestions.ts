import type { CodeId } from '../shared/model/ids.ts'
import { SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from '../shared/model/suggestion.ts'
import type { Range } from '../shared/text/range.ts'
import { missingArticle } from './articles.ts'
import type { ReadDb } from './connection.ts'
import { suggestedQuotes } from './suggested-quotes.ts'
import { type SentenceContext, sharedSuggestions, similarSuggestions } from './suggested-sentences.ts'
import { suggestibleCodes } from './suggestion-codings.ts'
import type { SuggestionText, SuggestionTexts } from './suggestion-texts.ts'

/**
 * What a coder may be offered in an article, of the kinds asked for, in the order of the text; without what that coder
 * has coded or rejected. For nobody in particular (`coderId` is `null`) sentences are like what anyone has coded, and
 * nothing is left out but codes that a sentence carries already. Throws `UserError` when there is no such article.
 */
export async function listSuggestions(
  db: ReadDb,
  texts: SuggestionTexts,
  articleId: string,
  kinds: readonly SuggestionKind[],
  coderId: string | null,
): Promise<Suggestion[]> {
  const compared = texts.comparedWith(articleId)
  const article = compared.articles.get(articleId)
  if (!article) throw missingArticle()
  if (kinds.some(kind => kind !== 'quotes')) await compared.readSentences()
  const context = { compared, codings: compared.codings(coderId), codes: suggestibleCodes(db) }
  const rejected = rejectedPlaces(db, articleId, coderId)
  const isRejected = (kind: SuggestionKind, { start, end }: Range, codeId: CodeId | null) =>
    rejected.has(keyOf({ kind, start, end, codeId }))
  const found = kinds.flatMap(kind => suggestionsOf(kind, article, context, coderId, isRejected))
  return inOrder(withoutTwins(found))
}

type IsRejected = (kind: SuggestionKind, passage: Range, codeId: CodeId | null) => boolean

function suggestionsOf(
  kind: SuggestionKind,
  article: SuggestionText,
  context: SentenceContext,
  coderId: string | null,
  isRejected: IsRejected,
): Suggestion[] {
  if (kind === 'similar')
    return similarSuggestions(article, context, (sentence, code) => isRejected(kind, sentence, code))
  const coded = coderId === null ? undefined : context.codings.byArticle.get(article.row.id)
  const found =
    kind === 'quotes'
      ? suggestedQuotes(article, context.codes, coded ?? [])
      : sharedSuggestions(article, context, coderId === null)
  return found.filter(one => !isRejected(kind, one, null))
}

/** A similar sentence is left out where the same code is offered because the sentence stands elsewhere as it is. */
function withoutTwins(suggestions: readonly Suggestion[]): Suggestion[] {
  const shared = suggestions.filter(one => one.kind === 'shared')
  return suggestions.filter(
    one =>
      one.kind !== 'similar' ||
      !shared.some(({ start, end, codeIds }) => {
        const code = one.codeIds[0]
        return start === one.start && end === one.end && code !== undefined && codeIds.includes(code)
      }),
  )
}

function inOrder(suggestions: readonly Suggestion[]): Suggestion[] {
  const rank = ({ kind }: Suggestion) => SUGGESTION_KINDS.indexOf(kind)
  return suggestions.toSorted((a, b) => a.start - b.start || rank(a) - rank(b) || a.end - b.end)
}

interface Rejection extends Range {
  kind: string
  codeId: string | null
}

function rejectedPlaces(db: ReadDb, articleId: string, coderId: string | null): Set<string> {
  const rows = db.all<Rejection>(
    `SELECT kind, nullif(code_id, '') AS codeId, start, "end" FROM rejection WHERE article_id = ? AND coder_id = ?`,
    [articleId, coderId],
  )
  return new Set(rows.map(keyOf))
}

/** A quotation or a shared sentence is the same whatever code it would carry; a similar sentence is about one code. */
const keyOf = ({ kind, start, end, codeId }: Rejection) =>
  JSON.stringify([kind, start, end, kind === 'similar' ? codeId : null])

import type { CodeId } from '../shared/model/ids.ts'
import type { QuoteSuggestion } from '../shared/model/suggestion.ts'
import { coversMostly } from '../shared/text/overlap.ts'
import { hullOf, passageText } from '../shared/text/passage.ts'
import type { Quotation } from '../shared/text/quotations/quotation.ts'
import type { Coding, SuggestibleCode } from './suggestion-codings.ts'
import type { SuggestionText } from './suggestion-texts.ts'

/** Speakers that name nobody while it is not known for whom they stand. */
const PRONOUN =
  /^(he|she|they|it|we|i|you|who|this|that|these|those|one|both|some|others|many|several|most|all)$/i

/** The kind of the codes that a quotation may carry. */
const KIND = 'quote'

/**
 * The quotations of an article, without those that have a quote code among `coded` over the same words already. They
 * carry the first quote code of the codebook; none when there is no such code.
 */
export function suggestedQuotes(
  article: SuggestionText,
  codes: readonly SuggestibleCode[],
  coded: readonly Coding[],
): QuoteSuggestion[] {
  const code = codes.find(one => one.kind === KIND && !one.retired)
  const quotes = coded.filter(one => one.kind === KIND)
  return article
    .quotations()
    .filter(({ content }) => !quotes.some(({ spans }) => coversMostly(spans, content)))
    .map(quotation => suggestion(article.text, quotation, code ? [code.id] : []))
}

/** By name where it is known, else as the article calls them; a pronoun is left open. */
function speakerOf(text: string, { speaker }: Quotation): string {
  if (!speaker || speaker.name) return speaker?.name ?? ''
  const words = text.slice(speaker.start, speaker.end)
  return PRONOUN.test(words) ? '' : words
}

function suggestion(text: string, quotation: Quotation, codeIds: CodeId[]): QuoteSuggestion {
  const { type, content, cue, speaker } = quotation
  const who = speakerOf(text, quotation)
  return {
    kind: 'quotes',
    type,
    ...hullOf(content),
    spans: content.map(({ start, end }) => ({ start, end })),
    exact: passageText(text, content),
    codeIds,
    attributes: {
      form: type,
      ...(cue ? { verb: text.slice(cue.start, cue.end) } : {}),
      ...(who ? { speaker: who } : {}),
    },
    cue,
    speaker,
    speakerWords: speaker ? text.slice(speaker.start, speaker.end) : '',
  }
}

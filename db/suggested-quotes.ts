import type { CodeId } from '../shared/model/ids.ts'
import type { QuoteSuggestion } from '../shared/model/suggestion.ts'
import { coversMostly } from '../shared/text/overlap.ts'
import { hullOf, passageText } from '../shared/text/passage.ts'
import type { Quotation } from '../shared/text/quotations/quotation.ts'
import type { Coding, SuggestibleCode } from './suggestion-codings.ts'
import type { SuggestionText } from './suggestion-texts.ts'

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

function suggestion(text: string, quotation: Quotation, codeIds: CodeId[]): QuoteSuggestion {
  const { type, content, cue, speaker } = quotation
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
      ...(speaker?.name ? { speaker: speaker.name } : {}),
    },
    cue,
    speaker,
    speakerWords: speaker ? text.slice(speaker.start, speaker.end) : '',
  }
}

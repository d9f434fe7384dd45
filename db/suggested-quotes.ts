import type { CodeId } from '../shared/model/ids.ts'
import type { QuoteSuggestion } from '../shared/model/suggestion.ts'
import { coversMostly } from '../shared/text/overlap.ts'
import { hullOf, passageText } from '../shared/text/passage.ts'
import { isClauseLike } from '../shared/text/quotations/clauses.ts'
import type { Quotation } from '../shared/text/quotations/quotation.ts'
import { sentencesOfPieces } from '../shared/text/quotations/tokens.ts'
import type { Coding, SuggestibleCode } from './suggestion-codings.ts'
import type { SuggestionText } from './suggestion-texts.ts'

/** Speakers that name nobody while it is not known for whom they stand. */
const PRONOUN =
  /^(he|she|they|it|we|i|you|who|this|that|these|those|one|both|some|others|many|several|most|all)$/i

/** What shows a clause though the finder's rules know no verb of it: how it opens, or a form of a verb. */
const OPENS_CLAUSE = /^(?:that|whether|if|what|how|why|when|where|who|there|he|she|they|it|we|i|you)\b/i
const INFINITIVE = /\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]+/
const VERB_FORM = /(?:n['’]t|['’](?:s|re|ve|ll|d) [a-z]+(?:ed|ing))\b/

/** The kind of the codes that a quotation may carry. */
const KIND = 'quote'

/** A longer speaker is most likely a clause that was taken for one. */
const MOST_SPEAKER_WORDS = 6

/** Reported words below this are a remnant rather than something said. */
const FEWEST_REPORTED_WORDS = 3

/**
 * The quotations of an article, without those that were coded as quotations among `coded` over the same words already.
 * They carry the first quote code of the codebook; none when there is no such code. What the finder takes for reported
 * speech is left out where it is too short, or holds no verb: the finder looks for as many as it can, a person is
 * offered what is worth a look.
 */
export function suggestedQuotes(
  article: SuggestionText,
  codes: readonly SuggestibleCode[],
  coded: readonly Coding[],
): QuoteSuggestion[] {
  const code = codes.find(one => one.kind === KIND && !one.retired)
  const quotes = coded.filter(one => one.quoted)
  return article
    .quotations()
    .filter(one => one.type !== 'indirect' || isReport(passageText(article.text, one.content)))
    .filter(({ content }) => !quotes.some(({ spans }) => coversMostly(spans, content)))
    .map(quotation => suggestion(article.text, quotation, code ? [code.id] : []))
}

/** By name where it is known, else as the article calls them; `null` where that names nobody, or is a clause. */
function speakerOf(text: string, { speaker }: Quotation): string | null {
  if (!speaker) return null
  const words = speaker.name ?? text.slice(speaker.start, speaker.end)
  return wordCount(words) > MOST_SPEAKER_WORDS || holdsVerb(words) ? null : words
}

const wordCount = (words: string) => words.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

const holdsVerb = (words: string) =>
  sentencesOfPieces(words, { start: 0, end: words.length }, []).some(pieces =>
    isClauseLike(pieces, 0, pieces.length),
  )

/** Whether reported words are a statement, a question or a demand, rather than a thing or a remnant. */
function isReport(words: string): boolean {
  if (wordCount(words) < FEWEST_REPORTED_WORDS) return false
  return OPENS_CLAUSE.test(words) || INFINITIVE.test(words) || VERB_FORM.test(words) || holdsVerb(words)
}

function suggestion(text: string, quotation: Quotation, codeIds: CodeId[]): QuoteSuggestion {
  const { type, content, cue } = quotation
  const who = speakerOf(text, quotation)
  const speaker = who === null ? null : quotation.speaker
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
      ...(who && (speaker?.name || !PRONOUN.test(who)) ? { speaker: who } : {}),
    },
    cue,
    speaker,
    speakerWords: speaker ? text.slice(speaker.start, speaker.end) : '',
  }
}

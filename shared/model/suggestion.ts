import { z } from 'zod'
import { type ArticleId, codeId } from './ids.ts'

/** What can be suggested, in the order in which a menu offers it. */
export const SUGGESTION_KINDS = ['quotes', 'similar', 'shared'] as const
export const suggestionKind = z.enum(SUGGESTION_KINDS)
export type SuggestionKind = z.infer<typeof suggestionKind>

/** UTF-16 offsets into the canonical text, end-exclusive. */
const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })
type Span = z.infer<typeof span>

/** A suggestion as it is rejected: by its place, and for similar sentences by the code. */
export const suggestionPlace = z.object({
  kind: suggestionKind,
  /** The code that is suggested for a similar sentence; `null` for the other kinds. */
  codeId: codeId.nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type SuggestionPlace = z.infer<typeof suggestionPlace>

/** What accepting a suggestion adds. */
export const acceptedSuggestion = z.object({
  /** More than one where a quotation is interrupted. */
  spans: z.array(span).min(1),
  codeIds: z.array(codeId).min(1),
  attributes: z.record(z.string(), z.string()),
})
export type AcceptedSuggestion = z.infer<typeof acceptedSuggestion>

interface SuggestionBase {
  /** Where it begins and ends, gaps included. */
  start: number
  end: number
  spans: Span[]
  /** The words of the spans. */
  exact: string
  /** The codes it would carry; empty when a person has to choose. */
  codeIds: z.infer<typeof codeId>[]
  /** The attributes it would carry, by key. */
  attributes: Record<string, string>
}

/** A place in another article, or in another part of this one, that speaks for a suggestion. */
export interface SuggestionSource extends Span {
  articleId: ArticleId
  headline: string
  outlet: string
  exact: string
}

/** Somebody's words: in quotation marks, partly so, or reported. */
export interface QuoteSuggestion extends SuggestionBase {
  kind: 'quotes'
  type: 'direct' | 'mixed' | 'indirect'
  cue: Span | null
  speaker: (Span & { name: string | null }) | null
  /** The speaker as the article has it at this place, such as "the minister" or "she"; empty when it has nobody. */
  speakerWords: string
}

/** A sentence like one that is coded already. */
export interface SimilarSuggestion extends SuggestionBase {
  kind: 'similar'
  /** Cosine of the weighted terms, up to 1. */
  score: number
  /** The coded passage that is nearest. */
  nearest: SuggestionSource
  /** The terms (stems) that make it near, the weightiest first. */
  terms: string[]
}

/** A sentence that stands in other articles too. Its codes are those it carries there. */
export interface SharedSuggestion extends SuggestionBase {
  kind: 'shared'
  /** In how many other articles it stands. */
  articles: number
  /** The likest first; a window is told of the first ones only. */
  places: (SuggestionSource & { likeness: number })[]
}

/** Something that a coder may accept or reject; it is computed and never stored. */
export type Suggestion = QuoteSuggestion | SimilarSuggestion | SharedSuggestion

/** How a suggestion is named when it is rejected; the same suggestion has the same place whenever it is computed. */
export function placeOf({ kind, start, end, codeIds }: Suggestion): SuggestionPlace {
  return { kind, start, end, codeId: kind === 'similar' ? (codeIds[0] ?? null) : null }
}

/** The place as one text, to find a suggestion again after the list was asked for anew. */
export function placeKey(suggestion: Suggestion): string {
  const { kind, start, end, codeId } = placeOf(suggestion)
  return `${kind} ${start}-${end} ${codeId ?? ''}`
}

import { z } from 'zod'
import { type annotationId, articleId } from '../../model/ids.ts'
import {
  acceptedSuggestion,
  type Suggestion,
  suggestionKind,
  suggestionPlace,
} from '../../model/suggestion.ts'
import { call } from './call.ts'

/** What the app suggests to code. Nothing of it is stored until it is accepted. */
export const suggestionCalls = {
  /**
   * The suggestions of some kinds for one article, in the order of the text, without those that the window's coder has
   * coded or rejected.
   */
  'suggestion.list': call<Suggestion[]>()(z.object({ articleId, kinds: z.array(suggestionKind) })),
  /** Makes annotations of suggestions, as one step; returns them in the same order. */
  'suggestion.accept': call<z.infer<typeof annotationId>[]>()(
    z.object({ articleId, accepted: z.array(acceptedSuggestion).min(1) }),
  ),
  /** Remembers for the window's coder, as one step, that suggestions are not wanted. */
  'suggestion.reject': call<void>()(z.object({ articleId, rejected: z.array(suggestionPlace).min(1) })),
}

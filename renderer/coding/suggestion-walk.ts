import { placeKey, type Suggestion } from '../../shared/model/suggestion.ts'

/** Where one stands among the suggestions: on one of them (by `placeKey`), or at an offset of the text. */
export interface WalkPlace {
  chosen: string | null
  /** UTF-16 offset into the canonical text. */
  caret: number
}

/**
 * The suggestion after the place, or with `-1` the one before it; after the last comes the first. `null` when there is
 * none. Suggestions are in the order of the text.
 */
export function nextSuggestion(
  suggestions: readonly Suggestion[],
  { chosen, caret }: WalkPlace,
  direction: 1 | -1,
): Suggestion | null {
  const at = chosen === null ? -1 : suggestions.findIndex(one => placeKey(one) === chosen)
  if (at >= 0) return suggestions.at((at + direction) % suggestions.length) ?? null
  const fromCaret =
    direction === 1
      ? suggestions.find(one => one.start >= caret)
      : suggestions.findLast(one => one.start < caret)
  return fromCaret ?? suggestions.at(direction === 1 ? 0 : -1) ?? null
}

import { setImmediate } from 'node:timers/promises'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import type { suggestionCalls } from '../../shared/rpc/calls/suggestions.ts'
import { acceptSuggestions, rejectSuggestions } from '../suggestion-steps.ts'
import { SuggestionTexts } from '../suggestion-texts.ts'
import { listSuggestions } from '../suggestions.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** Places of a shared sentence that a window is told of: a notice may stand in hundreds of articles. */
const SHOWN_PLACES = 12

/** What the app suggests to code. */
export function suggestionHandlers({
  session,
  db,
  writes,
}: HandlerSetup): HandlersOf<typeof suggestionCalls> {
  const texts = new SuggestionTexts(db)
  return {
    'suggestion.list': async ({ articleId, kinds }) => {
      // After a change the window asks for much at once; what the text is drawn from goes first.
      await setImmediate()
      return (await listSuggestions(db, texts, articleId, kinds, session.author.coderId)).map(withFewPlaces)
    },
    'suggestion.accept': writes<'suggestion.accept'>(({ articleId, accepted }) =>
      acceptSuggestions(db, session.author, articleId, accepted),
    ),
    'suggestion.reject': writes<'suggestion.reject'>(({ articleId, rejected }) =>
      rejectSuggestions(db, session.author, articleId, rejected),
    ),
  }
}

const withFewPlaces = (suggestion: Suggestion): Suggestion =>
  suggestion.kind === 'shared'
    ? { ...suggestion, places: suggestion.places.slice(0, SHOWN_PLACES) }
    : suggestion

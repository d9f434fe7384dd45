import { shownChord } from '../ui/chord.ts'
import { keysOf } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { toggleSuggestions, useSuggestionChoice } from './suggestion-choice.ts'

/** Switches suggestions on and off, above the article. */
export function SuggestionsSwitch() {
  const on = useSuggestionChoice(state => state.on)
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={toggleSuggestions}
      title={keysOf('suggestions').map(shownChord).join(', ')}
    >
      {t('Suggestions')}
    </button>
  )
}

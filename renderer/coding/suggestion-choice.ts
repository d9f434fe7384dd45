import { create } from 'zustand'
import { SUGGESTION_KINDS, type SuggestionKind } from '../../shared/model/suggestion.ts'
import { recall, remember } from '../ui/remembered.ts'

/** Whether suggestions are shown, and of which kinds. Remembered on this computer, for all projects. */
interface SuggestionChoice {
  on: boolean
  kinds: Readonly<Record<SuggestionKind, boolean>>
}

const KEY = 'suggestions'

// Sentences that stand elsewhere too are most of the text where an agency's story was taken over whole.
const START: SuggestionChoice = { on: false, kinds: { quotes: true, similar: true, shared: false } }

export const useSuggestionChoice = create<SuggestionChoice>(() => {
  const { on = START.on, kinds } = recall<SuggestionChoice>(KEY)
  return { on, kinds: { ...START.kinds, ...kinds } }
})

useSuggestionChoice.subscribe(choice => remember(KEY, choice))

/** Shows suggestions, or hides them. */
export function toggleSuggestions(): void {
  useSuggestionChoice.setState(({ on }) => ({ on: !on }))
}

/** Shows suggestions of a kind, or leaves them out. */
export function toggleSuggestionKind(kind: SuggestionKind): void {
  useSuggestionChoice.setState(({ kinds }) => ({ kinds: { ...kinds, [kind]: !kinds[kind] } }))
}

/** The kinds that are on, in the order of menus. */
export function chosenKinds({ kinds }: SuggestionChoice): SuggestionKind[] {
  return SUGGESTION_KINDS.filter(kind => kinds[kind])
}

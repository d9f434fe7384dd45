import { useRef } from 'react'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { commandFor } from '../ui/key-bindings.ts'

/** What the keys on suggestions do. */
export interface SuggestionActions {
  go: (direction: 1 | -1) => void
  accept: (suggestion: Suggestion) => void
  reject: (suggestion: Suggestion) => void
  leave: () => void
}

/**
 * The keys on suggestions. Tab belongs to them only while there are any; right after Escape it leaves the article as
 * everywhere.
 */
export function useSuggestionKeys(
  list: readonly Suggestion[],
  chosen: Suggestion | null,
  { go, accept, reject, leave }: SuggestionActions,
): (event: KeyboardEvent) => boolean {
  const left = useRef(false)
  return event => {
    const command = commandFor(event, 'suggestions')
    const walks = command === 'next-suggestion' || command === 'previous-suggestion'
    if (command === 'leave-suggestions') {
      left.current = true
      leave()
      return chosen !== null
    }
    const leaves = walks && left.current
    if (!/^(Shift|Control|Alt|Meta)$/.test(event.key)) left.current = false
    if (!command || list.length === 0 || leaves || (!walks && !chosen)) return false
    if (walks) go(command === 'next-suggestion' ? 1 : -1)
    else if (chosen) (command === 'accept-suggestion' ? accept : reject)(chosen)
    event.preventDefault()
    return true
  }
}

import type { CodeId } from '../../shared/model/ids.ts'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { phrase } from '../ui/language.ts'
import { KIND_LABELS } from './suggestion-texts.ts'

/** Suggestions that are looked through together. */
export interface SuggestionGroup {
  /** Given to `t` where it is shown. */
  label: string
  /** In the order of the text. */
  list: readonly Suggestion[]
}

/** Whether it is reported speech, which a machine often takes for more or less than what was said. */
const isReported = (one: Suggestion) => one.kind === 'quotes' && one.type === 'indirect'

/** The suggestions by kind, reported speech apart; without empty groups. */
export function suggestionGroups(list: readonly Suggestion[]): SuggestionGroup[] {
  const groups = [
    { label: KIND_LABELS.quotes, list: list.filter(one => one.kind === 'quotes' && !isReported(one)) },
    { label: phrase('Indirect quotations'), list: list.filter(isReported) },
    { label: KIND_LABELS.similar, list: list.filter(one => one.kind === 'similar') },
    { label: KIND_LABELS.shared, list: list.filter(one => one.kind === 'shared') },
  ]
  return groups.filter(group => group.list.length > 0)
}

/** Whether it is ticked before anybody has looked at it: all but reported speech. */
export const tickedAtFirst = (one: Suggestion): boolean => !isReported(one)

/** Whether it can be accepted: it brings a code, or `codeId` was chosen for those that bring none. */
export const hasCode = (one: Suggestion, codeId: CodeId | null): boolean =>
  one.codeIds.length > 0 || codeId !== null

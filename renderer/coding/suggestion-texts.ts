import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { QuoteSuggestion, Suggestion, SuggestionKind } from '../../shared/model/suggestion.ts'
import { phrase, t } from '../ui/language.ts'
import { readablePath } from './codes.ts'

/** The kinds as buttons and headings name them; given to `t` where they are shown. */
export const KIND_LABELS: Readonly<Record<SuggestionKind, string>> = {
  quotes: phrase('Quotations'),
  similar: phrase('Like coded sentences'),
  shared: phrase('In other articles too'),
}

const TYPES: Readonly<Record<QuoteSuggestion['type'], string>> = {
  direct: phrase('Direct quotation'),
  mixed: phrase('Partly direct quotation'),
  indirect: phrase('Indirect quotation'),
}

/** What a suggestion is, in one line: "Direct quotation by Nora Feld", "Stands in 3 other articles". */
export function suggestionTitle(suggestion: Suggestion): string {
  if (suggestion.kind === 'shared')
    return t('Stands in {{count}} other articles', { count: suggestion.articles })
  if (suggestion.kind === 'similar') return t('Like a coded sentence')
  const type = t(TYPES[suggestion.type])
  const name = suggestion.attributes.speaker
  if (name) return t('{{type}} by {{name}}', { type, name })
  const words = suggestion.speakerWords
  return words
    ? t('{{type}}, speaker left open: “{{words}}”', { type, words })
    : t('{{type}}, speaker left open', { type })
}

/** Why it is suggested, in one line: the words in common, the outlets; empty for quotations. */
export function suggestionReason(suggestion: Suggestion): string {
  if (suggestion.kind === 'quotes') return ''
  if (suggestion.kind === 'similar') {
    const words = wordsWith(suggestion.exact, suggestion.terms).join(', ')
    return t('In common: {{words}}', { words })
  }
  const names = suggestion.places.map(place => place.outlet || place.headline)
  return [...new Set(names)].join(', ')
}

/** The stems as they stand in the sentence: the first word that begins like each; a stem without one as it is. */
function wordsWith(sentence: string, stems: readonly string[]): string[] {
  const words = sentence.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  return stems.map(stem => words.find(word => word.toLowerCase().startsWith(stem.slice(0, -1))) ?? stem)
}

/** The codes that it would carry, as people read them; empty when one has to be chosen. */
export function suggestionCodes(suggestion: Suggestion, byId: ReadonlyMap<string, CodeWithUse>): string {
  return suggestion.codeIds
    .flatMap(id => byId.get(id) ?? [])
    .map(code => readablePath(code, byId))
    .join(', ')
}

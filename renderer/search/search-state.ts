import { create } from 'zustand'
import type { SEARCHED, SearchFilters } from '../../shared/rpc/calls/search.ts'

/** Where is searched. */
export type Searched = (typeof SEARCHED)[number]

/** What was asked last; kept while the window is open, so that the search goes on where it was left. */
export interface SearchState {
  typed: string
  in: readonly Searched[]
  filters: SearchFilters
}

const START: SearchState = { typed: '', in: ['text', 'notes', 'excerpts'], filters: {} }

export const useSearch = create<SearchState>(() => START)

/** Switches a place on or off; the last one stays on. */
export function toggleSearched(where: Searched): void {
  useSearch.setState(state => {
    const without = state.in.filter(one => one !== where)
    if (without.length === state.in.length) return { in: [...state.in, where] }
    return without.length > 0 ? { in: without } : {}
  })
}

/** Whether what may be found is bound to passages: then the words of whole texts are no answer. */
export function asksForPassages({ codeIds, coderIds, speaker }: SearchFilters): boolean {
  return codeIds !== undefined || coderIds !== undefined || speaker !== undefined
}

/** Where is searched for what was asked: whole texts only while no filter asks for passages. */
export function searchedPlaces({ in: where, filters }: Pick<SearchState, 'in' | 'filters'>): Searched[] {
  if (!asksForPassages(filters)) return [...where]
  const places = where.filter(one => one !== 'text')
  return places.length > 0 ? places : ['excerpts']
}

/** Sets a filter; `undefined`, an empty text or list takes it away. */
export function setFilter<Key extends keyof SearchFilters>(key: Key, value: SearchFilters[Key]): void {
  useSearch.setState(({ filters: { [key]: _old, ...others } }) => ({
    filters: value === undefined || value.length === 0 ? others : { ...others, [key]: value },
  }))
}

/** Takes all filters away. */
export function clearFilters(): void {
  useSearch.setState({ filters: {}, in: START.in })
}

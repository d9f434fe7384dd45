import { useDeferredValue, useEffect, useState } from 'react'
import type { FoundPage } from '../../shared/rpc/calls/search.ts'
import { useData } from '../rpc.ts'
import { type SearchState, searchedPlaces } from './search-state.ts'

const PAGE = 30
const MOST = 500
const PAUSE_MS = 120

/** What is found so far, and whether more is on its way or to be had. */
export interface Found {
  /** The words that were searched; they lag behind the typing. */
  query: string
  page: FoundPage | null
  waiting: boolean
  /** Asks for more articles; `null` when there are none or as many as a list can use are shown. */
  showMore: (() => void) | null
}

/** Searches while somebody types: the first page at once in any order, then the best articles first. */
export function useFound({ typed, in: chosen, filters }: SearchState): Found {
  const where = searchedPlaces({ in: chosen, filters })
  const query = useRested(typed.trim())
  const asked = JSON.stringify([query, where, filters])
  const [limit, setLimit] = useLimit(asked)
  const args = { query, in: where, filters, limit, offset: 0 }
  const first = useData('search.find', query === '' ? null : { ...args, ranked: false })
  const ranked = useData('search.find', query === '' || !first.data ? null : { ...args, ranked: true })
  const best = ranked.data && !ranked.isPlaceholderData ? ranked.data : first.data
  const page = useDeferredValue(query === '' ? null : (best ?? null))
  const waiting = query !== typed.trim() || (query !== '' && first.isFetching && !page)
  const showMore = page?.more && limit < MOST ? () => setLimit(Math.min(MOST, limit * 2)) : null
  return { query, page, waiting, showMore }
}

/** How many articles are asked for; every new question begins with one page. */
function useLimit(asked: string): [number, (limit: number) => void] {
  const [state, setState] = useState({ asked, limit: PAGE })
  return [state.asked === asked ? state.limit : PAGE, limit => setState({ asked, limit })]
}

/** The value once it has rested for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

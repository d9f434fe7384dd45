import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import type { SearchHit } from '../../shared/rpc/calls/search.ts'
import { counted } from '../../shared/text/counted.ts'
import { useData } from '../rpc.ts'
import { Sheet } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { openPlace } from '../ui/workspace.ts'
import styles from './search.module.css'
import { groupHits } from './search-groups.ts'
import { SearchResults } from './search-results.tsx'

const MOST_HITS = 300
const PAUSE_MS = 120

/** Full-text search of the project, begun with `query`; a result opens its place. */
export function SearchPanel({ query: asked = '', onClose }: { query?: string; onClose: () => void }) {
  const [typed, setTyped] = useState(asked)
  const [outlet, setOutlet] = useState('')
  const query = useDebounced(typed.trim())
  const { data, isFetching } = useData('search.text', query === '' ? null : { query, limit: MOST_HITS })
  const found = useDeferredValue(query === '' ? [] : (data ?? []))
  const groups = groupHits(found.filter(hit => outlet === '' || hit.outlet === outlet))
  const hits = groups.flatMap(group => group.hits)
  const [active, setActive] = useActive(query + outlet, hits.length)
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    const hit = hits[active]
    if (step) setActive(Math.min(Math.max(active + step, 0), hits.length - 1))
    else if (event.key === 'Enter' && hit) open(hit)
    else return
    event.preventDefault()
  }
  return (
    <Sheet title="Search the project" size="medium" onClose={onClose}>
      <div className={styles.bar}>
        <input
          type="search"
          role="combobox"
          aria-label="Search for"
          aria-expanded={hits.length > 0}
          aria-controls="search-results"
          aria-activedescendant={hits.length > 0 ? `search-hit-${active}` : undefined}
          aria-autocomplete="list"
          className={styles.input}
          placeholder="Words, “a phrase”, or a beginning*"
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={keyDown}
          // biome-ignore lint/a11y/noAutofocus: the dialog is about this field
          autoFocus
          spellCheck={false}
        />
        <OutletFilter value={outlet} onChange={setOutlet} />
      </div>
      <p className={styles.count} role="status">
        {query !== '' && !isFetching && hits.length > 0 && countOf(found.length, hits.length, groups.length)}
      </p>
      {hits.length > 0 ? (
        <SearchResults groups={groups} active={active} onOpen={open} />
      ) : (
        <NoResults query={query} waiting={isFetching || query !== typed.trim()} outlet={outlet} />
      )}
    </Sheet>
  )
}

const open = ({ articleId, start, end }: SearchHit) => openPlace({ articleId, start, end })

function countOf(found: number, hits: number, articles: number): string {
  const places = found === MOST_HITS ? `The first ${hits} places` : counted(hits, 'place')
  return `${places} in ${counted(articles, 'article')}`
}

function NoResults({ query, waiting, outlet }: { query: string; waiting: boolean; outlet: string }) {
  if (query === '') {
    return (
      <EmptyState title="Find a passage">
        All words must occur in an article. Put a phrase in quotation marks, and end a word with * to find
        every word that begins like it.
      </EmptyState>
    )
  }
  if (waiting) return <div className={styles.waiting} aria-busy="true" />
  return (
    <EmptyState title="Nothing was found">
      {outlet ? `No article of ${outlet} has ` : 'No article has '}
      {query.includes(' ') ? 'all of this.' : `“${query}”.`} Fewer words find more;{' '}
      {query.replace(/\W+$/u, '')}* finds longer forms too.
    </EmptyState>
  )
}

function OutletFilter({ value, onChange }: { value: string; onChange: (outlet: string) => void }) {
  const outlets = useData('outlet.list', {}).data ?? []
  return (
    <select
      aria-label="Outlet"
      className={styles.outlet}
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">All outlets</option>
      {outlets.map(({ id, name }) => (
        <option key={id}>{name}</option>
      ))}
    </select>
  )
}

/** The value once it has rested for a moment. */
function useDebounced(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

/** Which result is active: the first one of every new list. */
function useActive(list: string, count: number): [number, (index: number) => void] {
  const [state, setState] = useState({ list, index: 0 })
  const index = state.list === list ? Math.min(state.index, Math.max(count - 1, 0)) : 0
  const latest = useRef(index)
  useEffect(() => {
    if (latest.current !== index)
      document.getElementById(`search-hit-${index}`)?.scrollIntoView({ block: 'nearest' })
    latest.current = index
  }, [index])
  return [index, next => setState({ list, index: next })]
}

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FoundHit } from '../../shared/rpc/calls/search.ts'
import { BulkCodeDialog } from '../ui/bulk-code-dialog.tsx'
import type { BulkHit } from '../ui/bulk-hits.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { openPlace, showOverlay } from '../ui/workspace.ts'
import { codableHits } from './codable-hits.ts'
import styles from './search.module.css'
import { SearchedPlaces, SearchFilters } from './search-filters.tsx'
import { SearchResults } from './search-results.tsx'
import { useSearch } from './search-state.ts'
import { useFound } from './use-found.ts'
import { useShownGroups } from './use-shown-groups.ts'

/** Searches texts, notes and coded passages, begun with `query`; a result opens its place or is coded here. */
export function SearchPanel({ query: asked, onClose }: { query?: string | undefined; onClose: () => void }) {
  const state = useSearch()
  useEffect(() => {
    if (asked) useSearch.setState({ typed: asked })
  }, [asked])
  const { query, page, waiting, showMore } = useFound(state)
  const { groups, showWhole } = useShownGroups(query, page)
  const hits = groups.flatMap(group => group.hits)
  const places = groups.reduce((count, group) => count + group.hits.length + group.more, 0)
  const [active, setActive] = useActive(query, hits.length)
  const [coded, setCoded] = useState<readonly BulkHit[] | null>(null)
  const code = (chosen: readonly FoundHit[]) =>
    void codableHits(query, chosen, page?.moreInText ?? []).then(setCoded, notifyError)
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    const hit = hits[active]
    if (step) setActive(Math.min(Math.max(active + step, 0), hits.length - 1))
    else if (event.key === 'Enter' && hit && (event.ctrlKey || event.metaKey)) code([hit])
    else if (event.key === 'Enter' && hit) open(hit)
    else return
    event.preventDefault()
  }
  const codable = hits.some(hit => hit.where !== 'note')
  return (
    <Sheet title={t('Search the project')} size="large" onClose={onClose}>
      <div className={styles.bar}>
        <input
          type="search"
          role="combobox"
          aria-label={t('Search for')}
          aria-expanded={hits.length > 0}
          aria-controls="search-results"
          aria-activedescendant={hits.length > 0 ? `search-hit-${active}` : undefined}
          aria-autocomplete="list"
          className={styles.input}
          placeholder={t('Words, “a phrase”, or a beginning*')}
          value={state.typed}
          onChange={event => useSearch.setState({ typed: event.target.value })}
          onFocus={event => event.target.select()}
          onKeyDown={keyDown}
          // biome-ignore lint/a11y/noAutofocus: the dialog is about this field
          autoFocus
          spellCheck={false}
        />
        <SearchedPlaces />
      </div>
      <SearchFilters />
      <div className={styles.summary}>
        <p className={styles.count} role="status">
          {hits.length > 0 && countOf(places, page?.articles ?? null, groups.length)}
        </p>
        {codable && (
          <Button onClick={() => code(hits)} title={t('Ctrl+Enter codes just the chosen place')}>
            {t('Code the places found…')}
          </Button>
        )}
      </div>
      {hits.length > 0 ? (
        <SearchResults groups={groups} active={active} onOpen={open} onWhole={showWhole} />
      ) : (
        <NoResults query={query} waiting={waiting} />
      )}
      {showMore && (
        <p className={styles.more}>
          <Button onClick={showMore}>{t('Show more')}</Button>
        </p>
      )}
      {coded && <BulkCodeDialog hits={coded} onClose={() => setCoded(null)} />}
    </Sheet>
  )
}

/** Opens the place of a hit: the passage, or the note. */
function open({ where, articleId, annotationId, codeId, start, end }: FoundHit): void {
  if (articleId && (where !== 'note' || annotationId)) openPlace({ articleId, start, end })
  else if (articleId) showOverlay({ name: 'notes', about: 'article', aboutId: articleId })
  else if (codeId) showOverlay({ name: 'notes', about: 'code', aboutId: codeId })
  else showOverlay({ name: 'notes' })
}

function countOf(hits: number, articles: number | null, groups: number): string {
  if (articles === null) return t('The first {{count}} places', { count: hits })
  const places = t('{{count}} places', { count: hits })
  const all = t('{{count}} articles', { count: articles })
  if (articles > groups)
    return t('{{places}} in the first {{groups}} of {{articles}}', { places, groups, articles: all })
  return t('{{places}} in {{articles}}', { places, articles: all })
}

function NoResults({ query, waiting }: { query: string; waiting: boolean }) {
  const filtered = useSearch(state => Object.keys(state.filters).length > 0 || state.in.length < 3)
  if (waiting) return <div className={styles.waiting} aria-busy="true" />
  if (query === '') {
    return (
      <EmptyState title={t('Find a passage')}>
        {t(
          'All words must occur in an article. Put a phrase in quotation marks, and end a word with * to find every word that begins like it.',
        )}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('Nothing was found')}>
      {filtered && t('The filters may leave it out.')}{' '}
      {t('Fewer words find more; {{word}}* finds longer forms too.', { word: query.replace(/\W+$/u, '') })}
    </EmptyState>
  )
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

// biome-ignore-all lint/a11y/useSemanticElements: the results of a combobox are options, and no select can show them
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the search field
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the search field has the keys
import type { SearchHit } from '../../shared/rpc/calls/search.ts'
import { listDate } from '../ui/date-texts.ts'
import styles from './search.module.css'
import type { HitGroup } from './search-groups.ts'

/** The places that were found, by article. `active` counts the hits of all articles from 0. */
export function SearchResults(props: {
  groups: readonly HitGroup[]
  active: number
  onOpen: (hit: SearchHit) => void
}) {
  let number = -1
  return (
    <div id="search-results" role="listbox" aria-label="Places found" className={styles.results}>
      {props.groups.map(group => (
        <div key={group.articleId} role="group" aria-label={group.headline} className={styles.group}>
          <p className={styles.article} role="presentation">
            <b>{group.headline}</b>
            <span>{[group.outlet, listDate(group.published)].filter(Boolean).join(' · ')}</span>
          </p>
          {group.hits.map(hit => {
            number += 1
            return (
              <div
                key={`${hit.start} ${hit.end}`}
                id={`search-hit-${number}`}
                role="option"
                aria-selected={number === props.active}
                className={styles.hit}
                onClick={() => props.onOpen(hit)}
              >
                <Snippet hit={hit} />
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function Snippet({ hit: { snippet, hitStart, hitEnd } }: { hit: SearchHit }) {
  return (
    <>
      {snippet.slice(0, hitStart)}
      <mark>{snippet.slice(hitStart, hitEnd)}</mark>
      {snippet.slice(hitEnd)}
    </>
  )
}

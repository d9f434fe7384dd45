// biome-ignore-all lint/a11y/useSemanticElements: the results of a combobox are options, and no select can show them
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the search field
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the search field has the keys
import type { FoundHit } from '../../shared/rpc/calls/search.ts'
import { listDate } from '../ui/date-texts.ts'
import { phrase, t } from '../ui/language.ts'
import type { HitGroup } from './hit-groups.ts'
import styles from './search.module.css'

/** What a hit stands in, said where it is not the text itself. */
const WHERE = { text: '', note: phrase('Note'), excerpt: phrase('Passage') } as const

/** The places that were found, by article. `active` counts the hits of all groups from 0. */
export function SearchResults(props: {
  groups: readonly HitGroup[]
  active: number
  onOpen: (hit: FoundHit) => void
  /** Asks for all places of the group's text. */
  onWhole: (group: HitGroup) => void
}) {
  const firsts = props.groups.map((_group, n) =>
    props.groups.slice(0, n).reduce((count, group) => count + group.hits.length, 0),
  )
  return (
    <div className={styles.results}>
      <div id="search-results" role="listbox" aria-label={t('Places found')}>
        {props.groups.map((group, n) => (
          <div key={group.key} role="group" aria-label={titleOf(group)} className={styles.group}>
            <p className={styles.article} role="presentation">
              <b dir="auto">{titleOf(group)}</b>
              <span>{[group.outlet, listDate(group.published)].filter(Boolean).join(' · ')}</span>
            </p>
            {group.hits.map((hit, at) => {
              const number = (firsts[n] ?? 0) + at
              return (
                <div
                  key={`${hit.where} ${hit.annotationId} ${hit.start} ${hit.end}`}
                  id={`search-hit-${number}`}
                  role="option"
                  aria-selected={number === props.active}
                  className={styles.hit}
                  dir="auto"
                  onClick={() => props.onOpen(hit)}
                >
                  {hit.where !== 'text' && <small className={styles.where}>{t(WHERE[hit.where])}</small>}
                  <Snippet hit={hit} />
                </div>
              )
            })}
            {group.more > 0 && (
              <div
                role="option"
                aria-selected={false}
                className={styles.whole}
                onClick={() => props.onWhole(group)}
              >
                {t('{{count}} more places in this text', { count: group.more })}
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

const titleOf = ({ key, headline }: HitGroup) =>
  headline || (key === '' ? t('This project') : t('No headline'))

function Snippet({ hit: { snippet, hitStart, hitEnd } }: { hit: FoundHit }) {
  return (
    <>
      {snippet.slice(0, hitStart)}
      <mark>{snippet.slice(hitStart, hitEnd)}</mark>
      {snippet.slice(hitEnd)}
    </>
  )
}

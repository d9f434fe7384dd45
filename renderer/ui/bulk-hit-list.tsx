import styles from './bulk-code-dialog.module.css'
import type { BulkHit } from './bulk-hits.ts'
import { t } from './language.ts'

/** Characters shown before and after the words where a sentence is long. */
const AROUND = 140

/** The places with a check box each, `left` being the numbers of those to leave out. */
export function BulkHits({
  hits,
  left,
  what,
  onLeave,
}: {
  hits: readonly BulkHit[]
  left: ReadonlySet<number>
  what: 'words' | 'sentence'
  onLeave: (left: ReadonlySet<number>) => void
}) {
  const several = new Set(hits.map(hit => hit.articleId)).size > 1
  const toggle = (n: number) => {
    const next = new Set(left)
    if (!next.delete(n)) next.add(n)
    onLeave(next)
  }
  return (
    <>
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={left.size === 0}
          ref={box => {
            if (box) box.indeterminate = left.size > 0 && left.size < hits.length
          }}
          onChange={() => onLeave(left.size === 0 ? new Set(hits.keys()) : new Set())}
        />
        {t('All of them')}
      </label>
      <ul className={styles.hits} aria-label={t('Places found')}>
        {hits.map((hit, n) => (
          <li key={`${hit.articleId} ${hit.words.start}`}>
            <label className={styles.hit}>
              <input type="checkbox" checked={!left.has(n)} onChange={() => toggle(n)} />
              <span>
                {several && hits[n - 1]?.articleId !== hit.articleId && <b>{hit.article}</b>}
                <HitText hit={hit} what={what} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The sentence with what will be coded marked in it. */
function HitText({ hit: { words, sentence, text }, what }: { hit: BulkHit; what: 'words' | 'sentence' }) {
  const start = words.start - sentence.start
  const end = words.end - sentence.start
  const before = text.slice(0, start)
  const after = text.slice(end)
  return (
    <span className={styles.text} data-what={what} dir="auto">
      {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
      <mark>{text.slice(start, end)}</mark>
      {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
    </span>
  )
}

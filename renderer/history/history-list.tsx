import { useState } from 'react'
import type { HistoryEntry } from '../../shared/model/history.ts'
import { Button } from '../ui/button.tsx'
import { exactTime, timeAgo } from '../ui/date-texts.ts'
import { t } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import styles from './history.module.css'

/** The entries, newest first. `last` is the step that undo would take back; the way back to it is no way. */
export function HistoryList(props: {
  entries: readonly HistoryEntry[]
  last: number | null
  onUndoTo: (entry: HistoryEntry) => void
}) {
  const [now] = useState(() => Date.now())
  const targets = new Map(props.entries.map(entry => [entry.seq, told(entry.summary)]))
  return (
    <ol className={styles.list} aria-label={t('Steps, the newest first')}>
      {props.entries.map(entry => (
        <li key={entry.seq} data-kind={entry.kind} data-in-force={entry.inForce}>
          <span className={styles.summary}>
            <Summary entry={entry} target={entry.target === null ? undefined : targets.get(entry.target)} />
          </span>
          <span className={styles.coder}>{entry.coder}</span>
          <time dateTime={entry.at} title={exactTime(entry.at)}>
            {timeAgo(entry.at, now)}
          </time>
          <span className={styles.back}>
            {entry.seq === props.last ? (
              <em>{t('as it is now')}</em>
            ) : (
              entry.kind === 'do' &&
              entry.inForce && (
                <Button
                  kind="quiet"
                  aria-label={t('Undo to here: {{step}}', { step: told(entry.summary) })}
                  title={t('Undoes everything that was done after this step')}
                  onClick={() => props.onUndoTo(entry)}
                >
                  {t('Undo to here')}
                </Button>
              )
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Summary({ entry, target }: { entry: HistoryEntry; target: string | undefined }) {
  if (entry.kind === 'do' || entry.kind === 'base') {
    if (entry.inForce) return told(entry.summary)
    return (
      <>
        <s>{told(entry.summary)}</s> <span className="visually-hidden">{t('(undone)')}</span>
      </>
    )
  }
  const what = target ?? (told(entry.summary.replace(/^(undo|redo):? */i, '')) || t('a step'))
  return entry.kind === 'undo' ? t('Undid “{{step}}”', { step: what }) : t('Redid “{{step}}”', { step: what })
}

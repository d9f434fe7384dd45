import type { Progress } from '../../shared/rpc/port.ts'
import { formatNumber, t } from './language.ts'
import styles from './progress.module.css'
import { told } from './told.ts'

/** How far long work has come: a bar, the count, and what is being worked on. */
export function ProgressBar({ progress, what }: { progress: Progress | null; what: string }) {
  const total = progress?.total ?? 0
  return (
    <div className={styles.progress}>
      <progress aria-label={what} value={total > 0 ? progress?.done : undefined} max={total || undefined} />
      <p role="status">
        <span>{what}</span>
        <span className={styles.label}>{progress && told(progress.label)}</span>
        {progress && (
          <span className={styles.count}>
            {total > 0
              ? t('{{done}} of {{total}}', { done: progress.done, total })
              : formatNumber(progress.done)}
          </span>
        )}
      </p>
    </div>
  )
}

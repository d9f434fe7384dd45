import type { SkippedFile } from '../../shared/model/review.ts'
import { t } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import styles from './import-dialog.module.css'

/** Files that cannot be imported, with the reasons. */
export function SkippedFiles({ skipped, open = false }: { skipped: readonly SkippedFile[]; open?: boolean }) {
  if (skipped.length === 0) return null
  return (
    <details className={styles.skipped} open={open}>
      <summary>{t('{{count}} files cannot be imported', { count: skipped.length })}</summary>
      <ul>
        {skipped.map(({ file, reason }) => (
          <li key={file}>
            <b>{file}</b> <span>{told(reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

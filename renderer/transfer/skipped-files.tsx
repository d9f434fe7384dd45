import type { SkippedFile } from '../../shared/model/review.ts'
import { counted } from '../../shared/text/counted.ts'
import styles from './import-dialog.module.css'

/** Files that cannot be imported, with the reasons. */
export function SkippedFiles({ skipped, open = false }: { skipped: readonly SkippedFile[]; open?: boolean }) {
  if (skipped.length === 0) return null
  return (
    <details className={styles.skipped} open={open}>
      <summary>{counted(skipped.length, 'file')} cannot be imported</summary>
      <ul>
        {skipped.map(({ file, reason }) => (
          <li key={file}>
            <b>{file}</b> <span>{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

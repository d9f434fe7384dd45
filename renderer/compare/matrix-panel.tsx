import { Copy } from 'lucide-react'
import type { Matrix } from '../../shared/compare/measure.ts'
import { parallax } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import type { CellChoice } from './compare-state.ts'
import styles from './matrix-panel.module.css'
import { MatrixTable, type OnCell } from './matrix-table.tsx'
import { matrixText } from './matrix-text.ts'
import { countedSentence, headingOf, warningsOf } from './matrix-words.ts'

/** The table with its heading, what it counts in words, and what to keep in mind when reading it. */
export function MatrixPanel({
  matrix,
  summed,
  storyless,
  chosen,
  onCell,
}: {
  matrix: Matrix
  /** How many coders' marks are put together. */
  summed: number
  /** No article of the project belongs to a story. */
  storyless: boolean
  chosen: CellChoice | null
  onCell: OnCell
}) {
  const sentence = countedSentence(matrix, summed)
  const copy = async () => {
    await parallax().copyText(matrixText(matrix, sentence))
    notify(t('Table copied. Paste it into a spreadsheet.'))
  }
  const warnings = warningsOf(matrix, summed)
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{headingOf(matrix.rows)}</h1>
          <p>{sentence}</p>
        </div>
        <Button kind="quiet" onClick={() => void copy().catch(notifyError)}>
          <Copy size={13} aria-hidden="true" /> {t('Copy table')}
        </Button>
      </header>
      <div className={styles.scroller}>
        <MatrixTable matrix={matrix} chosen={chosen} onCell={onCell} />
        {warnings.length > 0 && (
          <p className={styles.note} role="note">
            <span className={styles.dot} aria-hidden="true" />
            {warnings.join(' ')}
          </p>
        )}
        {storyless && (
          <p className={styles.note}>
            <span className={styles.dot} data-kind="hint" aria-hidden="true" />
            {t(
              'No article belongs to a story yet. Outlets are best compared within one story: give the articles one in the library.',
            )}
          </p>
        )}
      </div>
    </>
  )
}

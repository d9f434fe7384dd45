import type { ArticleId } from '../../shared/model/ids.ts'
import { parallax } from '../bridge.ts'
import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { formatNumber, t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
import styles from './details.module.css'

/** So much of a file is laid out at most; the whole of it is copied. */
const MOST_CHARACTERS = 500_000

/** The file as it was imported, as plain text: nothing in it is ever run or laid out as a page. */
export function OriginalDialog({ articleId, onClose }: { articleId: ArticleId; onClose: () => void }) {
  const { data, error } = useData('article.original', { id: articleId })
  const copy = async () => {
    try {
      await parallax().copyText(data?.text ?? '')
      notify(t('Copied the text of the original'))
    } catch (problem) {
      notifyError(problem)
    }
  }
  const hidden = Math.max((data?.text.length ?? 0) - MOST_CHARACTERS, 0)
  return (
    <Sheet
      title={t('Original file')}
      size="medium"
      onClose={onClose}
      actions={
        <Button onClick={() => void copy()} disabled={!data}>
          {t('Copy the text')}
        </Button>
      }
    >
      {error && <p role="alert">{told(error.message)}</p>}
      {data && (
        <>
          <p className={styles.facts}>
            <b>{data.file}</b>
            {data.encoding && <span>{data.encoding}</span>}
            <span>{sizeOf(data.bytes)}</span>
          </p>
          <section
            className={styles.original}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
            tabIndex={0}
            aria-label={t('Text of {{article}}', { article: data.file })}
          >
            <pre dir="auto">{data.text.slice(0, MOST_CHARACTERS)}</pre>
          </section>
          {hidden > 0 && (
            <p className={styles.facts}>
              {t('{{count}} more characters are not shown; copying takes all.', { count: hidden })}
            </p>
          )}
        </>
      )}
    </Sheet>
  )
}

/** "4,312 bytes", "1.2 MB". */
function sizeOf(bytes: number): string {
  if (bytes < 10_000) return t('{{count}} bytes', { count: bytes })
  if (bytes < 1_000_000) return t('{{size}} kB', { size: Math.round(bytes / 1000) })
  return t('{{size}} MB', { size: formatNumber(bytes / 1_000_000, { maximumFractionDigits: 1 }) })
}

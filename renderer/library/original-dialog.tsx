import type { ArticleId } from '../../shared/model/ids.ts'
import { parallax } from '../bridge.ts'
import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/dialog.tsx'
import { notify, notifyError } from '../ui/notices.tsx'
import styles from './details.module.css'

/** So much of a file is laid out at most; the whole of it is copied. */
const MOST_CHARACTERS = 500_000

/** The file as it was imported, as plain text: nothing in it is ever run or laid out as a page. */
export function OriginalDialog({ articleId, onClose }: { articleId: ArticleId; onClose: () => void }) {
  const { data, error } = useData('article.original', { id: articleId })
  const copy = async () => {
    try {
      await parallax().copyText(data?.text ?? '')
      notify('Copied the text of the original')
    } catch (problem) {
      notifyError(problem)
    }
  }
  const hidden = Math.max((data?.text.length ?? 0) - MOST_CHARACTERS, 0)
  return (
    <Sheet
      title="Original file"
      size="medium"
      onClose={onClose}
      actions={
        <Button onClick={() => void copy()} disabled={!data}>
          Copy the text
        </Button>
      }
    >
      {error && <p role="alert">{error.message}</p>}
      {data && (
        <>
          <p className={styles.facts}>
            <b>{data.file}</b>
            {data.encoding && <span>{data.encoding}</span>}
            <span>{sizeOf(data.bytes)}</span>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
          <section className={styles.original} tabIndex={0} aria-label={`Text of ${data.file}`}>
            <pre>{data.text.slice(0, MOST_CHARACTERS)}</pre>
          </section>
          {hidden > 0 && (
            <p className={styles.facts}>
              {hidden.toLocaleString('en')} more characters are not shown; copying takes all.
            </p>
          )}
        </>
      )}
    </Sheet>
  )
}

/** "4,312 bytes", "1.2 MB". */
function sizeOf(bytes: number): string {
  if (bytes < 10_000) return `${bytes.toLocaleString('en')} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

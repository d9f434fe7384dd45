import { X } from 'lucide-react'
import { create } from 'zustand'
import styles from './notices.module.css'

/** A message at the foot of the window. Errors stay until dismissed, others go by themselves. */
interface Notice {
  id: number
  kind: 'info' | 'error'
  text: string
  action?: { label: string; run: () => void } | undefined
}

const useNotices = create<{ notices: Notice[] }>(() => ({ notices: [] }))
let last = 0
const SHOWN_FOR_MS = 6000

function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}

/** Shows a message for some seconds, with an action such as *Undo* if there is one. */
export function notify(text: string, action?: Notice['action']): void {
  const id = ++last
  useNotices.setState(({ notices }) => ({
    notices: [...notices.slice(-2), { id, kind: 'info', text, action }],
  }))
  setTimeout(() => dismiss(id), SHOWN_FOR_MS)
}

/** Shows what went wrong until it is dismissed; the same text stands there only once. */
export function notifyError(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error)
  useNotices.setState(({ notices }) => ({
    notices: [
      ...notices.filter(notice => notice.text !== text).slice(-2),
      { id: ++last, kind: 'error', text },
    ],
  }))
}

/** The messages; rendered once at the end of the window. */
export function Notices() {
  const notices = useNotices(state => state.notices)
  return (
    <div className={styles.stack} aria-live="polite">
      {notices.map(notice => (
        <div
          key={notice.id}
          className={styles.notice}
          data-kind={notice.kind}
          role={notice.kind === 'error' ? 'alert' : 'status'}
        >
          <span>{notice.text}</span>
          {notice.action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                notice.action?.run()
                dismiss(notice.id)
              }}
            >
              {notice.action.label}
            </button>
          )}
          <button
            type="button"
            className={styles.close}
            aria-label="Dismiss"
            onClick={() => dismiss(notice.id)}
          >
            <X size={14} />
          </button>
        </div>
      ))}
    </div>
  )
}

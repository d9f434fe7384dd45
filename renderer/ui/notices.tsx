import { X } from 'lucide-react'
import { useEffect } from 'react'
import { create } from 'zustand'
import { t } from './language.ts'
import styles from './notices.module.css'
import { told } from './told.ts'

/** A message at the foot of the window. It goes by itself, an error after a longer while. */
interface Notice {
  id: number
  kind: 'info' | 'error'
  text: string
  action?: NoticeAction | undefined
}

/** What can be done about a message. */
export interface NoticeAction {
  label: string
  run: () => void
  /** Whether it still can be done; always, unless told. Asked several times a second while the message stands there. */
  holds?: () => boolean
  /** The message goes with its action: it says nothing else. */
  isAll?: boolean
}

const useNotices = create<{ notices: Notice[] }>(() => ({ notices: [] }))
let last = 0
const SHOWN_FOR_MS = { info: 6000, error: 20_000 }

function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}

/** Shows a message for some seconds, with an action such as *Undo* if there is one. */
export function notify(text: string, action?: NoticeAction): void {
  show({ kind: 'info', text, action })
}

/** Shows what went wrong, long enough to be read twice. */
export function notifyError(error: unknown): void {
  show({ kind: 'error', text: told(error instanceof Error ? error.message : String(error)) })
}

/** At most three stand there at once, and the same text only once. */
function show(notice: Omit<Notice, 'id'>): void {
  const id = ++last
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter(({ text }) => text !== notice.text).slice(-2), { id, ...notice }],
  }))
  setTimeout(() => dismiss(id), SHOWN_FOR_MS[notice.kind])
}

const isSpent = ({ action }: Notice) => action?.holds?.() === false

/** Takes away what can no longer be done. */
function dropSpent(): void {
  const { notices } = useNotices.getState()
  if (!notices.some(isSpent)) return
  const left = notices.filter(notice => !(notice.action?.isAll && isSpent(notice)))
  useNotices.setState({
    notices: left.map(notice => (isSpent(notice) ? { ...notice, action: undefined } : notice)),
  })
}

const ASKED_EVERY_MS = 200

/** The messages; rendered once at the end of the window. */
export function Notices() {
  const notices = useNotices(state => state.notices)
  const watched = notices.some(({ action }) => action?.holds)
  useEffect(() => {
    if (!watched) return
    const timer = setInterval(dropSpent, ASKED_EVERY_MS)
    return () => clearInterval(timer)
  }, [watched])
  return (
    <div className={styles.stack}>
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
            aria-label={t('Dismiss')}
            onClick={() => dismiss(notice.id)}
          >
            <X size={14} />
          </button>
        </div>
      ))}
    </div>
  )
}

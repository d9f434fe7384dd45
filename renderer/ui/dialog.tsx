import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'
import { t } from './language.ts'

/**
 * A dialog over the window: traps the focus, closes with Escape, gives the focus back. `actions` stand at its foot,
 * the most likely one last.
 */
export function Sheet({
  title,
  size = 'small',
  onClose,
  children,
  actions,
}: {
  title: string
  size?: 'small' | 'medium' | 'large'
  onClose: () => void
  children: ReactNode
  actions?: ReactNode
}) {
  useEscapeFromNowhere(onClose)
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      data-sheet
      isOpen
      isDismissable
      onOpenChange={open => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={t('Close')} onClick={onClose}>
              <X size={16} />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.footer}>{actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * Closes the topmost dialog with Escape also while nothing has the focus: for a moment after a dialog over it has closed,
 * or after what had the focus has gone.
 */
function useEscapeFromNowhere(onClose: () => void): void {
  const id = useId()
  const latest = useRef(onClose)
  latest.current = onClose
  useEffect(() => {
    open.push(id)
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.target !== document.body || open.at(-1) !== id) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
      open.splice(open.indexOf(id), 1)
    }
  }, [id])
}

/** The dialogs that are open, the topmost last. */
const open: string[] = []

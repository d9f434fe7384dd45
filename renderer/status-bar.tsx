import { useReader } from './editor/reader-state.ts'
import { useLink } from './rpc.ts'
import styles from './status-bar.module.css'
import { t } from './ui/language.ts'
import { showOverlay, useWorkspace } from './ui/workspace.ts'

/** Where one is, who is coding, and whether everything is safe on the disk. */
export function StatusBar() {
  const { state, message, saving } = useLink()
  const coder = useWorkspace(workspace => workspace.project?.coder)
  const view = useWorkspace(workspace => workspace.view)
  const { paragraph, paragraphs, marks } = useReader()
  return (
    <footer className={styles.bar}>
      {view === 'read' && paragraphs > 0 && (
        <>
          <span>
            {paragraph === 0
              ? t('Before the first paragraph')
              : t('Paragraph {{number}} of {{all}}', { number: paragraph, all: paragraphs })}
          </span>
          <span>{t('{{count}} marks here', { count: marks })}</span>
        </>
      )}
      <button type="button" onClick={() => showOverlay({ name: 'coder' })}>
        {coder ? t('Coding as {{name}}', { name: coder.name }) : t('Say who is coding')}
      </button>
      <span className={styles.saved} data-state={state} role="status">
        {state === 'lost' ? message : saving > 0 ? t('Saving…') : t('All changes saved')}
      </span>
    </footer>
  )
}

import { counted } from '../shared/text/counted.ts'
import { useReader } from './editor/reader-state.ts'
import { useLink } from './rpc.ts'
import styles from './status-bar.module.css'
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
            {paragraph === 0 ? 'Before the first paragraph' : `Paragraph ${paragraph} of ${paragraphs}`}
          </span>
          <span>{counted(marks, 'mark')} here</span>
        </>
      )}
      <button type="button" onClick={() => showOverlay({ name: 'coder' })}>
        {coder ? `Coding as ${coder.name}` : 'Say who is coding'}
      </button>
      <span className={styles.saved} data-state={state} role="status">
        {state === 'lost' ? message : saving > 0 ? 'Saving…' : 'All changes saved'}
      </span>
    </footer>
  )
}

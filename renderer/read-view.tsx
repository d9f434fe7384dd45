import { CodebookPanel } from './coding/codebook-panel.tsx'
import { Inspector } from './coding/inspector.tsx'
import { Reader } from './coding/reader.tsx'
import { ArticleCommands } from './library/article-commands.tsx'
import { LibraryPanel } from './library/library-panel.tsx'
import styles from './read-view.module.css'
import { t } from './ui/language.ts'
import { useWorkspace } from './ui/workspace.ts'

/** Library, article and codebook side by side. */
export function ReadView() {
  const library = useWorkspace(state => state.library)
  const codebook = useWorkspace(state => state.codebook)
  return (
    <div className={styles.view} data-library={library} data-codebook={codebook}>
      {!library && <ArticleCommands />}
      {library && (
        <aside className={styles.side} aria-label={t('Library')} data-pane>
          <LibraryPanel />
        </aside>
      )}
      <main className={styles.main} data-pane>
        <Reader />
      </main>
      {codebook && (
        <aside className={styles.side} data-side="right" aria-label={t('Codebook and inspector')} data-pane>
          <CodebookPanel />
          <Inspector />
        </aside>
      )}
    </div>
  )
}

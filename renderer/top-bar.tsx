import { counted } from '../shared/text/counted.ts'
import { useData } from './rpc.ts'
import styles from './top-bar.module.css'
import { Logo } from './ui/logo.tsx'
import { showOverlay, useWorkspace, type ViewName } from './ui/workspace.ts'

const VIEWS: readonly { name: ViewName; label: string }[] = [
  { name: 'read', label: 'Read' },
  { name: 'compare', label: 'Compare' },
]

/** The project's name, the views, and the way to everything else. */
export function TopBar() {
  const view = useWorkspace(state => state.view)
  const project = useData('project.info', {}).data
  return (
    <header className={styles.bar}>
      <Logo />
      <span className={styles.project}>
        {project?.name}
        <small>
          {project && `${counted(project.articles, 'article')} · ${counted(project.coders, 'coder')}`}
        </small>
      </span>
      <nav className={styles.views} aria-label="Views">
        {VIEWS.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-current={view === name ? 'page' : undefined}
            onClick={() => useWorkspace.setState({ view: name })}
          >
            {label}
          </button>
        ))}
      </nav>
      <button type="button" className={styles.find} onClick={() => showOverlay({ name: 'commands' })}>
        Search or run a command <kbd>Ctrl K</kbd>
      </button>
    </header>
  )
}

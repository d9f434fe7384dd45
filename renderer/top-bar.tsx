import { useData } from './rpc.ts'
import styles from './top-bar.module.css'
import { shownChord } from './ui/chord.ts'
import { keysOf, useKeysChosen } from './ui/key-bindings.ts'
import { phrase, t } from './ui/language.ts'
import { Logo } from './ui/logo.tsx'
import { showOverlay, useWorkspace, type ViewName } from './ui/workspace.ts'

const VIEWS: readonly { name: ViewName; label: string }[] = [
  { name: 'read', label: phrase('Read') },
  { name: 'compare', label: phrase('Compare') },
]

/** The project's name, the views, and the way to everything else. */
export function TopBar() {
  useKeysChosen()
  const view = useWorkspace(state => state.view)
  const project = useData('project.info', {}).data
  return (
    <header className={styles.bar}>
      <Logo />
      <span className={styles.project}>
        {project?.name}
        <small>
          {project &&
            `${t('{{count}} articles', { count: project.articles })} · ${t('{{count}} coders', { count: project.coders })}`}
        </small>
      </span>
      <nav className={styles.views} aria-label={t('Views')}>
        {VIEWS.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-current={view === name ? 'page' : undefined}
            onClick={() => useWorkspace.setState({ view: name })}
          >
            {t(label)}
          </button>
        ))}
      </nav>
      <button type="button" className={styles.find} onClick={() => showOverlay({ name: 'commands' })}>
        {t('Search or run a command')}{' '}
        {keysOf('command-palette')
          .slice(0, 1)
          .map(chord => (
            <kbd key={chord}>{shownChord(chord)}</kbd>
          ))}
      </button>
    </header>
  )
}

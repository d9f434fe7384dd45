import { SHORTCUTS } from './shortcuts.ts'
import styles from './shortcuts-dialog.module.css'
import { Sheet } from './ui/dialog.tsx'

/** All keys on one page. */
export function ShortcutsDialog({ version, onClose }: { version: string; onClose: () => void }) {
  return (
    <Sheet title="Keyboard" size="medium" onClose={onClose}>
      <div className={styles.columns}>
        {SHORTCUTS.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.version}>Parallax {version}</p>
    </Sheet>
  )
}

import styles from './shortcuts-dialog.module.css'
import { shownChord } from './ui/chord.ts'
import { type CommandId, commandOf, commandsIn, PLACES } from './ui/commands.ts'
import { Sheet } from './ui/dialog.tsx'
import { keysOf, useKeysChosen } from './ui/key-bindings.ts'
import { t } from './ui/language.ts'

/** All keys on one page. */
export function ShortcutsDialog({ version, onClose }: { version: string; onClose: () => void }) {
  useKeysChosen()
  return (
    <Sheet title={t('Keyboard')} size="large" onClose={onClose}>
      <section
        className={styles.columns}
        aria-label={t('Keyboard')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
        tabIndex={0}
      >
        {PLACES.map(([where, title]) => (
          <section key={where} aria-label={t(title)}>
            <h3>{t(title)}</h3>
            <dl>
              {commandsIn(where).map(id => (
                <CommandKeys key={id} id={id} />
              ))}
            </dl>
          </section>
        ))}
      </section>
      <p className={styles.version}>Parallax {version}</p>
    </Sheet>
  )
}

/** One line; none for a command without a key. */
function CommandKeys({ id }: { id: CommandId }) {
  const { label, shown } = commandOf(id)
  const keys = shown ? [t(shown)] : keysOf(id).map(shownChord)
  if (keys.length === 0) return null
  return (
    <div>
      <dt>
        {keys.map(key => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{t(label)}</dd>
    </div>
  )
}

import type { NamedNote } from '../../shared/rpc/calls/notes.ts'
import { plainNote } from '../../shared/text/note-links.ts'
import { useData } from '../rpc.ts'
import { t } from '../ui/language.ts'
import { openPlace, showOverlay } from '../ui/workspace.ts'
import styles from './notes.module.css'

/** The notes that link to an article or code; nothing when there are none. */
export function Backlinks({ kind, id }: { kind: 'article' | 'code'; id: string }) {
  const notes = useData('note.linksTo', { kind, id }).data ?? []
  if (notes.length === 0) return null
  return (
    <section className={styles.backlinks}>
      <h4>{t('Notes that link here')}</h4>
      <ul>
        {notes.map(note => (
          <li key={note.about + note.aboutId}>
            <button type="button" onClick={() => open(note)}>
              <b dir="auto">{note.about === 'project' ? t('This project') : note.title}</b>
              <span className={styles.snippet} dir="auto">
                {plainNote(note.text).slice(0, 160)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function open({ about, aboutId, place }: NamedNote): void {
  if (about === 'annotation') {
    if (place) openPlace(place)
  } else showOverlay({ name: 'notes', about, aboutId })
}

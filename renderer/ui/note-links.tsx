import { Link2 } from 'lucide-react'
import { type LinkTarget, noteParts } from '../../shared/text/note-links.ts'
import { call } from '../rpc.ts'
import { t } from './language.ts'
import styles from './note-area.module.css'
import { notify, notifyError } from './notices.tsx'
import { openArticle, openPlace, showOverlay } from './workspace.ts'

/** The links of a note as buttons that lead there; nothing when it has none. */
export function NoteLinks({ note }: { note: string }) {
  const links = linksOf(note)
  if (links.length === 0) return null
  return (
    <ul className={styles.links} aria-label={t('Links in this note')}>
      {links.map(({ target, label }) => (
        <li key={target.kind + target.id}>
          <button type="button" onClick={() => void follow(target).catch(notifyError)}>
            <Link2 size={12} aria-hidden /> <span dir="auto">{label}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Each target once, with the words of its first link. */
function linksOf(note: string): { target: LinkTarget; label: string }[] {
  const found = new Map<string, { target: LinkTarget; label: string }>()
  for (const part of noteParts(note)) {
    if ('text' in part) continue
    const key = part.target.kind + part.target.id
    if (!found.has(key)) found.set(key, part)
  }
  return [...found.values()]
}

/** Goes where a link leads: to the article, the passage, or the code's note. */
async function follow(target: LinkTarget): Promise<void> {
  const found = await call('note.follow', target)
  if (!found) return notify(t('What this link leads to is no longer in the project.'))
  if (!found.place) showOverlay({ name: 'notes', about: 'code', aboutId: found.id })
  else if (found.kind === 'annotation') openPlace(found.place)
  else {
    openArticle(found.place.articleId)
    showOverlay(null)
  }
}

import { useState } from 'react'
import type { NamedNote } from '../../shared/rpc/calls/notes.ts'
import { plainNote } from '../../shared/text/note-links.ts'
import { useData } from '../rpc.ts'
import { Sheet } from '../ui/dialog.tsx'
import { t } from '../ui/language.ts'
import { TARGET_KINDS } from '../ui/note-area.tsx'
import { openPlace } from '../ui/workspace.ts'
import { Backlinks } from './backlinks.tsx'
import { NoteEditor } from './note-editor.tsx'
import styles from './notes.module.css'
import { isAbout, PROJECT, type Subject } from './subject.ts'

/** All notes of the project in a list, with one of them to write in, beginning with `first` or the project's. */
export function NotesPanel({
  first = PROJECT,
  onClose,
}: {
  first?: Subject | undefined
  onClose: () => void
}) {
  const [subject, setSubject] = useState<Subject>(first)
  const [typed, setTyped] = useState('')
  const notes = useData('note.list', {}).data ?? []
  const shown = notes.filter(one => matches(one, typed))
  const isIn = notes.some(one => isAbout(one, subject))
  return (
    <Sheet title={t('Notes')} size="large" onClose={onClose}>
      <div className={styles.panel}>
        <nav className={styles.side} aria-label={t('All notes')}>
          <input
            type="search"
            aria-label={t('Filter the notes')}
            placeholder={t('Filter…')}
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
          <ul className={styles.list}>
            {!notes.some(one => one.about === 'project') && (
              <Row note={emptyNote(PROJECT)} subject={subject} onPick={setSubject} />
            )}
            {!isIn && subject.about !== 'project' && (
              <Row note={emptyNote(subject)} subject={subject} onPick={setSubject} />
            )}
            {shown.map(note => (
              <Row key={note.about + note.aboutId} note={note} subject={subject} onPick={setSubject} />
            ))}
          </ul>
        </nav>
        <section className={styles.main} key={subject.about + subject.aboutId}>
          <NoteEditor subject={subject} />
          {subject.about !== 'project' && <Backlinks kind={subject.about} id={subject.aboutId} />}
        </section>
      </div>
    </Sheet>
  )
}

const emptyNote = (subject: Subject): NamedNote => ({ ...subject, title: '', text: '', place: null })

function matches({ title, text }: NamedNote, typed: string): boolean {
  return `${title} ${plainNote(text)}`.toLowerCase().includes(typed.trim().toLowerCase())
}

function Row(props: { note: NamedNote; subject: Subject; onPick: (subject: Subject) => void }) {
  const { note, subject } = props
  const { about, aboutId } = note
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={isAbout(note, subject)}
        onClick={() => {
          if (about === 'annotation') openAnnotation(note)
          else props.onPick({ about, aboutId })
        }}
      >
        <small>{about === 'project' ? t('Project') : t(TARGET_KINDS[about])}</small>
        <b dir="auto">{about === 'project' ? t('This project') : note.title || t('No note yet')}</b>
        <span dir="auto">{plainNote(note.text).slice(0, 120)}</span>
      </button>
    </li>
  )
}

/** Notes on annotations are written where their passage stands. */
function openAnnotation({ place }: NamedNote): void {
  if (place) openPlace(place)
}

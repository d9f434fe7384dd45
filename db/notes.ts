import type { Note, NoteSubject } from '../shared/model/note.ts'
import { UserError } from '../shared/model/user-error.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import type { ReadDb, WriteDb } from './connection.ts'

const SELECT = `SELECT note.about, note.about_id AS aboutId, note.text, coder.name AS coder, note.changed_at AS changed
  FROM note JOIN coder ON coder.id = note.coder_id`

/** The note on the project (`aboutId` empty), an article or a code; `null` when there is none. */
export function getNote(db: ReadDb, about: NoteSubject, aboutId: string): Note | null {
  return db.get<Note>(`${SELECT} WHERE about = ? AND about_id = ?`, [about, aboutId]) ?? null
}

/** Writes a note as one step; an empty text takes it away. Throws `UserError` when there is no such article or code. */
export function setNote(
  db: WriteDb,
  author: Author,
  about: NoteSubject,
  aboutId: string,
  text: string,
): void {
  const subject = about === 'project' ? 'the project' : about === 'article' ? 'an article' : 'a code'
  const exists =
    about === 'project' ? aboutId === '' : db.get(`SELECT 1 FROM ${about} WHERE id = ?`, [aboutId])
  if (!exists)
    throw new UserError('What this note is about is no longer in the project; it may have been deleted.')
  recordChange(db, author, `Change the note on ${subject}`, changes => {
    const key = { about, about_id: aboutId }
    const columns = { text, coder_id: author.coderId, changed_at: db.now() }
    const known = getNote(db, about, aboutId)
    if (text === '') deleteNote(db, changes, about, aboutId)
    else if (!known) changes.insert('note', { ...key, ...columns })
    else if (known.text !== text.toWellFormed()) changes.update('note', key, columns)
  })
}

/** Takes the note on an article or code away within a change, if there is one. */
export function deleteNote(db: ReadDb, changes: Changes, about: NoteSubject, aboutId: string): void {
  if (getNote(db, about, aboutId)) changes.delete('note', { about, about_id: aboutId })
}

import type { noteCalls } from '../../shared/rpc/calls/notes.ts'
import { followLink, linkTargets, listNotes, notesLinkingTo } from '../note-links.ts'
import { getNote, setNote } from '../notes.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** Notes on the project, articles and codes, and the links between all notes. */
export function noteHandlers({ session, db, writes }: HandlerSetup): HandlersOf<typeof noteCalls> {
  return {
    'note.get': ({ about, aboutId }) => getNote(db, about, aboutId),
    'note.set': writes<'note.set'>(({ about, aboutId, text }) =>
      setNote(db, session.author, about, aboutId, text),
    ),
    'note.list': () => listNotes(db),
    'note.linksTo': target => notesLinkingTo(db, target),
    'note.targets': ({ query, limit }) => linkTargets(db, query, limit),
    'note.follow': target => followLink(db, target),
  }
}

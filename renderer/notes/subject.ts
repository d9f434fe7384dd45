import type { NamedNote } from '../../shared/rpc/calls/notes.ts'

/** What a note is about, of those that are edited here; annotations have theirs beside the text. */
export type Subject = { about: 'project' | 'article' | 'code'; aboutId: string }

/** The project as the subject of a note. */
export const PROJECT: Subject = { about: 'project', aboutId: '' }

/** What the panel was asked to begin with, if anything. */
export function subjectOf(asked: { about?: Subject['about']; aboutId?: string }): Subject | undefined {
  return asked.about && { about: asked.about, aboutId: asked.aboutId ?? '' }
}

/** Whether a note is about the subject. */
export const isAbout = (note: NamedNote, { about, aboutId }: Subject) =>
  note.about === about && note.aboutId === aboutId

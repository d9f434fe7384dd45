import { z } from 'zod'

/** What a note can be about beside an annotation, which has its own in its row. */
export const noteSubject = z.enum(['project', 'article', 'code'])
export type NoteSubject = z.infer<typeof noteSubject>

/** A note on the project, an article or a code. */
export interface Note {
  about: NoteSubject
  /** Id of the article or code; empty for the project. */
  aboutId: string
  text: string
  /** Who wrote it last, and when (ISO 8601 with time zone). */
  coder: string
  changed: string
}

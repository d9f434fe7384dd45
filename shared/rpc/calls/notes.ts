import { z } from 'zod'
import type { ArticleId } from '../../model/ids.ts'
import { type Note, type NoteSubject, noteSubject } from '../../model/note.ts'
import { call } from './call.ts'

const subject = z.object({ about: noteSubject, aboutId: z.string() })

/** A note with the name of what it is about. */
export interface NamedNote {
  about: NoteSubject | 'annotation'
  /** Id of the article, code or annotation; empty for the project. */
  aboutId: string
  /** Headline, path of the code, words of the passage; empty for the project. */
  title: string
  text: string
  /** The article that the subject lies in, with the place of an annotation; UTF-16 offsets. */
  place: { articleId: ArticleId; start: number; end: number } | null
}

/** Something that a note can link to. */
export interface LinkOffer {
  kind: 'article' | 'code' | 'annotation'
  id: string
  /** Headline, path of the code, words of the passage. */
  title: string
  /** Outlet and date, or the headline of the passage's article; empty for a code. */
  about: string
}

const target = z.object({ kind: z.enum(['article', 'code', 'annotation']), id: z.string() })

/** Notes on the project, articles and codes, and the links between all notes. */
export const noteCalls = {
  /** The note on the project (`aboutId` empty), an article or a code. */
  'note.get': call<Note | null>()(subject),
  /** Writes it; an empty text takes it away. */
  'note.set': call<void>()(subject.extend({ text: z.string().max(100_000) })),
  /** All notes, those on annotations too: the project's first, then by title. */
  'note.list': call<NamedNote[]>()(z.object({})),
  /** The notes that link to something. */
  'note.linksTo': call<NamedNote[]>()(target),
  /** Articles, codes and passages whose title has the words in it, for a link; at most `limit` of each. */
  'note.targets': call<LinkOffer[]>()(
    z.object({ query: z.string(), limit: z.number().int().positive().max(50) }),
  ),
  /** Where a link leads: the article or passage to open, nothing for a code; `null` when it is gone. */
  'note.follow': call<(LinkOffer & Pick<NamedNote, 'place'>) | null>()(target),
}

import type { ArticleId } from '../shared/model/ids.ts'
import type { LinkOffer, NamedNote } from '../shared/rpc/calls/notes.ts'
import { type LinkTarget, linkStart } from '../shared/text/note-links.ts'
import type { ReadDb } from './connection.ts'

type NoteRow = Omit<NamedNote, 'place'> & { articleId: string | null; start: number; end: number }

/** Every note with the name of what it is about: those of the table `note`, and those of annotations. */
const ALL_NOTES = `
  SELECT 'project' AS about, '' AS aboutId, '' AS title, text, NULL AS articleId, 0 AS start, 0 AS "end", 0 AS rank
  FROM note WHERE about = 'project'
  UNION ALL
  SELECT 'article', article.id, article.headline, note.text, article.id, 0, 0, 1
  FROM note JOIN article ON article.id = note.about_id WHERE note.about = 'article'
  UNION ALL
  SELECT 'code', v_code.code_id, v_code.code, note.text, NULL, 0, 0, 2
  FROM note JOIN v_code ON v_code.code_id = note.about_id WHERE note.about = 'code'
  UNION ALL
  SELECT 'annotation', id, exact, note, article_id, start, "end", 3 FROM annotation WHERE note <> ''`

/** All notes, those on annotations too: the project's first, then articles, codes, annotations by title. */
export function listNotes(db: ReadDb): NamedNote[] {
  return db.all<NoteRow>(`SELECT * FROM (${ALL_NOTES}) ORDER BY rank, title, aboutId`).map(named)
}

/** The notes that link to something, in the same order. */
export function notesLinkingTo(db: ReadDb, target: LinkTarget): NamedNote[] {
  return db
    .all<NoteRow>(`SELECT * FROM (${ALL_NOTES}) WHERE instr(text, ?) > 0 ORDER BY rank, title, aboutId`, [
      linkStart(target),
    ])
    .map(named)
}

function named({ about, aboutId, title, text, articleId, start, end }: NoteRow): NamedNote {
  const place = articleId === null ? null : { articleId: articleId as ArticleId, start, end }
  return { about, aboutId, title, text, place }
}

type TargetRow = LinkOffer & { articleId: string | null; start: number; end: number }

/** Everything a note can link to; `title` is what a person would type to find it. */
const TARGETS: Record<LinkTarget['kind'], string> = {
  article: `SELECT 'article' AS kind, article.id AS id, headline AS title,
      trim(coalesce(outlet.name, '') || ' ' || substr(published, 1, 10)) AS about,
      article.id AS articleId, 0 AS start, 0 AS "end"
    FROM article LEFT JOIN outlet ON outlet.id = article.outlet_id`,
  code: `SELECT 'code' AS kind, code_id AS id, code AS title, '' AS about, NULL AS articleId, 0 AS start, 0 AS "end"
    FROM v_code`,
  annotation: `SELECT 'annotation' AS kind, annotation.id AS id, exact AS title, headline AS about,
      article_id AS articleId, start, "end"
    FROM annotation JOIN article ON article.id = article_id`,
}

/** Articles, codes and passages whose title has the words in it, at most `limit` of each kind. */
export function linkTargets(db: ReadDb, query: string, limit: number): LinkOffer[] {
  const pattern = `%${query.trim().replace(/[%_~]/g, '~$&')}%`
  return (['article', 'code', 'annotation'] as const).flatMap(kind =>
    db
      .all<TargetRow>(
        `SELECT * FROM (${TARGETS[kind]}) WHERE title LIKE ? ESCAPE '~' ORDER BY length(title), title, id LIMIT ?`,
        [pattern, limit],
      )
      .map(({ id, title, about }) => ({ kind, id, title, about })),
  )
}

/** Where a link leads: the article or passage to open, no place for a code; `null` when it is gone. */
export function followLink(db: ReadDb, target: LinkTarget): (LinkOffer & Pick<NamedNote, 'place'>) | null {
  const row = db.get<TargetRow>(`SELECT * FROM (${TARGETS[target.kind]}) WHERE id = ?`, [target.id])
  if (!row) return null
  const { kind, id, title, about, articleId, start, end } = row
  const place = articleId === null ? null : { articleId: articleId as ArticleId, start, end }
  return { kind, id, title, about, place }
}

import { createAnnotation } from '../db/annotations.ts'
import type { Author } from '../db/change-log.ts'
import { codeAtPath, listCodes } from '../db/codebook.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ArticleId, CodeId } from '../shared/model/ids.ts'
import { addArticle, author, project } from './builders.ts'

/** A new project with one article, and short ways to mark its words and to ask for codes. */
export function markedProject() {
  const db = project()
  const by = author(db)
  const text = 'The toll doubles and drivers speak of robbery'
  const articleId = addArticle(db, by, text, { headline: 'Toll', outlet: 'Courier' })
  const id = (path: string): CodeId => codeAtPath(db, path, null)
  return {
    db,
    by,
    articleId,
    id,
    /** Marks a word of the article with the codes at the paths; returns the annotation's id. */
    mark: (word: string, ...paths: string[]) => markWord(db, by, articleId, text, word, paths.map(id)),
    /** The paths of a passage's codes, in order. */
    codesOf: (annotationId: string) => pathsOfPassage(db, annotationId),
    /** Every path of the codebook in tree order. */
    paths: () => listCodes(db, null).map(code => code.path),
  }
}

function markWord(
  db: WriteDb,
  by: Author,
  articleId: ArticleId,
  text: string,
  word: string,
  codeIds: CodeId[],
): string {
  const start = text.indexOf(word)
  const place = { articleId, start, end: start + word.length }
  return createAnnotation(db, by, { ...place, codeIds, note: '', attributes: {} }).id
}

function pathsOfPassage(db: WriteDb, annotationId: string): string[] {
  return db
    .all<{ code: string }>(
      'SELECT code FROM annotation_code JOIN v_code USING (code_id) WHERE annotation_id = ? ORDER BY code',
      [annotationId],
    )
    .map(row => row.code)
}

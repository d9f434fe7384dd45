import type { CodeExample } from '../shared/model/codebook-change.ts'
import { UserError } from '../shared/model/user-error.ts'
import { type Author, recordChange } from './change-log.ts'
import { getCode } from './code-rows.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/**
 * The passages that have a code, those chosen as its examples first, then by article and place; of one coder or of all.
 * With `onlyChosen` only the examples, whoever coded them.
 */
export function codePassages(
  db: ReadDb,
  codeId: string,
  { coderId = null, onlyChosen = false }: { coderId?: string | null; onlyChosen?: boolean } = {},
): CodeExample[] {
  return db
    .all<Omit<CodeExample, 'chosen'> & { chosen: 0 | 1 }>(
      `SELECT annotation.id AS annotationId, article.id AS articleId, article.headline,
         coalesce(outlet.name, '') AS outlet, article.published, coder.name AS coder, annotation.exact,
         annotation.start, annotation."end", annotation.note, code_example.code_id IS NOT NULL AS chosen
       FROM annotation_code JOIN annotation ON annotation.id = annotation_code.annotation_id
       JOIN article ON article.id = annotation.article_id JOIN coder ON coder.id = annotation.coder_id
       LEFT JOIN outlet ON outlet.id = article.outlet_id
       LEFT JOIN code_example ON code_example.annotation_id = annotation.id
         AND code_example.code_id = annotation_code.code_id
       WHERE annotation_code.code_id = @code
         AND (code_example.code_id IS NOT NULL OR NOT @onlyChosen)
         AND (code_example.code_id IS NOT NULL OR @coder IS NULL OR annotation.coder_id = @coder)
       ORDER BY chosen DESC, article.number, annotation.start, annotation."end", annotation.id`,
      { code: codeId, coder: coderId, onlyChosen: onlyChosen ? 1 : 0 },
    )
    .map(row => ({ ...row, chosen: row.chosen === 1 }))
}

/** Makes a passage an example of a code it has, or no longer one, as one step. */
export function setExample(
  db: WriteDb,
  author: Author,
  codeId: string,
  annotationId: string,
  chosen: boolean,
): void {
  const { name } = getCode(db, codeId)
  const row = { code_id: codeId, annotation_id: annotationId }
  const has = (table: 'annotation_code' | 'code_example') =>
    db.get(`SELECT 1 FROM ${table} WHERE code_id = ? AND annotation_id = ?`, [codeId, annotationId])
  if (chosen && !has('annotation_code'))
    throw new UserError(`This passage does not have the code ${name}; only coded passages can be examples.`)
  recordChange(
    db,
    author,
    `${chosen ? 'Add an example to' : 'Remove an example from'} code ${name}`,
    changes => {
      const known = has('code_example')
      if (chosen && !known) changes.insert('code_example', row)
      else if (!chosen && known) changes.delete('code_example', row)
    },
  )
}

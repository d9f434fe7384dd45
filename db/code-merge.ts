import { pathsOf } from '../shared/codebook/code-tree.ts'
import { type MergeChoice, type Merged, mergedCodes } from '../shared/codebook/merge.ts'
import type { MergePreview } from '../shared/model/codebook-change.ts'
import { UserError } from '../shared/model/user-error.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { allCodes, getCode, writeCodes } from './code-rows.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import type { Row } from './logged-tables.ts'

/** What merging would do: counts over all coders, and which codes below move or meet a namesake. Throws as the merge does. */
export function previewMerge(
  db: ReadDb,
  fromIds: readonly string[],
  intoId: string,
  choice: MergeChoice,
): MergePreview {
  const codes = allCodes(db)
  const paths = pathsOf(codes)
  const merged = checkedMerge(db, fromIds, intoId, choice)
  const path = (id: string) => paths.get(id) ?? ''
  return {
    ...countPassages(db, merged.into),
    moved: merged.moved.map(path),
    namesakes: merged.namesakes.map(path),
  }
}

function countPassages(db: ReadDb, into: Merged['into']): { annotations: number; both: number } {
  const gaining = new Set<string>()
  const both = new Set<string>()
  for (const [from, to] of into) {
    for (const { id, has } of db.all<{ id: string; has: number }>(
      `SELECT annotation_id AS id, EXISTS (SELECT 1 FROM annotation_code AS other
         WHERE other.annotation_id = annotation_code.annotation_id AND other.code_id = @to) AS has
       FROM annotation_code WHERE code_id = @from`,
      { from, to },
    ))
      (has ? both : gaining).add(id)
  }
  return { annotations: gaining.size, both: both.size }
}

function checkedMerge(db: ReadDb, fromIds: readonly string[], intoId: string, choice: MergeChoice): Merged {
  for (const id of [...fromIds, intoId]) getCode(db, id)
  if (fromIds.every(id => id === intoId)) throw new UserError('A code cannot be merged into itself.')
  return mergedCodes(allCodes(db), fromIds, intoId, choice)
}

/**
 * Merges codes into another one as one step. Every passage that had one of them has the other now; one that had both
 * keeps it once. Examples and rejected suggestions move along, the note too where the code that stays has none.
 */
export function mergeCodes(
  db: WriteDb,
  author: Author,
  fromIds: readonly string[],
  intoId: string,
  choice: MergeChoice,
): void {
  const merged = checkedMerge(db, fromIds, intoId, choice)
  const names = [...new Set(fromIds)].filter(id => id !== intoId).map(id => getCode(db, id).name)
  recordChange(db, author, `Merge ${names.join(', ')} into ${getCode(db, intoId).name}`, changes => {
    for (const [from, to] of merged.into) {
      for (const { table, keys } of HANGING) moveRows(db, changes, table, keys, from, to)
      moveNote(db, changes, from, to)
    }
    writeCodes(db, changes, merged.codes)
  })
}

/** Tables in which rows hang on a code, with the other columns of their keys. */
const HANGING = [
  { table: 'annotation_code', keys: ['annotation_id'] },
  { table: 'code_example', keys: ['annotation_id'] },
  { table: 'rejection', keys: ['article_id', 'coder_id', 'kind', 'start', 'end'] },
] as const

function moveRows(
  db: ReadDb,
  changes: Changes,
  table: (typeof HANGING)[number]['table'],
  keys: readonly string[],
  from: string,
  to: string,
): void {
  const there = new Set(
    db.all<Row>(`SELECT * FROM ${table} WHERE code_id = ?`, [to]).map(row => keyOf(row, keys)),
  )
  for (const row of db.all<Row>(`SELECT * FROM ${table} WHERE code_id = ?`, [from])) {
    changes.delete(table, row)
    if (!there.has(keyOf(row, keys))) changes.insert(table, { ...row, code_id: to })
  }
}

const keyOf = (row: Row, keys: readonly string[]) => JSON.stringify(keys.map(key => row[key]))

function moveNote(db: ReadDb, changes: Changes, from: string, to: string): void {
  const note = (id: string) => db.get<Row>(`SELECT * FROM note WHERE about = 'code' AND about_id = ?`, [id])
  const old = note(from)
  if (!old) return
  const known = note(to)
  changes.delete('note', old)
  if (!known) changes.insert('note', { ...old, about_id: to })
  else changes.update('note', known, { text: `${known.text}\n\n${old.text}` })
}

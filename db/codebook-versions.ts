import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { compareCodebooks } from '../shared/codebook/difference.ts'
import { restoredCodes } from '../shared/codebook/restore.ts'
import { type Code, code } from '../shared/model/codebook.ts'
import type { CodebookVersion, CodeDifference } from '../shared/model/codebook-change.ts'
import { UserError } from '../shared/model/user-error.ts'
import { type Author, recordChange, rowsOf } from './change-log.ts'
import { allCodes, writeCodes } from './code-rows.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** The kept states of the codebook, newest first. */
export function listVersions(db: ReadDb): CodebookVersion[] {
  return db.all<CodebookVersion>(
    `SELECT codebook_version.id, codebook_version.name, codebook_version.created_at AS created, coder.name AS coder,
       json_array_length(codes) AS codes
     FROM codebook_version JOIN coder ON coder.id = codebook_version.coder_id
     ORDER BY codebook_version.created_at DESC, codebook_version.id DESC`,
  )
}

/** Keeps the codebook as it is now under a name, as one step. Names may repeat. Returns the version's id. */
export function saveVersion(db: WriteDb, author: Author, given: string): string {
  const name = given.toWellFormed().trim()
  if (name === '') throw new UserError('A version needs a name; type one.')
  const id = uuid()
  recordChange(db, author, `Keep codebook version ${name}`, changes =>
    changes.insert('codebook_version', {
      id,
      name,
      coder_id: author.coderId,
      created_at: db.now(),
      codes: JSON.stringify(allCodes(db)),
    }),
  )
  return id
}

/** Deletes a kept state as one step; the codebook stays as it is. */
export function deleteVersion(db: WriteDb, author: Author, id: string): void {
  const { name } = versionRow(db, id)
  recordChange(db, author, `Delete codebook version ${name}`, changes =>
    changes.delete('codebook_version', { id }),
  )
}

interface VersionRow {
  name: string
  codes: string
}

function versionRow(db: ReadDb, id: string): VersionRow {
  const row = db.get<VersionRow>('SELECT name, codes FROM codebook_version WHERE id = ?', [id])
  if (!row)
    throw new UserError('This version is no longer in the project; it may have been deleted or undone.')
  return row
}

/** A version may come from an older Parallax, whose codes had fewer fields. */
const keptCode = code.partial({ inclusion: true, exclusion: true, retired: true, attributes: true })

function codesOf(db: ReadDb, id: string | null): Code[] {
  if (id === null) return allCodes(db)
  const kept = z.array(keptCode).parse(JSON.parse(versionRow(db, id).codes))
  return kept.map(one => ({ inclusion: '', exclusion: '', retired: false, attributes: [], ...one }))
}

/** What became of each code from one version to another; `null` is the codebook as it is now. */
export function compareVersions(db: ReadDb, before: string | null, after: string | null): CodeDifference[] {
  const [then, now] = [codesOf(db, before), codesOf(db, after)]
  const present = new Set<string>(now.map(one => one.id))
  const gone = then.filter(one => !present.has(one.id)).map(one => one.id)
  return compareCodebooks(then, now, mergedInto(db, gone))
}

/** Where the passages of codes that are gone went, as far as the change log tells. */
function mergedInto(db: ReadDb, gone: readonly string[]): Map<string, string> {
  const into = new Map<string, string>()
  for (const id of gone) {
    const last = db.get<{ seq: number; summary: string }>(
      `SELECT change.seq, change.summary FROM change_row JOIN change ON change.seq = change_row.change_seq
       WHERE table_name = 'code' AND row_key = ? AND after IS NULL AND change.kind IN ('do', 'redo')
       ORDER BY change.seq DESC LIMIT 1`,
      [JSON.stringify([id])],
    )
    const target = last?.summary.startsWith('Merge ') ? targetOf(db, last.seq, id) : null
    if (target) into.set(id, target)
  }
  return into
}

/** The code that the passages, the examples or the codes below `id` got in a step. */
function targetOf(db: ReadDb, seq: number, id: string): string | null {
  const rows = rowsOf(db, seq)
  const index = rows.findIndex(
    ({ table, before, after }) => table === 'annotation_code' && before?.code_id === id && after === null,
  )
  const next = rows[index + 1]
  if (index >= 0 && next?.table === 'annotation_code' && next.after) return String(next.after.code_id)
  const child = rows.find(row => row.table === 'code' && row.before?.parent_id === id && row.after?.parent_id)
  return child?.after?.parent_id ? String(child.after.parent_id) : null
}

/**
 * Makes the codebook what it was in a version, as one step. Codes that came later and that passages have are kept as
 * retired, so no passage loses a code; returns how many.
 */
export function restoreVersion(db: WriteDb, author: Author, id: string): { retired: number } {
  const { name } = versionRow(db, id)
  const version = codesOf(db, id)
  const wanted = restoredCodes(allCodes(db), version, usedCodes(db))
  recordChange(db, author, `Restore codebook version ${name}`, changes => writeCodes(db, changes, wanted))
  return { retired: wanted.length - version.length }
}

/** The codes that passages, examples, notes or rejected suggestions name. */
function usedCodes(db: ReadDb): Set<string> {
  const rows = db.all<{ id: string }>(
    `SELECT code_id AS id FROM annotation_code UNION SELECT code_id FROM code_example
     UNION SELECT code_id FROM rejection UNION SELECT about_id FROM note WHERE about = 'code'`,
  )
  return new Set(rows.map(row => row.id))
}

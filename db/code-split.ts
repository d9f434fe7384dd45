import { UserError } from '../shared/model/user-error.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { getCode } from './code-rows.ts'
import { insertCode } from './codebook.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** A code that gets some of the passages: one that is there, or a new one made beside the code or below it. */
export type SplitPart = { annotationIds: readonly string[] } & ({ codeId: string } | { name: string })

/** How a code is split. */
export interface Split {
  codeId: string
  parts: readonly SplitPart[]
  /** Where new codes go. */
  place: 'beside' | 'below'
}

/**
 * Splits a code as one step: its passages get the code of the part they are in instead, and the examples go with them. A
 * passage in several parts gets the code of each; one in none keeps the code. Throws `UserError` when a passage does not
 * have the code.
 */
export function splitCode(db: WriteDb, author: Author, { codeId, parts, place }: Split): void {
  const code = getCode(db, codeId)
  const assigned = new Map<string, Set<string>>()
  recordChange(db, author, `Split code ${code.name}`, changes => {
    for (const part of parts) {
      const target =
        'codeId' in part ? getCode(db, part.codeId).id : newPart(db, changes, codeId, part.name, place)
      if (target === codeId) throw new UserError('A code cannot be split into itself.')
      for (const id of part.annotationIds) assigned.set(id, (assigned.get(id) ?? new Set()).add(target))
    }
    for (const [annotationId, targets] of assigned) reassign(db, changes, annotationId, codeId, targets)
  })
}

function newPart(db: ReadDb, changes: Changes, codeId: string, name: string, place: Split['place']): string {
  const { id, parentId, kind, color } = getCode(db, codeId)
  return insertCode(db, changes, { name, kind, color, parentId: place === 'below' ? id : parentId })
}

function reassign(
  db: ReadDb,
  changes: Changes,
  annotationId: string,
  codeId: string,
  targets: ReadonlySet<string>,
): void {
  for (const table of ['annotation_code', 'code_example'] as const) {
    const has = (code: string) =>
      db.get(`SELECT 1 FROM ${table} WHERE annotation_id = ? AND code_id = ?`, [annotationId, code])
    if (!has(codeId)) {
      if (table === 'code_example') continue
      throw new UserError('A passage no longer has the code that is to be split. Open the dialog again.')
    }
    for (const target of targets)
      if (!has(target)) changes.insert(table, { annotation_id: annotationId, code_id: target })
    changes.delete(table, { annotation_id: annotationId, code_id: codeId })
  }
}

import type { Code } from '../shared/model/codebook.ts'
import { UserError } from '../shared/model/user-error.ts'
import { nameKey } from '../shared/text/name-key.ts'
import type { Changes } from './change-log.ts'
import type { ReadDb } from './connection.ts'
import type { Row } from './logged-tables.ts'
import { deleteNote } from './notes.ts'

const SELECT = `SELECT id, parent_id AS parentId, kind, name, definition, inclusion, exclusion, color, key, position,
  retired, attributes FROM code`

type CodeRow = Omit<Code, 'retired' | 'attributes'> & { retired: 0 | 1; attributes: string }

const parseCode = (row: CodeRow): Code => ({
  ...row,
  retired: row.retired === 1,
  attributes: JSON.parse(row.attributes),
})

/** Every code, siblings in order; parents may come after children. */
export function allCodes(db: ReadDb): Code[] {
  return db.all<CodeRow>(`${SELECT} ORDER BY position, name_key`).map(parseCode)
}

/** One code; throws `UserError` when it is gone. */
export function getCode(db: ReadDb, id: string): Code {
  const found = db.get<CodeRow>(`${SELECT} WHERE id = ?`, [id])
  if (!found) throw missingCode()
  return parseCode(found)
}

/** The error for a code that the window still shows and the codebook no longer has. */
export function missingCode(): UserError {
  return new UserError('This code is no longer in the codebook; it may have been deleted or undone.')
}

/** The columns of a code. */
export function codeRow(code: Code): Row {
  const { parentId, retired, attributes, ...columns } = code
  return {
    ...columns,
    parent_id: parentId,
    name_key: nameKey(code.name),
    retired: retired ? 1 : 0,
    attributes: JSON.stringify(attributes),
  }
}

/**
 * Makes the codebook equal to `wanted` within a change: adds, changes and deletes codes. What hangs on codes that go
 * (passages, examples) must be gone or moved before. The time it takes grows with what differs.
 */
export function writeCodes(db: ReadDb, changes: Changes, wanted: readonly Code[]): void {
  const before = new Map(allCodes(db).map(code => [code.id, code]))
  const gone = new Map(before)
  for (const code of wanted) gone.delete(code.id)
  const differing = wanted.filter(code => !isSame(before.get(code.id), code))
  stepAside(changes, before, [...gone.values(), ...differing])
  for (const code of parentsFirst(differing)) {
    if (before.has(code.id)) changes.update('code', { id: code.id }, codeRow(code))
    else changes.insert('code', codeRow(code))
  }
  for (const code of parentsFirst([...gone.values()]).reverse()) {
    deleteNote(db, changes, 'code', code.id)
    changes.delete('code', { id: code.id })
  }
}

const isSame = (before: Code | undefined, code: Code) =>
  before !== undefined && JSON.stringify(codeRow(before)) === JSON.stringify(codeRow(code))

/** Two codes may trade names or places, so those that leave theirs first take a name that nobody can have. */
function stepAside(changes: Changes, before: ReadonlyMap<string, Code>, leaving: readonly Code[]): void {
  for (const code of leaving) {
    const old = before.get(code.id)
    if (!old) continue
    const stays = old !== code && old.parentId === code.parentId && nameKey(old.name) === nameKey(code.name)
    if (!stays) changes.update('code', { id: code.id }, { name_key: `\u0000${code.id}` })
  }
}

/** A new code's parent must be there before it; a code that goes must go before its parent. */
function parentsFirst(codes: readonly Code[]): Code[] {
  const byId = new Map<string, Code>(codes.map(code => [code.id, code]))
  const ordered = new Set<Code>()
  const add = (code: Code) => {
    const parent = code.parentId === null ? undefined : byId.get(code.parentId)
    if (parent && !ordered.has(parent)) add(parent)
    ordered.add(code)
  }
  for (const code of codes) add(code)
  return [...ordered]
}

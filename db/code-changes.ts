import { ancestorsOf } from '../shared/codebook/code-tree.ts'
import type { Code } from '../shared/model/codebook.ts'
import { UserError } from '../shared/model/user-error.ts'
import { nameKey } from '../shared/text/name-key.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { allCodes, getCode } from './code-rows.ts'
import { checkedName, descendants, ownerOfKey } from './codebook.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import type { Row } from './logged-tables.ts'
import { checkDefinitions } from './own-attributes.ts'

/** What can be changed of a code; what is left out stays. */
type CodeFields = {
  [K in
    | 'name'
    | 'definition'
    | 'inclusion'
    | 'exclusion'
    | 'color'
    | 'key'
    | 'parentId'
    | 'retired'
    | 'attributes']?: Code[K] | undefined
}

/**
 * Changes a code as one step; a key that another code had moves here. Under a new parent the code comes last. Retiring
 * takes the codes below along and frees their keys; offering a code again takes those below and above along.
 */
export function updateCode(db: WriteDb, author: Author, id: string, fields: CodeFields): void {
  const old = getCode(db, id)
  recordChange(db, author, describeUpdate(old, fields), changes => {
    const { parentId = old.parentId } = fields
    const columns = codeColumns(db, old, { ...fields, parentId })
    const owner = columns.key ? ownerOfKey(db, String(columns.key)) : undefined
    if (owner && owner !== id) changes.update('code', { id: owner }, { key: '' })
    // In one go: its old name may be taken in the new place, and its new name in the old.
    if (parentId !== old.parentId) checkNotWithin(db, parentId, id)
    changes.update('code', { id }, { ...columns, parent_id: parentId })
    if (parentId !== old.parentId) moveRows(db, changes, old, parentId, null)
    if (fields.retired !== undefined) setRetired(db, changes, id, fields.retired)
  })
}

function describeUpdate(old: Code, { retired, ...fields }: CodeFields): string {
  const others = Object.entries(fields).filter(([, value]) => value !== undefined)
  if (others.length === 0 && retired !== undefined)
    return retired ? `Retire code ${old.name}` : `Offer code ${old.name} again`
  return `Change ${others.map(([field]) => field).join(', ')} of code ${old.name}`
}

function setRetired(db: ReadDb, changes: Changes, id: string, retired: boolean): void {
  const above = retired ? [] : ancestorsOf(new Map(allCodes(db).map(code => [code.id, code])), id)
  for (const one of [...descendants(db, id), ...above])
    changes.update('code', { id: one }, retired ? { retired: 1, key: '' } : { retired: 0 })
}

function codeColumns(db: ReadDb, old: Code, fields: CodeFields): Row {
  const columns: Row = {}
  if (fields.definition !== undefined) columns.definition = fields.definition
  if (fields.inclusion !== undefined) columns.inclusion = fields.inclusion
  if (fields.exclusion !== undefined) columns.exclusion = fields.exclusion
  if (fields.attributes !== undefined) checkDefinitions(db, old.id, fields.attributes)
  if (fields.attributes !== undefined) columns.attributes = JSON.stringify(fields.attributes)
  if (fields.color !== undefined) columns.color = fields.color
  if (fields.key !== undefined) columns.key = old.retired && fields.retired !== false ? '' : fields.key
  if (fields.name !== undefined) {
    columns.name = fields.name.toWellFormed().normalize('NFC').trim()
    columns.name_key = nameKey(columns.name)
  }
  checkedName(db, fields.name ?? old.name, fields.parentId ?? null, old.id)
  return columns
}

/**
 * Puts a code under another parent, before a sibling or at the end, as one step. Its subtree takes the new kind, and is
 * retired under a retired code.
 */
export function moveCode(
  db: WriteDb,
  author: Author,
  id: string,
  parentId: string | null,
  beforeId: string | null,
): void {
  if (beforeId === id) return
  const code = getCode(db, id)
  checkedName(db, code.name, parentId, id)
  recordChange(db, author, `Move code ${code.name}`, changes =>
    moveRows(db, changes, code, parentId, beforeId),
  )
}

function checkNotWithin(db: ReadDb, parentId: string | null, id: string): void {
  if (parentId && descendants(db, id).includes(parentId))
    throw new UserError('A code cannot be moved into itself.')
}

function moveRows(
  db: ReadDb,
  changes: Changes,
  code: Code,
  parentId: string | null,
  beforeId: string | null,
): void {
  checkNotWithin(db, parentId, code.id)
  const parent = parentId ? getCode(db, parentId) : null
  const kind = parent?.kind ?? code.kind
  for (const one of descendants(db, code.id)) changes.update('code', { id: one }, { kind })
  changes.update('code', { id: code.id }, { parent_id: parentId })
  if (parent?.retired) setRetired(db, changes, code.id, true)
  const siblings = allCodes(db).filter(one => one.parentId === parentId && one.id !== code.id)
  const at = siblings.findIndex(one => one.id === beforeId)
  const ordered = siblings.toSpliced(at < 0 ? siblings.length : at, 0, code)
  ordered.forEach((one, index) => {
    changes.update('code', { id: one.id }, { position: index })
  })
}

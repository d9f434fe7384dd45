import { v7 as uuid } from 'uuid'
import { childrenByParent } from '../shared/codebook/code-tree.ts'
import type { Code, CodeWithUse } from '../shared/model/codebook.ts'
import type { CodeId } from '../shared/model/ids.ts'
import { COLOR_NAMES } from '../shared/model/palette.ts'
import type { StartingCode } from '../shared/model/starting-codebook.ts'
import { UserError } from '../shared/model/user-error.ts'
import { formatCodePath, parseCodePath } from '../shared/text/code-path.ts'
import { nameKey } from '../shared/text/name-key.ts'
import { deleteAnnotationRows } from './annotation-rows.ts'
import { type Author, type Changes, recordChange } from './change-log.ts'
import { allCodes, getCode } from './code-rows.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import type { Row } from './logged-tables.ts'
import { deleteNote } from './notes.ts'
import { checkDefinitions } from './own-attributes.ts'

/** The codebook in tree order; `uses` counts distinct annotations of a code and its descendants. */
export function listCodes(db: ReadDb, coderId: string | null): CodeWithUse[] {
  const uses = countUses(db, coderId)
  return codeTree(db).map(code => ({ ...code, uses: uses.get(code.id) ?? 0 }))
}

/** The codebook in tree order, without counting its use. */
export function codeTree(db: ReadDb): Omit<CodeWithUse, 'uses'>[] {
  const children = childrenByParent(allCodes(db))
  const below = (parentId: string | null, names: string[]): Omit<CodeWithUse, 'uses'>[] =>
    (children.get(parentId) ?? []).flatMap(code => {
      const path = [...names, code.name]
      return [{ ...code, path: formatCodePath(path), depth: names.length }, ...below(code.id, path)]
    })
  return below(null, [])
}

function countUses(db: ReadDb, coderId: string | null): Map<string, number> {
  const rows = db.all<{ id: string; uses: number }>(
    `WITH RECURSIVE ancestry(code_id, ancestor_id) AS (
       SELECT id, id FROM code
       UNION ALL
       SELECT ancestry.code_id, code.parent_id FROM ancestry JOIN code ON code.id = ancestry.ancestor_id
       WHERE code.parent_id IS NOT NULL
     )
     SELECT ancestor_id AS id, count(DISTINCT annotation_id) AS uses
     FROM annotation_code JOIN ancestry USING (code_id) JOIN annotation ON annotation.id = annotation_id
     WHERE @coder IS NULL OR annotation.coder_id = @coder
     GROUP BY ancestor_id`,
    { coder: coderId },
  )
  return new Map(rows.map(row => [row.id, row.uses]))
}

/** What a code to be made consists of; all but the name has a default. */
export type NewCode = { name: string } & {
  [K in 'definition' | 'inclusion' | 'exclusion' | 'color' | 'key' | 'parentId' | 'kind' | 'attributes']?:
    | Code[K]
    | undefined
}

/** Adds a code as one step. A child takes its parent's kind and colour, a root without a kind becomes one of its own. */
export function createCode(db: WriteDb, author: Author, input: NewCode): Code {
  const id = recordChange(db, author, `Add code ${input.name.trim()}`, changes =>
    insertCode(db, changes, input),
  )
  return getCode(db, id)
}

/** Adds a code within a change. */
export function insertCode(db: ReadDb, changes: Changes, input: NewCode): CodeId {
  const parent = input.parentId ? getCode(db, input.parentId) : null
  const name = checkedName(db, input.name, parent?.id ?? null, null)
  const id = uuid() as CodeId
  checkDefinitions(db, id, input.attributes ?? [])
  changes.insert('code', {
    id,
    parent_id: parent?.id ?? null,
    kind: parent?.kind ?? input.kind ?? name.toLowerCase(),
    name,
    name_key: nameKey(name),
    definition: input.definition ?? '',
    inclusion: input.inclusion ?? '',
    exclusion: input.exclusion ?? '',
    retired: parent?.retired ? 1 : 0,
    attributes: JSON.stringify(input.attributes ?? []),
    color: input.color ?? parent?.color ?? nextColor(db),
    key: input.key && !parent?.retired && !ownerOfKey(db, input.key) ? input.key : '',
    position: endBelow(db, parent?.id ?? null),
  })
  return id
}

const nextColor = (db: ReadDb) => {
  const count = db.get<{ n: number }>('SELECT count(*) AS n FROM code')?.n ?? 0
  return COLOR_NAMES[count % COLOR_NAMES.length] ?? COLOR_NAMES[0]
}

/** The id of the code that a key applies. */
export const ownerOfKey = (db: ReadDb, key: string) =>
  db.get<{ id: string }>('SELECT id FROM code WHERE key = ?', [key])?.id

/** The position after the last child of a parent; deleted and moved codes leave gaps. */
const endBelow = (db: ReadDb, parentId: string | null) =>
  db.get<{ end: number }>(
    `SELECT coalesce(max(position) + 1, 0) AS end FROM code WHERE coalesce(parent_id, '') = ?`,
    [parentId ?? ''],
  )?.end ?? 0

/** The name as it is kept; throws `UserError` when it is empty or a sibling's. `self` is the code that may have it. */
export function checkedName(db: ReadDb, raw: string, parentId: string | null, self: string | null): string {
  const name = raw.toWellFormed().normalize('NFC').trim()
  if (nameKey(name) === '') throw new UserError('A code needs a name; type one.')
  const twin = db.get<{ name: string }>(
    `SELECT name FROM code WHERE coalesce(parent_id, '') = ? AND name_key = ? AND id <> ?`,
    [parentId ?? '', nameKey(name), self ?? ''],
  )
  if (twin) throw new UserError(`There is already a code "${twin.name}" here. Choose another name.`)
  return name
}

/** Adds the starting codebook within a change. */
export function insertCodebook(
  db: ReadDb,
  changes: Changes,
  codes: readonly StartingCode[],
  parentId: CodeId | null = null,
): void {
  for (const { children, ...code } of codes) {
    const id = insertCode(db, changes, { ...code, parentId })
    insertCodebook(db, changes, children, id)
  }
}

/** The code and everything below it, parents first. */
export function descendants(db: ReadDb, id: string): string[] {
  return db
    .all<{ id: string }>(
      `WITH RECURSIVE below(id, depth) AS (
         SELECT ?, 0 UNION ALL SELECT code.id, depth + 1 FROM code JOIN below ON code.parent_id = below.id
       ) SELECT id FROM below ORDER BY depth`,
      [id],
    )
    .map(row => row.id)
}

/** Deletes a code and its descendants as one step; annotations left without any code go with them. */
export function deleteCode(db: WriteDb, author: Author, id: string): void {
  const { name } = getCode(db, id)
  recordChange(db, author, `Delete code ${name}`, changes => {
    for (const one of descendants(db, id).reverse()) {
      const marked = db.all<{ annotation_id: string }>(
        'SELECT annotation_id FROM annotation_code WHERE code_id = ?',
        [one],
      )
      for (const { annotation_id } of marked)
        changes.delete('annotation_code', { annotation_id, code_id: one })
      for (const { annotation_id } of marked) deleteIfBare(db, changes, annotation_id)
      for (const table of ['code_example', 'rejection'] as const) {
        const rows = db.all<Row>(`SELECT * FROM ${table} WHERE code_id = ?`, [one])
        for (const row of rows) changes.delete(table, row)
      }
      deleteNote(db, changes, 'code', one)
      changes.delete('code', { id: one })
    }
  })
}

function deleteIfBare(db: ReadDb, changes: Changes, annotationId: string): void {
  const coded = db.get('SELECT 1 FROM annotation_code WHERE annotation_id = ?', [annotationId])
  if (!coded) deleteAnnotationRows(db, changes, annotationId)
}

/**
 * The id of the code at `path`. Missing codes are made below an existing root when `changes` is given; an unknown root
 * is a `UserError` that lists the roots.
 */
export function codeAtPath(db: ReadDb, path: string, changes: Changes | null): CodeId {
  let parentId: CodeId | null = null
  for (const name of parseCodePath(path)) {
    const found: { id: CodeId } | undefined = db.get(
      `SELECT id FROM code WHERE coalesce(parent_id, '') = ? AND name_key = ?`,
      [parentId ?? '', nameKey(name)],
    )
    if (found) parentId = found.id
    else if (parentId && changes) parentId = insertCode(db, changes, { name, parentId })
    else throw unknownCode(db, path, name, parentId === null)
  }
  if (!parentId) throw new UserError('A code path is empty; write for example framing/conflict.')
  return parentId
}

function unknownCode(db: ReadDb, path: string, name: string, isRoot: boolean): UserError {
  const roots = allCodes(db)
    .filter(code => code.parentId === null)
    .map(code => code.name)
  return new UserError(
    isRoot
      ? `There is no code "${name}" at the top of the codebook. Start the path with one of: ${roots.join(', ')}.`
      : `There is no code "${path}" in the codebook. List the codes with: list FILE codes.`,
  )
}

import { v7 as uuid } from 'uuid'
import type { Coder } from '../shared/model/annotation.ts'
import type { CoderId } from '../shared/model/ids.ts'
import { UserError } from '../shared/model/user-error.ts'
import { nameKey } from '../shared/text/name-key.ts'
import { type Author, recordChange } from './change-log.ts'
import type { ReadDb, WriteDb } from './connection.ts'

const SELECT = `SELECT coder.id, coder.name, count(annotation.id) AS annotations
  FROM coder LEFT JOIN annotation ON annotation.coder_id = coder.id`

/** Every coder of the project, by name. */
export function listCoders(db: ReadDb): Coder[] {
  return db.all<Coder>(`${SELECT} GROUP BY coder.id ORDER BY coder.name_key`)
}

/** The coder of that name, ignoring case, or `undefined`. */
export function findCoder(db: ReadDb, name: string): Coder | undefined {
  return db.get<Coder>(`${SELECT} WHERE coder.name_key = ? GROUP BY coder.id`, [nameKey(name)])
}

/** Like `findCoder`; throws a `UserError` that lists the coders when there is none of that name. */
export function requireCoder(db: ReadDb, name: string): Coder {
  const found = findCoder(db, name)
  if (found) return found
  const names = listCoders(db).map(coder => coder.name)
  throw new UserError(
    `There is no coder "${name}" in ${db.file}. ${names.length ? `There are: ${names.join(', ')}.` : 'Nobody has coded in it yet.'}`,
    { file: db.file },
  )
}

/** The coder of that name, made if there is none. A new coder is recorded and is passed over by undo. */
export function useCoder(db: WriteDb, name: string): Coder {
  const trimmed = name.toWellFormed().normalize('NFC').trim()
  if (nameKey(trimmed) === '') throw new UserError('A coder needs a name; type yours.')
  if (nameKey(trimmed) === 'all') throw new UserError('"all" stands for every coder; choose another name.')
  const known = findCoder(db, trimmed)
  if (known) return known
  const id = uuid() as CoderId
  const author: Author = { coderId: id, name: trimmed }
  recordChange(
    db,
    author,
    `Add coder ${trimmed}`,
    changes =>
      changes.insert('coder', { id, name: trimmed, name_key: nameKey(trimmed), created_at: db.now() }),
    { undoable: false },
  )
  return { id, name: trimmed, annotations: 0 }
}

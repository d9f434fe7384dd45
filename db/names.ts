import { v7 as uuid } from 'uuid'
import type { NamedCount } from '../shared/rpc/calls/articles.ts'
import { nameKey } from '../shared/text/name-key.ts'
import type { Changes } from './change-log.ts'
import type { ReadDb } from './connection.ts'

/** Outlets and stories are nothing but names that articles share. */
export type NameTable = 'outlet' | 'story'

/**
 * The id of the outlet or story of that name, made if there is none; `null` for an empty name. Names match trimmed,
 * NFC and case-folded; the first spelling stays.
 */
export function findOrAddName(db: ReadDb, changes: Changes, table: NameTable, name: string): string | null {
  const spelling = name.toWellFormed().normalize('NFC').trim()
  const key = nameKey(spelling)
  if (key === '') return null
  const known = db.get<{ id: string }>(`SELECT id FROM ${table} WHERE name_key = ?`, [key])
  if (known) return known.id
  const id = uuid()
  changes.insert(table, { id, name: spelling, name_key: key })
  return id
}

/** Removes outlets and stories that no article has any more. */
export function removeUnusedNames(db: ReadDb, changes: Changes): void {
  for (const table of ['outlet', 'story'] as const) {
    const unused = db.all<{ id: string }>(
      `SELECT id FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM article WHERE ${table}_id = ${table}.id)`,
    )
    for (const { id } of unused) changes.delete(table, { id })
  }
}

/** All outlets or stories with their number of articles, by name. */
export function listNames(db: ReadDb, table: NameTable): NamedCount[] {
  return db.all<NamedCount>(
    `SELECT ${table}.id, ${table}.name, count(article.id) AS articles
     FROM ${table} LEFT JOIN article ON article.${table}_id = ${table}.id
     GROUP BY ${table}.id ORDER BY ${table}.name_key`,
  )
}

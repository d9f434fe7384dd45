import Database from 'better-sqlite3'
import type { ReadDb } from './connection.ts'
import { type Migration, migrate } from './migrate.ts'

interface SchemaItem {
  type: 'table' | 'index' | 'view' | 'trigger'
  name: string
  sql: string | null
}

/** Without the tables that SQLite makes for statistics, which come and go. */
const ITEMS = `SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_stat%' ESCAPE '~'`

/**
 * How the open project's tables, indexes, views and triggers differ from those that `migrations` make, in plain words;
 * empty when they do not. Tables, views and indexes that someone added are no difference; triggers are, as they can change
 * rows unseen.
 */
export function schemaProblems(db: ReadDb, migrations: readonly Migration[]): string[] {
  const found = new Map(db.all<SchemaItem>(ITEMS).map(item => [keyOf(item), item]))
  const problems: string[] = []
  for (const item of newSchema(migrations)) {
    const actual = found.get(keyOf(item))
    found.delete(keyOf(item))
    if (!actual) problems.push(`the ${item.type} ${item.name} is missing`)
    else if (definition(actual) !== definition(item))
      problems.push(`the ${item.type} ${item.name} is not as Parallax makes it`)
  }
  for (const { type, name } of found.values())
    if (type === 'trigger') problems.push(`the trigger ${name} is not one of Parallax`)
  return problems
}

const keyOf = ({ type, name }: SchemaItem) => `${type} ${name}`

/** The tables in which SQLite keeps the search index are worded by SQLite's version. */
const isSearchIndex = ({ type, name }: SchemaItem) => type === 'table' && name.startsWith('article_search_')

const definition = (item: SchemaItem) =>
  isSearchIndex(item) || item.sql === null ? null : item.sql.replace(/\s+/g, ' ')

function newSchema(migrations: readonly Migration[]): SchemaItem[] {
  const fresh = new Database(':memory:')
  try {
    migrate(fresh, migrations)
    return fresh.prepare<[], SchemaItem>(ITEMS).all()
  } finally {
    fresh.close()
  }
}

import type { Verification } from '../shared/rpc/contract.ts'
import { textHash } from './blobs.ts'
import { rowsOf } from './change-log.ts'
import type { ReadDb } from './connection.ts'
import { LOGGED_TABLES, type LoggedTable, type Row, rowKey } from './logged-tables.ts'

const SHOWN = 50

/**
 * Checks the whole file: SQLite's own check, foreign keys, every annotation's quote against its slice of the text,
 * every stored text against its hash, every article's blocks against its text, and the change log, which must replay
 * to the project as it stands. At most fifty problems are listed, the rest counted.
 */
export function verifyProject(db: ReadDb): Verification {
  const problems = [
    ...integrity(db),
    ...foreignKeys(db),
    ...quotes(db),
    ...texts(db),
    ...blocks(db),
    ...uncoded(db),
    ...replay(db),
  ]
  const listed = problems.slice(0, SHOWN)
  if (problems.length > SHOWN) listed.push(`and ${problems.length - SHOWN} more`)
  return { ok: problems.length === 0, problems: listed }
}

function integrity(db: ReadDb): string[] {
  const rows = db.all<{ integrity_check: string }>('PRAGMA integrity_check')
  return rows
    .map(row => row.integrity_check)
    .filter(line => line !== 'ok')
    .map(line => `SQLite: ${line}`)
}

function foreignKeys(db: ReadDb): string[] {
  const rows = db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check')
  return rows.map(row => `a row of ${row.table} points to a ${row.parent} that is not there`)
}

function quotes(db: ReadDb): string[] {
  const found: string[] = []
  const rows = db.iterate<{ id: string; start: number; end: number; exact: string; text: string }>(
    `SELECT annotation.id, start, "end", exact, text.content AS text FROM annotation
     JOIN article ON article.id = annotation.article_id JOIN text ON text.hash = article.text_hash`,
  )
  for (const row of rows) {
    if (row.text.slice(row.start, row.end) !== row.exact)
      found.push(`annotation ${row.id}: its quote is not its text`)
  }
  return found
}

function texts(db: ReadDb): string[] {
  const found: string[] = []
  for (const row of db.iterate<{ hash: string; content: string }>('SELECT hash, content FROM text')) {
    if (textHash(row.content) !== row.hash)
      found.push(`text ${row.hash}: its content does not have this hash`)
  }
  return found
}

function blocks(db: ReadDb): string[] {
  const found: string[] = []
  const rows = db.iterate<{ id: string; blocks: string; text: string }>(
    'SELECT article.id, blocks, text.content AS text FROM article JOIN text ON text.hash = article.text_hash',
  )
  for (const row of rows) {
    let at = 0
    for (const block of JSON.parse(row.blocks) as { start: number; end: number }[]) {
      if (block.start !== at || (at > 0 && row.text[at - 1] !== '\n'))
        found.push(`article ${row.id}: a block is displaced`)
      at = block.end + 1
    }
    if (at !== row.text.length + 1) found.push(`article ${row.id}: its blocks do not cover its text`)
  }
  return found
}

function uncoded(db: ReadDb): string[] {
  const rows = db.all<{ id: string }>(
    'SELECT id FROM annotation WHERE NOT EXISTS (SELECT 1 FROM annotation_code WHERE annotation_id = annotation.id)',
  )
  return rows.map(row => `annotation ${row.id} has no code`)
}

/** The rows that the log says there are, by key. */
function replayed(db: ReadDb, found: string[]): Map<LoggedTable, Map<string, Row>> {
  const state = new Map<LoggedTable, Map<string, Row>>()
  for (const table of Object.keys(LOGGED_TABLES) as LoggedTable[]) state.set(table, new Map())
  for (const { seq } of db.all<{ seq: number }>('SELECT seq FROM change ORDER BY seq')) {
    for (const { table, before, after } of rowsOf(db, seq)) {
      const rows = state.get(table)
      if (!rows) {
        found.push(`change ${seq}: unknown table ${table}`)
        continue
      }
      if (before) rows.delete(rowKey(table, before))
      if (after) rows.set(rowKey(table, after), after)
    }
  }
  return state
}

/** Columns that a later version added may be missing in the log; there they have their default. */
function sameRow(logged: Row, actual: Row): boolean {
  return Object.entries(logged).every(([column, value]) => actual[column] === value)
}

function replay(db: ReadDb): string[] {
  const found: string[] = []
  for (const [table, logged] of replayed(db, found)) {
    for (const row of db.iterate<Row>(`SELECT * FROM "${table}"`)) {
      const key = rowKey(table, row)
      const expected = logged.get(key)
      if (!expected) found.push(`change log: ${table} ${key} is not in the log`)
      else if (!sameRow(expected, row)) found.push(`change log: ${table} ${key} differs from the log`)
      logged.delete(key)
    }
    for (const key of logged.keys())
      found.push(`change log: ${table} ${key} is in the log but not in the project`)
  }
  return found
}

import type { HistoryEntry } from '../shared/model/history.ts'
import { UserError } from '../shared/model/user-error.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { LOGGED_TABLES, type LoggedTable, NUMBERED_TABLES, type Row, rowKey } from './logged-tables.ts'

/** Who makes a change. */
export interface Author {
  coderId: string
  name: string
}

/**
 * Writes rows inside one change. Keys are complete rows or at least their key columns. Changing or deleting a row that
 * is not there is a `UserError`: the window showed something that has been deleted or undone meanwhile.
 */
export interface Changes {
  insert(table: LoggedTable, row: Row): void
  /** Changes the named columns of one row; does nothing when they already hold these values. */
  update(table: LoggedTable, key: Row, columns: Row): void
  delete(table: LoggedTable, key: Row): void
}

/** A row's state before and after a change; `null` where it did not exist. */
export interface RowChange {
  table: LoggedTable
  before: Row | null
  after: Row | null
}

interface LogPosition {
  seq: number
  undo_next: number | null
  redo_next: number | null
}

const quoted = (names: readonly string[]) => names.map(name => `"${name}"`)
const keyCondition = (table: LoggedTable) =>
  LOGGED_TABLES[table].map(column => `"${column}" = @${column}`).join(' AND ')
const keyOf = (table: LoggedTable, row: Row): Row =>
  Object.fromEntries(LOGGED_TABLES[table].map(column => [column, row[column] ?? null]))

function readRow(db: WriteDb, table: LoggedTable, key: Row): Row | null {
  return db.get<Row>(`SELECT * FROM "${table}" WHERE ${keyCondition(table)}`, keyOf(table, key)) ?? null
}

/** Makes the row equal to `after` (or be gone), whatever it is now. */
function putRow(db: WriteDb, { table, before, after }: RowChange): void {
  if (!after) {
    db.run(`DELETE FROM "${table}" WHERE ${keyCondition(table)}`, keyOf(table, before ?? {}))
    return
  }
  const columns = Object.keys(after)
  if (!before) {
    const values = columns.map(column => `@${column}`).join(', ')
    db.run(`INSERT INTO "${table}" (${quoted(columns).join(', ')}) VALUES (${values})`, after)
    return
  }
  const settings = columns.map(column => `"${column}" = @${column}`).join(', ')
  db.run(`UPDATE "${table}" SET ${settings} WHERE ${keyCondition(table)}`, after)
}

/** The row as SQLite keeps it: half a surrogate pair has no UTF-8, and the log must hold what the table holds. */
function wellFormed(row: Row): Row {
  const values = Object.entries(row).map(([column, value]) => [
    column,
    typeof value === 'string' ? value.toWellFormed() : value,
  ])
  return Object.fromEntries(values)
}

function changesOn(db: WriteDb, made: RowChange[]): Changes {
  const put = (change: RowChange) => {
    putRow(db, change)
    made.push(change)
  }
  const existing = (table: LoggedTable, key: Row): Row => {
    const row = readRow(db, table, key)
    if (!row)
      throw new UserError(`This ${table} is no longer in the project; it may have been deleted or undone.`)
    return row
  }
  return {
    insert: (table, given) => {
      const row = wellFormed(given)
      putRow(db, { table, before: null, after: row })
      made.push({ table, before: null, after: NUMBERED_TABLES.has(table) ? readRow(db, table, row) : row })
    },
    update: (table, key, columns) => {
      const before = existing(table, key)
      const after = { ...before, ...wellFormed(columns) }
      if (Object.keys(columns).some(column => before[column] !== after[column])) put({ table, before, after })
    },
    delete: (table, key) => put({ table, before: existing(table, key), after: null }),
  }
}

const START: LogPosition = { seq: 0, undo_next: null, redo_next: null }

/** The newest entry of the log that is older than `before`. */
function positionBefore(db: ReadDb, before: number): LogPosition {
  const sql = 'SELECT seq, undo_next, redo_next FROM change WHERE seq < ? ORDER BY seq DESC LIMIT 1'
  return db.get<LogPosition>(sql, [before]) ?? START
}

const position = (db: ReadDb) => positionBefore(db, Number.MAX_SAFE_INTEGER)

interface NewEntry {
  coder: string
  kind: HistoryEntry['kind']
  summary: string
  target: number | null
  /** What undo and redo would act on afterwards; `'self'` is the new entry. */
  undoNext: number | 'self' | null
  redoNext: number | null
  rows: readonly RowChange[]
}

function append(db: WriteDb, entry: NewEntry): number {
  const seq = position(db).seq + 1
  db.run(
    `INSERT INTO change (seq, at, coder, kind, summary, target, undo_next, redo_next)
     VALUES (@seq, @at, @coder, @kind, @summary, @target, @undoNext, @redoNext)`,
    {
      seq,
      at: db.now(),
      coder: entry.coder,
      kind: entry.kind,
      summary: entry.summary,
      target: entry.target,
      undoNext: entry.undoNext === 'self' ? seq : entry.undoNext,
      redoNext: entry.redoNext,
    },
  )
  entry.rows.forEach((row, n) => {
    db.run('INSERT INTO change_row VALUES (?, ?, ?, ?, ?, ?)', [
      seq,
      n,
      row.table,
      rowKey(row.table, row.after ?? row.before ?? {}),
      row.before && JSON.stringify(row.before),
      row.after && JSON.stringify(row.after),
    ])
  })
  return seq
}

/**
 * The one place where a project changes: runs `work` in a transaction and records what it did as one entry. An action
 * that changed nothing leaves no entry. With `undoable: false` (a new coder, the start of a project) the entry is kept
 * for the record and is passed over by undo.
 */
export function recordChange<Result>(
  db: WriteDb,
  author: Author,
  summary: string | ((result: Result) => string),
  work: (changes: Changes) => Result,
  { undoable = true } = {},
): Result {
  return db.transaction(() => {
    const rows: RowChange[] = []
    const result = work(changesOn(db, rows))
    if (rows.length === 0) return result
    const last = position(db)
    append(db, {
      coder: author.name,
      kind: undoable ? 'do' : 'base',
      summary: typeof summary === 'string' ? summary : summary(result),
      target: null,
      undoNext: undoable ? 'self' : last.undo_next,
      redoNext: undoable ? null : last.redo_next,
      rows,
    })
    return result
  })
}

interface StoredRow {
  table_name: LoggedTable
  before: string | null
  after: string | null
}

/** The rows an entry changed, in order. */
export function rowsOf(db: ReadDb, seq: number): RowChange[] {
  const sql = 'SELECT table_name, before, after FROM change_row WHERE change_seq = ? ORDER BY n'
  return db.all<StoredRow>(sql, [seq]).map(row => ({
    table: row.table_name,
    before: row.before === null ? null : (JSON.parse(row.before) as Row),
    after: row.after === null ? null : (JSON.parse(row.after) as Row),
  }))
}

const inverse = ({ table, before, after }: RowChange): RowChange => ({ table, before: after, after: before })

/**
 * Reverses the last action in force with an entry of its own; returns the action's number, or `null` at the start. The
 * action before it is what undo would have reversed just before it was done.
 */
export function undoOnce(db: WriteDb, author: Author): number | null {
  return db.transaction(() => {
    const target = position(db).undo_next
    if (target === null) return null
    const rows = rowsOf(db, target).map(inverse).reverse()
    for (const row of rows) putRow(db, row)
    append(db, {
      coder: author.name,
      kind: 'undo',
      summary: summaryOf(db, target),
      target,
      undoNext: positionBefore(db, target).undo_next,
      redoNext: target,
      rows,
    })
    return target
  })
}

/** Repeats the action that was undone last; returns its number, or `null` when there is none. */
export function redoOnce(db: WriteDb, author: Author): number | null {
  return db.transaction(() => {
    const target = position(db).redo_next
    if (target === null) return null
    const rows = rowsOf(db, target)
    for (const row of rows) putRow(db, row)
    const undone = db.get<{ seq: number }>(
      `SELECT max(seq) AS seq FROM change WHERE target = ? AND kind = 'undo'`,
      [target],
    )
    append(db, {
      coder: author.name,
      kind: 'redo',
      summary: summaryOf(db, target),
      target,
      undoNext: target,
      redoNext: positionBefore(db, undone?.seq ?? 0).redo_next,
      rows,
    })
    return target
  })
}

function summaryOf(db: ReadDb, seq: number): string {
  return db.get<{ summary: string }>('SELECT summary FROM change WHERE seq = ?', [seq])?.summary ?? ''
}

/** The actions that undo and redo would act on next. */
export function logPosition(db: ReadDb): { undo: number | null; redo: number | null } {
  const { undo_next, redo_next } = position(db)
  return { undo: undo_next, redo: redo_next }
}

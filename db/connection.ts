import { renameSync } from 'node:fs'
import Database from 'better-sqlite3'
import { backUpBeforeMigration } from './backups.ts'
import { refuseForeignFile } from './file-check.ts'
import { holdLock, type Lock } from './lock.ts'
import { fileVersion, latestVersion, migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'

type Parameters = readonly (string | number | null | Uint8Array)[] | Record<string, string | number | null>

/** A project open for reading. */
export interface ReadDb {
  readonly file: string
  /** All rows of a query, with columns as the caller names them in `Result`. */
  all<Result>(sql: string, parameters?: Parameters): Result[]
  get<Result>(sql: string, parameters?: Parameters): Result | undefined
  /** Rows one by one, for results that should not stand in memory at once. */
  iterate<Result>(sql: string, parameters?: Parameters): IterableIterator<Result>
  /** Writes a complete copy of the project to another path while it stays open. */
  copyTo(path: string): Promise<void>
  close(): void
}

/** A project open for writing. Only `change-log.ts` and content-addressed blobs call `run`. */
export interface WriteDb extends ReadDb {
  run(sql: string, parameters?: Parameters): void
  transaction<Result>(work: () => Result): Result
  /** The time as ISO 8601; tests give their own. */
  now(): string
}

/** How to open a project for writing. */
export interface OpenOptions {
  /** Shown to whoever finds the project locked: "the Parallax window", "parallax annotate". */
  holder: string
  now?: () => string
}

const systemTime = () => new Date().toISOString()

/** Statements are compiled once for each connection. */
function statements(db: Database.Database) {
  const compiled = new Map<string, Database.Statement>()
  return (sql: string): Database.Statement => {
    const known = compiled.get(sql)
    if (known) return known
    const statement = db.prepare(sql)
    compiled.set(sql, statement)
    return statement
  }
}

function reader(db: Database.Database, file: string, onClose: () => void): ReadDb {
  const prepare = statements(db)
  return {
    file,
    all: <Result>(sql: string, parameters: Parameters = []) => prepare(sql).all(parameters) as Result[],
    get: <Result>(sql: string, parameters: Parameters = []) =>
      prepare(sql).get(parameters) as Result | undefined,
    iterate: <Result>(sql: string, parameters: Parameters = []) =>
      db.prepare(sql).iterate(parameters) as IterableIterator<Result>,
    copyTo: async path => {
      await db.backup(`${path}.part`)
      renameSync(`${path}.part`, path)
    },
    close: () => {
      db.close()
      onClose()
    },
  }
}

function writer(db: Database.Database, file: string, lock: Lock, now: () => string): WriteDb {
  const prepare = statements(db)
  const closing = () => lock.release()
  const base = reader(db, file, closing)
  return {
    ...base,
    run: (sql, parameters = []) => void prepare(sql).run(parameters),
    transaction: work => db.transaction(work).immediate(),
    now,
    close: () => {
      leaveOneFile(db)
      base.close()
    },
  }
}

/** Folds the write-ahead log back in, so that the project can be copied, mailed or opened from a read-only disk. */
function leaveOneFile(db: Database.Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('journal_mode = DELETE')
}

function setUp(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
}

/** Opens an existing project for writing; throws `UserError` when it is locked, foreign, newer or damaged. */
export function openProject(file: string, options: OpenOptions): WriteDb {
  refuseForeignFile(file, latestVersion(MIGRATIONS))
  const lock = holdLock(file, options.holder)
  try {
    const db = new Database(file, { fileMustExist: true })
    setUp(db)
    if (fileVersion(db) < latestVersion(MIGRATIONS)) {
      backUpBeforeMigration(db, file)
      migrate(db, MIGRATIONS)
    }
    return writer(db, file, lock, options.now ?? systemTime)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Makes an empty project file with its tables; the caller fills it and must close it. */
export function createProjectFile(file: string, options: OpenOptions): WriteDb {
  const lock = holdLock(file, options.holder)
  try {
    const db = new Database(file)
    setUp(db)
    migrate(db, MIGRATIONS)
    return writer(db, file, lock, options.now ?? systemTime)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Opens an existing project for reading, also while another process writes to it. */
export function openProjectToRead(file: string): ReadDb {
  refuseForeignFile(file, latestVersion(MIGRATIONS))
  const db = new Database(file, { readonly: true, fileMustExist: true })
  return reader(db, file, () => {})
}

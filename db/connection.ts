import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { UserError } from '../shared/model/user-error.ts'
import { backUpBeforeMigration, copyDatabase } from './copies.ts'
import { refuseForeignContent, refuseForeignFile } from './file-check.ts'
import { holdLock, type Lock } from './lock.ts'
import { fileVersion, latestVersion, type Migration, migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { explained, explainSqliteError, isSqliteError } from './sqlite-errors.ts'

type Parameters = readonly (string | number | null | Uint8Array)[] | Record<string, string | number | null>

/** A project open for reading. */
export interface ReadDb {
  readonly file: string
  /** All rows of a query, with columns as the caller names them in `Result`. */
  all<Result>(sql: string, parameters?: Parameters): Result[]
  get<Result>(sql: string, parameters?: Parameters): Result | undefined
  /** Rows one by one, for results that should not stand in memory at once. */
  iterate<Result>(sql: string, parameters?: Parameters): IterableIterator<Result>
  /** Runs reads that belong together on one state of the project, whatever another process writes meanwhile. */
  snapshot<Result>(work: () => Result): Result
  /** Writes a complete copy of the project to another path while it stays open; replaces what is there. */
  copyTo(path: string): Promise<void>
  close(): void
}

/** A project open for writing. Only `change-log.ts`, content-addressed blobs and the making of a project call `run`. */
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
  /** The schema's history; tests give one of their own. */
  migrations?: readonly Migration[]
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

function reader(db: Database.Database, file: string): ReadDb {
  const prepare = statements(db)
  return {
    file,
    all: <Result>(sql: string, parameters: Parameters = []) =>
      explained(file, () => prepare(sql).all(parameters) as Result[]),
    get: <Result>(sql: string, parameters: Parameters = []) =>
      explained(file, () => prepare(sql).get(parameters) as Result | undefined),
    iterate: <Result>(sql: string, parameters: Parameters = []) =>
      explainedRows(file, () => db.prepare(sql).iterate(parameters) as IterableIterator<Result>),
    snapshot: work => explained(file, () => db.transaction(work).deferred()),
    copyTo: path => copyDatabase(db, file, path),
    close: () => void db.close(),
  }
}

function* explainedRows<Result>(file: string, rows: () => Iterable<Result>): IterableIterator<Result> {
  try {
    yield* rows()
  } catch (error) {
    throw explainSqliteError(error, file)
  }
}

function writer(db: Database.Database, file: string, lock: Lock, now: () => string): WriteDb {
  const prepare = statements(db)
  return {
    ...reader(db, file),
    run: (sql, parameters = []) => explained(file, () => void prepare(sql).run(parameters)),
    transaction: work => explained(file, () => db.transaction(work).immediate()),
    now,
    close: () => {
      try {
        if (db.open) leaveOneFile(db)
        db.close()
      } finally {
        lock.release()
      }
    },
  }
}

/**
 * Folds the write-ahead log back in, so that the project can be copied, mailed or opened from a read-only disk. Where
 * that cannot be done now (another program is reading, the disk is full) the log stays beside the project with all
 * that is in it, and the next to close it folds it in.
 */
function leaveOneFile(db: Database.Database): void {
  try {
    db.pragma('busy_timeout = 500')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('journal_mode = DELETE')
  } catch (error) {
    if (!isSqliteError(error)) throw error
  }
}

function setUp(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
}

/** Opens an existing project for writing; throws `UserError` when it is locked, foreign, newer or damaged. */
export function openProject(file: string, options: OpenOptions): WriteDb {
  const migrations = options.migrations ?? MIGRATIONS
  refuseForeignFile(file, latestVersion(migrations))
  return whileLocked(file, options, () =>
    connect(file, { fileMustExist: true }, db => {
      refuseForeignContent(db, file, latestVersion(migrations))
      if (fileVersion(db) < latestVersion(migrations)) {
        backUpBeforeMigration(db, file)
        migrate(db, migrations)
      }
      setUp(db)
    }),
  )
}

/**
 * Makes an empty project file with its tables; the caller fills it and must close it. Throws `UserError` when the file
 * exists; when it cannot be made nothing is left behind.
 */
export function createProjectFile(file: string, options: OpenOptions): WriteDb {
  return whileLocked(file, options, () => {
    if (existsSync(file)) {
      throw new UserError(`${file} exists already. Choose another name, or open it.`, { file })
    }
    try {
      return connect(file, {}, db => {
        setUp(db)
        migrate(db, options.migrations ?? MIGRATIONS)
      })
    } catch (error) {
      removeProjectFile(file)
      throw error
    }
  })
}

/** Removes a project with what SQLite keeps beside it. */
export function removeProjectFile(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true })
}

/** Opens an existing project for reading, also while another process writes to it. */
export function openProjectToRead(file: string, migrations: readonly Migration[] = MIGRATIONS): ReadDb {
  const latest = latestVersion(migrations)
  refuseForeignFile(file, latest)
  const db = connect(file, { readonly: true, fileMustExist: true }, opened => {
    refuseForeignContent(opened, file, latest)
    if (fileVersion(opened) === latest) return
    throw new UserError(
      `${file} was made by an older Parallax. Open it once in the app, which brings it up to date and keeps a copy.`,
      { file },
    )
  })
  return reader(db, file)
}

function whileLocked(file: string, options: OpenOptions, open: () => Database.Database): WriteDb {
  const lock = holdLock(file, options.holder)
  try {
    return writer(open(), file, lock, options.now ?? systemTime)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** An open database after `prepare`; when that fails the database is closed again. */
function connect(
  file: string,
  options: Database.Options,
  prepare: (db: Database.Database) => void,
): Database.Database {
  return explained(file, () => {
    const db = new Database(file, options)
    try {
      prepare(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

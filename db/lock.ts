import { rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { UserError } from '../shared/model/user-error.ts'
import { explainSqliteError } from './sqlite-errors.ts'

/** A lock on a project, held by the operating system: it is gone when the process is, however it ended. */
export interface Lock {
  release(): void
}

const isFull = (error: unknown) => (error as { code?: string }).code === 'SQLITE_FULL'
const isBusy = (error: unknown) => (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true

/**
 * Takes the project for writing. The lock is an open write transaction on a side file, `<project>-lock`, in which the
 * name of the holder stands for others to read. Throws `UserError` (code `locked`) when another process has it, or
 * (code `read-only`) when the folder takes no files.
 */
export function holdLock(file: string, holder: string): Lock {
  const path = `${file}-lock`
  for (;;) {
    const side = openSide(file, path)
    const opened = inode(path)
    take(side, file, holder)
    if (opened !== null && opened === inode(path)) return { release: () => release(side, path) }
    side.close()
  }
}

/** `null` when the file was removed by the holder before us; its lock would be on a file that nobody finds again. */
function inode(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null
}

function take(side: Database.Database, file: string, holder: string): void {
  try {
    side.exec('BEGIN IMMEDIATE')
    side.exec('CREATE TABLE IF NOT EXISTS holder (name TEXT)')
    side.exec('DELETE FROM holder')
    side.prepare('INSERT INTO holder VALUES (?)').run(holder)
    side.exec('COMMIT; BEGIN IMMEDIATE')
  } catch (error) {
    const name = isBusy(error) ? readHolder(side) : null
    side.close()
    if (name === null) throw cannotWriteBeside(file, error)
    throw new UserError(
      `${file} is open in ${name}. Close it there, or go on there; two programs never write to one project at a time.`,
      { file },
      'locked',
    )
  }
}

/** Removes the side file while the lock is still held, so that nobody can be between opening and locking it unseen. */
function release(side: Database.Database, path: string): void {
  try {
    rmSync(path, { force: true })
    rmSync(`${path}-journal`, { force: true })
  } catch {
    // Windows keeps open files; an empty side file left behind does no harm.
  }
  side.close()
}

function openSide(file: string, path: string): Database.Database {
  try {
    return new Database(path, { timeout: 300 })
  } catch (error) {
    throw cannotWriteBeside(file, error)
  }
}

function readHolder(side: Database.Database): string {
  try {
    const row = side.prepare('SELECT name FROM holder').get() as { name: string } | undefined
    return row?.name ?? 'another program'
  } catch {
    return 'another program'
  }
}

function cannotWriteBeside(file: string, error: unknown): UserError {
  const onDisk = explainSqliteError(error, file)
  if (isFull(error) && onDisk instanceof UserError) return onDisk
  const reason = (error as { code?: string }).code ?? String(error)
  return new UserError(
    `Parallax cannot write in the folder of ${file} (${reason}). Choose a folder where you may write, or copy the project to one.`,
    { file },
    'read-only',
  )
}

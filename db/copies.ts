import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { UserError } from '../shared/model/user-error.ts'
import { explainSqliteError } from './sqlite-errors.ts'

/**
 * Copies the file beside itself before its schema changes, under a name that is free: `name.before-version-2.parallax`,
 * then `name.before-version-2 (2).parallax`. Returns the copy's path.
 */
export function backUpBeforeMigration(db: Database.Database, file: string): string {
  db.pragma('wal_checkpoint(TRUNCATE)')
  const version = db.pragma('user_version', { simple: true }) as number
  const copy = freeName(file.replace(/(\.parallax)?$/, `.before-version-${version + 1}`))
  try {
    copyFileSync(file, copy)
    return copy
  } catch (error) {
    rmSync(copy, { force: true })
    throw explainSqliteError(error, copy)
  }
}

function freeName(start: string): string {
  for (let n = 1; ; n += 1) {
    const name = `${start}${n === 1 ? '' : ` (${n})`}.parallax`
    if (!existsSync(name)) return name
  }
}

/**
 * Writes a complete copy of an open database to `path`, which is replaced only by a finished copy. The copy is one
 * file without a write-ahead log, so that it can be read from a read-only disk.
 */
export async function copyDatabase(db: Database.Database, file: string, path: string): Promise<void> {
  if (isSameFile(file, path)) {
    throw new UserError(`${path} is the project itself. Choose another name for the copy.`, { file: path })
  }
  if (!existsSync(dirname(path))) {
    throw new UserError(`There is no folder ${dirname(path)} for the copy. Choose another place.`, {
      file: path,
    })
  }
  const part = `${path}.part`
  try {
    removePart(part)
    await db.backup(part)
    const copy = new Database(part)
    copy.pragma('journal_mode = DELETE')
    copy.close()
    renameSync(part, path)
  } catch (error) {
    removePart(part)
    throw explainSqliteError(error, path)
  }
}

/** Also before copying: what a crash left of an earlier copy must not be built upon. */
function removePart(part: string): void {
  for (const end of ['', '-journal']) rmSync(`${part}${end}`, { force: true })
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map(path => statSync(path, { throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}

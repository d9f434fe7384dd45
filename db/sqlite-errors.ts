import { UserError } from '../shared/model/user-error.ts'

/** What the common failures of the disk mean to the user, by the start of SQLite's result code. */
const MEANINGS: readonly [code: string, explain: (file: string) => string][] = [
  [
    'SQLITE_FULL',
    file =>
      `The disk is full, so the last change to ${file} was not made. Free some space and do it again; all earlier work is safe.`,
  ],
  ['ENOSPC', file => `The disk is full, so ${file} could not be written. Free some space and do it again.`],
  [
    'SQLITE_READONLY',
    file =>
      `${file} cannot be written to. Check its permissions, or copy it to a folder where you may write.`,
  ],
  [
    'SQLITE_CORRUPT',
    file => `${file} is damaged. Keep it, and open one of the daily backups (Help, Show Backups).`,
  ],
  ['SQLITE_NOTADB', file => `${file} is not a Parallax project, or is damaged beyond its first page.`],
  [
    'SQLITE_IOERR',
    file =>
      `The disk reported an error with ${file}. The last change was not made; check the disk, then try again.`,
  ],
  [
    'SQLITE_CANTOPEN',
    file => `${file} cannot be opened. Check that the folder exists and that you may use it.`,
  ],
  ['SQLITE_BUSY', file => `${file} is being written to by another program. Try again in a moment.`],
]

/** Whether SQLite reported it: the disk, the file, another process, or a broken rule of the schema. */
export function isSqliteError(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && code.startsWith('SQLITE_')
}

/** The failure in plain words when it is one of the disk's; every other error unchanged. */
export function explainSqliteError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return error
  const meaning = MEANINGS.find(([start]) => code.startsWith(start))
  return meaning ? new UserError(meaning[1](file), { file }, 'disk') : error
}

/** Runs `work`, turning the disk's failures into `UserError`s that name the file. */
export function explained<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explainSqliteError(error, file)
  }
}

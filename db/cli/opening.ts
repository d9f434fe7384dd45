import { resolve } from 'node:path'
import { openProject, openProjectToRead, type ReadDb, type WriteDb } from '../connection.ts'
import { explainSqliteError } from '../sqlite-errors.ts'

/** Who holds a project while a command writes to it. */
export const holder = (command: string) => `"parallax ${command}" on the command line`

/** Opens a project to read and closes it after `work`. Throws `UserError`, also where the disk fails. */
export async function reading<Result>(
  file: string,
  work: (db: ReadDb) => Result | Promise<Result>,
): Promise<Result> {
  return closing(() => openProjectToRead(resolve(file)), resolve(file), work)
}

/** Like `reading`, to write; another program that has the project open is named in the error. */
export async function writing<Result>(
  file: string,
  command: string,
  work: (db: WriteDb) => Result | Promise<Result>,
): Promise<Result> {
  return closing(() => openProject(resolve(file), { holder: holder(command) }), resolve(file), work)
}

/** Closes the project whatever happens; failures of the disk name the file. */
async function closing<Db extends ReadDb, Result>(
  open: () => Db,
  file: string,
  work: (db: Db) => Result | Promise<Result>,
): Promise<Result> {
  try {
    const db = open()
    try {
      return await work(db)
    } finally {
      db.close()
    }
  } catch (error) {
    throw explainSqliteError(error, file)
  }
}

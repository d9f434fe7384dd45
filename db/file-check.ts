import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { UserError } from '../shared/model/user-error.ts'
import { APPLICATION_ID } from './migrate.ts'

/** What the first 100 bytes of an SQLite file tell (https://www.sqlite.org/fileformat2.html, "The Database Header"). */
interface Header {
  pageSize: number
  pages: number
  pagesValid: boolean
  userVersion: number
  applicationId: number
}

const MAGIC = 'SQLite format 3\0'

function readHeader(file: string): { header: Header | null; size: number } {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(100)
    const size = fstatSync(handle).size
    const read = readSync(handle, bytes, 0, 100, 0)
    const known = read === 100 && bytes.toString('latin1', 0, 16) === MAGIC
    return { header: known ? parseHeader(bytes) : null, size }
  } finally {
    closeSync(handle)
  }
}

function parseHeader(bytes: Buffer): Header {
  const pageSize = bytes.readUInt16BE(16)
  return {
    pageSize: pageSize === 1 ? 65536 : pageSize,
    pages: bytes.readUInt32BE(28),
    pagesValid: bytes.readUInt32BE(24) === bytes.readUInt32BE(92),
    userVersion: bytes.readUInt32BE(60),
    applicationId: bytes.readUInt32BE(68),
  }
}

function readable(file: string): { header: Header | null; size: number } {
  if (!existsSync(file)) {
    throw new UserError(`There is no file ${file}. Check the name, or make a project with "New project".`, {
      file,
    })
  }
  try {
    return readHeader(file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UserError(`${file} cannot be read (${reason}). Check that it is a file you may open.`, { file })
  }
}

/**
 * Throws a `UserError` that says what the file is, when it is no project this program can open: not SQLite, another
 * program's database, made by a newer Parallax, or cut off. The file is only read.
 */
export function refuseForeignFile(file: string, latest: number): void {
  const { header, size } = readable(file)
  if (!header) {
    throw new UserError(
      `${file} is not a Parallax project: it does not hold a database. If it is an article, open a project and import it.`,
      { file },
    )
  }
  const pending = existsSync(`${file}-wal`)
  if (header.pagesValid && !pending && size < header.pages * header.pageSize) {
    throw new UserError(
      `${file} is damaged: it is ${size} bytes long and should be ${header.pages * header.pageSize}; it was probably cut off while it was copied. Copy it again, or open one of the daily backups (Help, Show Backups).`,
      { file },
    )
  }
  if (header.applicationId !== APPLICATION_ID && !(pending && header.applicationId === 0)) {
    throw new UserError(`${file} is a database of another program, not a Parallax project.`, { file })
  }
  if (header.userVersion > latest) {
    throw new UserError(
      `${file} was made by a newer Parallax (its format is ${header.userVersion}, this program knows up to ${latest}). Update Parallax to open it; the file was not changed.`,
      { file },
    )
  }
}

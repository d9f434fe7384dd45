import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { UserError } from '../shared/model/user-error.ts'
import { APPLICATION_ID, fileVersion } from './migrate.ts'

/** What the first 100 bytes of an SQLite file tell (https://www.sqlite.org/fileformat2.html, "The Database Header"). */
interface Header {
  pageSize: number
  pages: number
  pagesValid: boolean
  userVersion: number
  applicationId: number
}

const MAGIC = 'SQLite format 3\0'

/** The start of a file: `header` is `null` when it is no SQLite file, or one that ends within its header. */
interface Beginning {
  header: Header | null
  isDatabase: boolean
  size: number
}

const HEADER_SIZE = 100

function readHeader(file: string): Beginning {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(HEADER_SIZE)
    const size = fstatSync(handle).size
    const read = readSync(handle, bytes, 0, HEADER_SIZE, 0)
    const isDatabase = bytes.toString('latin1', 0, 16) === MAGIC
    return { header: isDatabase && read === HEADER_SIZE ? parseHeader(bytes) : null, isDatabase, size }
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

function readable(file: string): Beginning {
  if (!existsSync(file)) {
    throw new UserError(
      `There is no file ${file}. Check the name, or make a new project first (in the window: New project; on the command line: init).`,
      {
        file,
      },
    )
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
  const { header, isDatabase, size } = readable(file)
  if (!header) {
    if (isDatabase) throw cutOff(file, size, HEADER_SIZE)
    throw new UserError(
      `${file} is not a Parallax project: it does not hold a database. If it is an article, open a project and import it.`,
      { file },
    )
  }
  const pending = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  const whole = header.pages * header.pageSize
  if (header.pagesValid && !pending && size < whole) throw cutOff(file, size, whole)
  if (header.applicationId !== APPLICATION_ID && !(pending && header.applicationId === 0)) {
    throw anotherProgram(file)
  }
  if (header.userVersion > latest) throw newer(file, header.userVersion, latest)
}

/** The same for an open database: what stands in a write-ahead log is not in the file's first bytes. */
export function refuseForeignContent(db: Database.Database, file: string, latest: number): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw anotherProgram(file)
  if (fileVersion(db) > latest) throw newer(file, fileVersion(db), latest)
}

function cutOff(file: string, size: number, least: number): UserError {
  return new UserError(
    `${file} is damaged: it is ${size} bytes long and should be at least ${least}; it was probably cut off while it was copied. Copy it again, or open one of the daily backups (Help, Show Backups).`,
    { file },
  )
}

function anotherProgram(file: string): UserError {
  return new UserError(
    `${file} is a database of another program, not a Parallax project. Open it with the program that made it; nothing was changed.`,
    { file },
  )
}

function newer(file: string, version: number, latest: number): UserError {
  return new UserError(
    `${file} was made by a newer Parallax (its format is ${version}, this program knows up to ${latest}). Update Parallax to open it; the file was not changed.`,
    { file },
  )
}

import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../shared/model/user-error.ts'
import type { ReadDb } from './connection.ts'

/**
 * Writes a file for the user. `write` makes it beside its place; it is renamed at the end, so that failing or being
 * cancelled leaves nothing and an older file as it was. Throws `UserError`: code `cancelled` when the signal is aborted,
 * otherwise the place or the disk in plain words.
 */
export async function replaceFile<Result>(
  db: ReadDb,
  path: string,
  signal: AbortSignal,
  write: (part: string) => Promise<Result>,
): Promise<Result> {
  const target = await replaceable(db, path)
  const part = join(dirname(target), `.parallax-${randomUUID()}.part`)
  try {
    const result = await write(part)
    signal.throwIfAborted()
    await onDisk(part)
    await rename(part, target)
    return result
  } catch (error) {
    await rm(part, { force: true })
    if (signal.aborted) throw new UserError('The export was cancelled.', {}, 'cancelled')
    throw explainFileError(error, path)
  }
}

/** The file to be replaced, behind a link its target; refuses folders, devices and the project itself. */
async function replaceable(db: ReadDb, path: string): Promise<string> {
  try {
    const there = await stat(path)
    if (!there.isFile()) throw new UserError(`${path} is not a file. Choose a file name.`, { file: path })
    for (const end of ['', '-wal', '-shm', '-journal']) await refuseSame(there, `${db.file}${end}`, path)
    return await realpath(path)
  } catch (error) {
    if (isMissing(error)) return path
    throw explainFileError(error, path)
  }
}

async function refuseSame(there: { ino: number; dev: number }, own: string, path: string): Promise<void> {
  const project = await stat(own).catch(() => null)
  if (project?.ino !== there.ino || project.dev !== there.dev) return
  throw new UserError(`${path} belongs to the project itself. Choose another name for the export.`, {
    file: path,
  })
}

/** Waits until the disk has it: a rename may otherwise outlive the content after a power cut. */
async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

const isMissing = (error: unknown) => (error as { code?: unknown }).code === 'ENOENT'

const MEANINGS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: path => `The folder ${dirname(path)} does not exist. Make it, or choose another place.`,
  ENOTDIR: path => `${dirname(path)} is not a folder. Choose another place.`,
  EACCES: path => `${path} cannot be written to. Choose a folder where you may write.`,
  EPERM: path => `${path} cannot be written to. Close it if it is open elsewhere, or choose another name.`,
  EBUSY: path => `${path} is in use. Close it in the other program, or choose another name.`,
  EROFS: path => `${path} is on a disk that cannot be written to. Choose another place.`,
  ENOSPC: path => `The disk is full, so ${path} could not be written. Free some space and export again.`,
  EDQUOT: path =>
    `Your space on the disk is used up, so ${path} could not be written. Free some and export again.`,
  ENAMETOOLONG: path => `The name ${basename(path)} is too long. Choose a shorter one.`,
}

function explainFileError(error: unknown, path: string): unknown {
  const code = String((error as { code?: unknown }).code)
  const meaning = error instanceof UserError || !Object.hasOwn(MEANINGS, code) ? undefined : MEANINGS[code]
  return meaning ? new UserError(meaning(path), { file: path }, 'disk') : error
}

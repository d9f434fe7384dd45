import { readFile, stat } from 'node:fs/promises'
import { UserError } from '../../shared/model/user-error.ts'
import { IMPORTERS } from '../importers.ts'
import { extensionOf, fileProblem } from './found-files.ts'
import type { Importer, ReadArticle, ReadOptions } from './importer.ts'

/** Bytes that a file may have. */
const LARGEST = 200_000_000

/** A file's bytes and what was read from them. */
export interface ReadFile {
  original: Uint8Array
  importer: Importer
  articles: ReadArticle[]
}

/** Extensions of all importers, in the order of the list. */
export function readableExtensions(): string[] {
  return [...new Set(IMPORTERS.flatMap(importer => importer.extensions))]
}

/** The importer for a file of that name. Throws `UserError` when there is none. */
export function importerFor(file: string): Importer {
  const extension = extensionOf(file)
  const importer = IMPORTERS.find(one => one.extensions.includes(extension))
  if (!importer) throw new UserError(`not a kind of file Parallax reads yet (${extension})`)
  return importer
}

/** Reads a file from disk; throws `UserError` with a plain reason when it cannot be imported. */
export async function readFrom(path: string, name: string, signal: AbortSignal): Promise<ReadFile> {
  const importer = importerFor(path)
  const original = await bytesOf(path, signal)
  return { original, importer, articles: await readArticles(importer, original, name, {}) }
}

async function bytesOf(path: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST) throw new UserError(`it is larger than ${LARGEST / 1_000_000} MB`)
    return await readFile(path, { signal })
  } catch (error) {
    if (error instanceof UserError || signal.aborted) throw error
    throw new UserError(fileProblem(error))
  }
}

/** Reads bytes with an importer. What goes wrong inside an importer is a reason too: one odd file stops no import. */
export async function readArticles(
  importer: Importer,
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<ReadArticle[]> {
  if (bytes.length === 0) throw new UserError('it has no text: the file is empty')
  try {
    return await importer.read(bytes, name, options)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`it is built in a way that Parallax cannot read (${String(error).slice(0, 200)})`)
  }
}

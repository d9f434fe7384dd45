import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReviewDecision, ReviewRow, SkippedFile } from '../../shared/model/review.ts'
import { UserError } from '../../shared/model/user-error.ts'
import type { CallContext } from '../../shared/rpc/server.ts'
import { countWordsIn } from '../../shared/text/words.ts'
import { blobHash } from '../blobs.ts'
import type { ReadDb } from '../connection.ts'
import { type FoundFile, findFiles } from './found-files.ts'
import type { Importer, ReadArticle } from './importer.ts'
import { readableExtensions, readFrom } from './read-file.ts'

/** A row with what it was read from. */
export interface DraftRow {
  row: ReviewRow
  /** Hash of its text, as the project stores it. */
  hash: string
  importer: Importer
  original: Uint8Array
  /** Number of the article within its file, from 0. */
  part: number
}

/** What some files would become. */
export interface Draft {
  rows: DraftRow[]
  skipped: SkippedFile[]
}

/** Reads files and folders into the draft, one file at a time. Throws what the context's signal was aborted with. */
export async function readAll(
  db: ReadDb,
  draft: Draft,
  paths: readonly string[],
  { progress, signal }: CallContext,
): Promise<void> {
  progress({ done: 0, total: 0, label: 'Looking for files' })
  const { files, skipped } = await findFiles(paths, readableExtensions(), signal)
  draft.skipped.push(...skipped)
  for (const [done, found] of files.entries()) {
    signal.throwIfAborted()
    progress({ done, total: files.length, label: found.name })
    await readOne(db, draft, found, signal)
    // Lets a cancellation through, and other calls.
    await nextTurn()
  }
  signal.throwIfAborted()
  progress({ done: files.length, total: files.length, label: '' })
}

async function readOne(
  db: ReadDb,
  draft: Draft,
  { path, name }: FoundFile,
  signal: AbortSignal,
): Promise<void> {
  try {
    addRows(db, draft, name, await readFrom(path, name, signal))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    draft.skipped.push({ file: name, reason: error.message })
  }
}

/** A file's bytes and what was read from them. */
interface ReadBytes {
  original: Uint8Array
  importer: Importer
  articles: readonly ReadArticle[]
}

/** Adds a row for each article of a file. */
export function addRows(
  db: ReadDb,
  draft: Draft,
  file: string,
  { original, importer, articles }: ReadBytes,
): void {
  for (const [part, article] of articles.entries()) {
    const hash = blobHash(article.text)
    const row = reviewRowFrom(article, draft.rows.length, file, duplicate(db, draft.rows, hash))
    draft.rows.push({ row, hash, importer, original, part })
  }
}

/** The row of an article, with its words counted. */
export function reviewRowFrom(
  article: ReadArticle,
  row: number,
  file: string,
  duplicateOf: ReviewRow['duplicateOf'],
): ReviewRow {
  return { row, file, ...article, words: countWordsIn(article.text, article.blocks), duplicateOf }
}

/** The article with the same text in the project, else among the rows before. */
export function duplicate(db: ReadDb, before: readonly DraftRow[], hash: string): ReviewRow['duplicateOf'] {
  const stored = db.get<{ articleId: string; headline: string; file: string }>(
    'SELECT id AS articleId, headline, file FROM article WHERE text_hash = ? ORDER BY number LIMIT 1',
    [hash],
  )
  if (stored) return stored
  const earlier = before.find(one => one.hash === hash)?.row
  return earlier ? { articleId: null, headline: earlier.fields.headline, file: earlier.file } : null
}

/** Divides the rows by what was decided; the reason tells why one is skipped. */
export function choose(
  db: ReadDb,
  draft: Draft,
  decisions: ReadonlyMap<number, ReviewDecision>,
): { taken: DraftRow[]; skipped: SkippedFile[] } {
  const taken: DraftRow[] = []
  const skipped: SkippedFile[] = []
  for (const one of draft.rows) {
    const { row, file, duplicateOf: shown } = one.row
    const wanted = decisions.get(row)?.take ?? shown === null
    const same = shown ?? duplicate(db, taken, one.hash)
    if (wanted && (shown || !same)) taken.push(one)
    else skipped.push({ file, reason: same ? sameText(same) : 'left out by choice' })
  }
  return { taken, skipped }
}

function sameText({ headline, file }: { headline: string; file: string }): string {
  return headline === '' ? `same text as ${file}` : `same text as “${headline}” (${file})`
}

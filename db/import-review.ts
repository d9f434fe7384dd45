import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import { type ArticleFields, isPublishedDate } from '../shared/model/article.ts'
import type { ImportResult, Review, ReviewDecision, ReviewRow } from '../shared/model/review.ts'
import { UserError } from '../shared/model/user-error.ts'
import type { CallContext } from '../shared/rpc/server.ts'
import { addArticles, type NewArticle } from './articles.ts'
import { blobHash } from './blobs.ts'
import type { Author } from './change-log.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { decided } from './importers/decisions.ts'
import { encodingNamed } from './importers/decode.ts'
import {
  addRows,
  choose,
  type Draft,
  type DraftRow,
  duplicate,
  readAll,
  reviewRowFrom,
} from './importers/draft.ts'
import type { ReadArticle } from './importers/importer.ts'
import { importerFor, readArticles } from './importers/read-file.ts'

/** How the fields of a commit came to be. */
export interface CommitOptions {
  /** Provenance of fields that the decisions set; by default only of those that they change. */
  given?: string
}

/** Drafts beyond these are given up, the oldest first: a window that was closed never discards its own. */
const MOST_DRAFTS = 8

/** What files and pasted texts would become, kept in memory from review to commit. */
export class ReviewDrafts {
  readonly #drafts = new Map<string, Draft>()

  /**
   * Reads files and folders into a draft. Files that cannot be imported are listed with the reason. Throws `UserError` (code
   * `cancelled`) when `context.signal` is aborted, and keeps nothing then.
   */
  async review(db: ReadDb, paths: readonly string[], context: CallContext): Promise<Review> {
    const draft: Draft = { rows: [], skipped: [] }
    try {
      await readAll(db, draft, paths, context)
    } catch (error) {
      if (context.signal.aborted) throw new UserError('The import was cancelled.', {}, 'cancelled')
      throw error
    }
    return this.#keep(draft)
  }

  /** Reads a pasted text into a draft of one row. Throws `UserError` when it has no text. */
  async reviewPaste(db: ReadDb, text: string): Promise<Review> {
    const draft: Draft = { rows: [], skipped: [] }
    const file = `Pasted text ${this.#nextPaste(db)}.txt`
    const original = new TextEncoder().encode(text)
    const importer = importerFor(file)
    if (!/\S/.test(text)) throw new UserError('The pasted text is empty.')
    const articles = await readArticles(importer, original, file, { encoding: 'UTF-8' })
    // Bytes cannot hold half a character, so its loss shows only here.
    if (!text.isWellFormed()) articles[0]?.problems.push('Halves of characters were replaced by \uFFFD.')
    addRows(db, draft, file, { original, importer, articles })
    return this.#keep(draft)
  }

  /** Reads a row again with another encoding; its decisions so far are the caller's to keep or drop. */
  async reread(db: ReadDb, review: string, number: number, encoding: string): Promise<ReviewRow> {
    const draft = this.#draft(review)
    const kept = draft.rows[number]
    if (!kept) throw new UserError(`There is no row ${number + 1} in this import.`)
    if (!encodingNamed(encoding)) throw new UserError(`Parallax does not know the encoding ${encoding}.`)
    const { file } = kept.row
    const article = (await readAgain(kept, file, encoding))[kept.part]
    if (!article) throw new UserError(`${file}: read as ${encoding}, it does not hold this article`, { file })
    kept.hash = blobHash(article.text)
    kept.row = reviewRowFrom(article, number, file, duplicate(db, draft.rows.slice(0, number), kept.hash))
    return kept.row
  }

  /**
   * Adds the rows that were taken as one step and ends the draft. A row without decision is taken unless it is a
   * duplicate; one that became a duplicate since it was shown is skipped. Throws `UserError` naming the file when a
   * decision is not valid; nothing is imported then.
   */
  commit(
    db: WriteDb,
    author: Author,
    review: string,
    decisions: readonly ReviewDecision[],
    { given }: CommitOptions = {},
  ): ImportResult {
    const draft = this.#draft(review)
    const byRow = new Map(decisions.map(decision => [decision.row, decision]))
    for (const number of byRow.keys())
      if (!draft.rows[number]) throw new UserError(`There is no row ${number + 1} in this import.`)
    const { taken, skipped } = choose(db, draft, byRow)
    const articles = taken.map(({ row, original }): NewArticle => {
      const { format, encoding, text, problems } = row
      // The row may carry folders, by which a person tells files of one name apart.
      const file = posix.basename(row.file)
      const chosen = decided(row, byRow.get(row.row), given ?? 'typed by a coder', given !== undefined)
      return { file, format, encoding, original, text, problems, ...chosen }
    })
    const ids = articles.length === 0 ? [] : addArticles(db, author, articles)
    this.#drafts.delete(review)
    return {
      imported: ids.map((article, index) => ({ file: articles[index]?.file ?? '', article })),
      skipped: [...draft.skipped, ...skipped],
    }
  }

  /** Ends a draft without importing anything. */
  discard(review: string): void {
    this.#drafts.delete(review)
  }

  #keep(draft: Draft): Review {
    const review = randomUUID()
    this.#drafts.set(review, draft)
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= MOST_DRAFTS) break
      this.#drafts.delete(oldest)
    }
    return { review, rows: draft.rows.map(({ row }) => row), skipped: draft.skipped }
  }

  #draft(review: string): Draft {
    const draft = this.#drafts.get(review)
    if (!draft) throw new UserError('This import is over; start it again.', {}, 'no-review')
    return draft
  }

  /** One more than the highest number a pasted text has, in the project or in a draft. */
  #nextPaste(db: ReadDb): number {
    const stored = db.all<{ file: string }>(`SELECT file FROM article WHERE file LIKE 'Pasted text %.txt'`)
    const drafted = [...this.#drafts.values()].flatMap(draft => draft.rows.map(({ row }) => row))
    const numbers = [...stored, ...drafted].map(({ file }) =>
      Number(/^Pasted text (\d{1,9})\.txt$/.exec(file)?.[1] ?? 0),
    )
    return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1
  }
}

async function readAgain(kept: DraftRow, file: string, encoding: string): Promise<ReadArticle[]> {
  try {
    return await readArticles(kept.importer, kept.original, file, { encoding })
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${file}: ${error.message}`, { file }) : error
  }
}

/** What the command line says about all articles of an import. */
export interface PathImportOptions {
  outlet?: string | undefined
  story?: string | undefined
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  date?: string | undefined
  duplicates: 'skip' | 'keep'
}

/** The result of `importPaths`. */
export interface PathImportResult extends ImportResult {
  /** How many articles were skipped because the project, or the same import, has their text already. */
  duplicates: number
}

/**
 * Review and commit in one: imports files and folders with the fields given. Throws `UserError` for a date that is none, or
 * (code `cancelled`) when cancelled.
 */
export async function importPaths(
  db: WriteDb,
  author: Author,
  paths: readonly string[],
  { outlet, story, date, duplicates }: PathImportOptions,
  context: CallContext,
): Promise<PathImportResult> {
  if (date !== undefined && !isPublishedDate(date))
    throw new UserError(`${date} is not a date; a date is written 2024-03-09 or 2024-03-09T14:30`)
  const drafts = new ReviewDrafts()
  const { review, rows } = await drafts.review(db, paths, context)
  const fields: Partial<ArticleFields> = {
    ...(outlet !== undefined && { outlet }),
    ...(story !== undefined && { story }),
    ...(date !== undefined && { published: date }),
  }
  const decisions = rows.map(row => ({
    row: row.row,
    take: duplicates === 'keep' || row.duplicateOf === null,
    fields,
  }))
  const result = drafts.commit(db, author, review, decisions, { given: 'given on the command line' })
  return { ...result, duplicates: decisions.filter(decision => !decision.take).length }
}

import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { ReadCodes } from '../shared/codebook/clean-entries.ts'
import { countEntries } from '../shared/model/code-entry.ts'
import { READY_CODEBOOKS } from '../shared/model/ready-codebooks.ts'
import { UserError } from '../shared/model/user-error.ts'
import { codebookEntries } from './codebook-exchange.ts'
import { codebookFormat, formatOfFile, readCodebookFile } from './codebook-files.ts'
import type { ReadDb } from './connection.ts'
import { replaceFile } from './replaced-file.ts'

/** Drafts beyond these are given up, the oldest first: a window that was closed never discards its own. */
const MOST_DRAFTS = 4

/** Codebooks that were read and are not taken in yet, kept in memory from preview to import. */
export class CodebookDrafts {
  readonly #drafts = new Map<string, ReadCodes>()

  /** Reads a codebook file into a draft and returns the draft's token. */
  async read(path: string): Promise<string> {
    const draft = await readCodebookFile(path, formatOfFile(path))
    const token = randomUUID()
    this.#drafts.set(token, draft)
    for (const old of [...this.#drafts.keys()].slice(0, -MOST_DRAFTS)) this.#drafts.delete(old)
    return token
  }

  /** The codes of a draft, or of the ready-made codebook of that id. */
  get(token: string): ReadCodes {
    const ready = READY_CODEBOOKS.find(one => one.id === token)
    if (ready) return { codes: [...ready.codes], problems: [] }
    const draft = this.#drafts.get(token)
    if (!draft) throw new UserError('This codebook was read too long ago. Choose the file again.')
    return draft
  }
}

/** Writes the codebook to a file. Returns how many codes, and what the format could not hold. */
export async function exportCodebook(
  db: ReadDb,
  format: string,
  path: string,
): Promise<{ codes: number; warnings: string[] }> {
  const entries = codebookEntries(db)
  const { text, warnings } = codebookFormat(format).write(entries)
  await replaceFile(db, path, new AbortController().signal, part => writeFile(part, text))
  return { codes: countEntries(entries), warnings }
}

import type { CodeEntry } from '../../shared/model/code-entry.ts'

/** A codebook as text, and what the format could not hold, in plain words. */
export interface WrittenCodebook {
  text: string
  warnings: string[]
}

/** Codes as a file has them, before they are cleaned; `problems` says in plain words what was left out. */
export interface FoundCodes {
  codes: CodeEntry[]
  problems: string[]
}

/** A way to keep a codebook in a file. */
export interface CodebookFormat {
  id: 'json' | 'csv' | 'qdc'
  label: string
  /** With its dot. */
  extension: string
  /** Whom it is for, in one sentence. */
  description: string
  /** Throws `UserError` where the format cannot hold the codebook at all. */
  write(codes: readonly CodeEntry[]): WrittenCodebook
  /** `text` has no byte order mark. Throws `UserError` where it is no codebook of this format. */
  read(text: string): FoundCodes
}

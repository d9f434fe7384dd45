import type { CallContext } from '../../shared/rpc/server.ts'
import type { ReadDb } from '../connection.ts'

/** What to export. `null` means every coder, every story. */
export interface ExportScope {
  coderId: string | null
  storyId: string | null
}

/** What was written. */
export interface ExportResult {
  /** Annotations written; one with several codes counts once, however many rows it has. */
  excerpts: number
  /** What the format could not hold, in plain words; empty when everything is there. */
  warnings: string[]
}

/** Writes one format. Additions go into the list of `db/exporters.ts`. */
export interface Exporter {
  /** The word after `--format`. */
  id: string
  /** The name in the app's list of formats. */
  label: string
  /** With its dot, `.csv`. */
  extension: string
  /** Who it is for, in one sentence. */
  description: string
  /**
   * Writes the articles in scope to `path`, an empty place that becomes the user's file only when this returns.
   * Throws when `context.signal` is aborted; whoever calls removes what was written.
   */
  write(db: ReadDb, scope: ExportScope, path: string, context: CallContext): Promise<ExportResult>
}

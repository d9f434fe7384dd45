import { UserError } from '../shared/model/user-error.ts'
import type { CallContext } from '../shared/rpc/server.ts'
import type { ReadDb } from './connection.ts'
import type { Exporter, ExportResult, ExportScope } from './exporters/exporter.ts'
import { EXPORTERS } from './exporters.ts'
import { replaceFile } from './replaced-file.ts'

/** Which format goes where, and what it holds. */
export interface ExportRequest extends ExportScope {
  /** Id of one of the exporters. */
  format: string
  /** A file there is replaced, once the new one is complete. */
  path: string
}

/**
 * Writes one export. The file is made beside its place and renamed at the end, so a failed or cancelled export leaves
 * nothing and an older file as it was. Throws `UserError`: code `cancelled` when the signal is aborted, otherwise the
 * format, the place or the disk in plain words.
 */
export async function runExport(
  db: ReadDb,
  { format, path, coderId, storyId }: ExportRequest,
  context: CallContext,
): Promise<ExportResult> {
  const exporter = exporterFor(format)
  return replaceFile(db, path, context.signal, part =>
    exporter.write(db, { coderId, storyId }, part, context),
  )
}

function exporterFor(format: string): Exporter {
  const found = EXPORTERS.find(({ id }) => id === format)
  if (found) return found
  throw new UserError(
    `There is no export format "${format}". Choose one of: ${EXPORTERS.map(({ id }) => id).join(', ')}.`,
  )
}

import type { transferCalls } from '../../shared/rpc/calls/transfer.ts'
import { runExport } from '../export-run.ts'
import { EXPORTERS } from '../exporters.ts'
import { ReviewDrafts } from '../import-review.ts'
import { IMPORTERS } from '../importers.ts'
import type { HandlerSetup, HandlersOf } from './setup.ts'

/** Import and export. */
export function transferHandlers({ session, db, writes }: HandlerSetup): HandlersOf<typeof transferCalls> {
  const drafts = new ReviewDrafts()
  return {
    'import.formats': () =>
      IMPORTERS.map(({ id, label, extensions }) => ({
        id,
        label,
        extensions: [...extensions],
        description: '',
      })),
    'import.review': ({ grant }, context) => drafts.review(db, session.redeem(grant), context),
    'import.reviewPaste': ({ text }) => drafts.reviewPaste(db, text),
    'import.reread': ({ review, row, encoding }) => drafts.reread(db, review, row, encoding),
    'import.commit': writes<'import.commit'>(({ review, decisions }) =>
      drafts.commit(db, session.author, review, decisions),
    ),
    'import.discard': ({ review }) => drafts.discard(review),

    'export.formats': () =>
      EXPORTERS.map(({ id, label, extension, description }) => ({
        id,
        label,
        extensions: [extension],
        description,
      })),
    'export.run': ({ grant, ...what }, context) =>
      runExport(db, { ...what, path: session.redeemOne(grant) }, context),
  }
}

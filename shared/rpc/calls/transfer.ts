import { z } from 'zod'
import { coderId, storyId } from '../../model/ids.ts'
import { type ImportResult, type Review, type ReviewRow, reviewDecision } from '../../model/review.ts'
import { call, nothing } from './call.ts'

/** A format of the exporter or importer list. */
export interface FormatInfo {
  id: string
  label: string
  extensions: string[]
  /** Whom it is for, in one sentence; empty when the name says it. */
  description: string
}

/** Import and export. */
export const transferCalls = {
  'import.formats': call<FormatInfo[]>()(nothing),
  /** Reads the granted files and folders into a draft. Reports progress; can be cancelled. */
  'import.review': call<Review>()(z.object({ grant: z.string() })),
  'import.reviewPaste': call<Review>()(z.object({ text: z.string() })),
  /** Reads one row of a draft again with another encoding. */
  'import.reread': call<ReviewRow>()(
    z.object({ review: z.string(), row: z.number().int(), encoding: z.string() }),
  ),
  'import.commit': call<ImportResult>()(z.object({ review: z.string(), decisions: z.array(reviewDecision) })),
  'import.discard': call<void>()(z.object({ review: z.string() })),

  'export.formats': call<FormatInfo[]>()(nothing),
  /** Writes the excerpts to the granted path. Reports progress; can be cancelled. */
  'export.run': call<{ excerpts: number; warnings: string[] }>()(
    z.object({
      format: z.string(),
      grant: z.string(),
      coderId: coderId.nullable(),
      storyId: storyId.nullable(),
    }),
  ),
}

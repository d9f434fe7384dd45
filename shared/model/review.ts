import { z } from 'zod'
import { articleFields, provenanceByField } from './article.ts'
import { block } from './block.ts'

/** Why an article of an import equals one that is there or one earlier in the same import. */
export const duplicateOf = z.object({
  /** Id of the article in the project, or `null` when it is an earlier row of this import. */
  articleId: z.string().nullable(),
  headline: z.string(),
  file: z.string(),
})

/** One row of the review table: an article as it would be imported, everything still open to change. */
export const reviewRow = z.object({
  /** Number of the row within this import, from 0. */
  row: z.number().int(),
  file: z.string(),
  format: z.string(),
  encoding: z.string(),
  fields: articleFields,
  provenance: provenanceByField,
  /** Canonical text, which the blocks tile. */
  text: z.string(),
  blocks: z.array(block),
  words: z.number().int(),
  duplicateOf: duplicateOf.nullable(),
  problems: z.array(z.string()),
})
export type ReviewRow = z.infer<typeof reviewRow>

/** A file that cannot be imported, with the reason in plain words. */
export interface SkippedFile {
  file: string
  reason: string
}

/** What a folder or a selection of files would become. `review` names the draft that the host keeps until commit. */
export interface Review {
  review: string
  rows: ReviewRow[]
  skipped: SkippedFile[]
}

/** What the user decided about one row. Fields and blocks that are left out stay as detected. */
export const reviewDecision = z.object({
  row: z.number().int(),
  take: z.boolean(),
  fields: articleFields.partial().optional(),
  blocks: z.array(block).optional(),
})
export type ReviewDecision = z.infer<typeof reviewDecision>

/** The result of an import. */
export interface ImportResult {
  imported: { file: string; article: string }[]
  skipped: SkippedFile[]
}

import { z } from 'zod'
import type { block } from './block.ts'
import { articleId, outletId, storyId } from './ids.ts'

/** One coder's status for one article. */
export const readingStatus = z.enum(['new', 'in progress', 'done'])
export type ReadingStatus = z.infer<typeof readingStatus>

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, as it stands in the source (no time zone is invented); empty when unknown. */
export const publishedDate = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?)?$/, 'a date is written 2024-03-09 or 2024-03-09T14:30')

/** Whether the text is a day of the calendar, with or without a time: `2024-03-09`, `2024-03-09T14:30`. */
export function isPublishedDate(text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text)
  if (!parts) return false
  const day = new Date(`${parts[1]}T00:00:00Z`)
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(parts[1] ?? '')
  return exists && Number(parts[2] ?? 0) < 24 && Number(parts[3] ?? 0) < 60
}

/** The fields of an article that are typed in, detected or mended. Empty text means unknown. */
export const articleFields = z.object({
  headline: z.string(),
  byline: z.string(),
  published: publishedDate,
  outlet: z.string(),
  story: z.string(),
  /** The wire or agency the text was taken from. */
  origin: z.string(),
  /** ISO 639-1 code, such as `en`. */
  language: z.string(),
  url: z.string(),
})
export type ArticleFields = z.infer<typeof articleFields>
export type ArticleField = keyof ArticleFields
export const ARTICLE_FIELDS = Object.keys(articleFields.shape) as ArticleField[]

/** Where a field's value came from, in plain words, and whether it wants a second look. */
export const provenance = z.object({ source: z.string(), doubtful: z.boolean() })
export type Provenance = z.infer<typeof provenance>
export const provenanceByField = z.record(z.string(), provenance)
export type ProvenanceByField = Partial<Record<ArticleField, Provenance>>

/** An article without its text, as lists show it. */
export const articleSummary = articleFields.extend({
  id: articleId,
  outletId: outletId.nullable(),
  storyId: storyId.nullable(),
  /** Name of the original file. */
  file: z.string(),
  /** Words in included blocks. */
  words: z.number().int(),
  provenance: provenanceByField,
  /** The status of the coder asked for. */
  status: readingStatus,
  /** Annotations by the coder asked for, or by all. */
  annotations: z.number().int(),
  importedAt: z.string(),
})
export type ArticleSummary = z.infer<typeof articleSummary>

/** An article with its canonical text; `blocks` tile the text. */
export interface ArticleDocument extends ArticleSummary {
  text: string
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
  textHash: string
  blocks: z.infer<typeof block>[]
  /** Encoding the original was read with, such as `UTF-8`. */
  encoding: string
  /** What the import had to repair or could not tell, in plain words. */
  problems: string[]
}

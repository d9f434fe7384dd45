import { z } from 'zod'
import { annotationId, articleId, codeId, coderId } from './ids.ts'

/** A stretch of text: UTF-16 offsets into the canonical text, end-exclusive. */
const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })

/** A passage by one coder, with one or more codes, attributes and a note. */
export const annotation = z.object({
  id: annotationId,
  articleId,
  coderId,
  coder: z.string(),
  /** Where the passage begins and ends, gaps included: UTF-16 offsets into the canonical text, end-exclusive. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** The parts of the passage, in order and apart from each other; mostly one, from `start` to `end`. */
  spans: z.array(span).min(1),
  /** The passage: the text of its spans, joined by ` […] ` where something is left out. */
  exact: z.string(),
  note: z.string(),
  /** At least one, in the order in which the codes were made. */
  codeIds: z.array(codeId),
  /** By attribute key; empty values are left out. */
  attributes: z.record(z.string(), z.string()),
  /** ISO 8601 with time zone. */
  created: z.string(),
})
export type Annotation = z.infer<typeof annotation>

/** What has become of the annotations of an article, or of one coder in it, since some moment. */
export interface ChangedAnnotations {
  /** Those that are new or not what they were. */
  changed: Annotation[]
  /** Ids of annotations that were changed and are not, or no longer, among them. */
  gone: Annotation['id'][]
}

/** Someone who codes. */
export interface Coder {
  id: z.infer<typeof coderId>
  name: string
  annotations: number
}

/** An excerpt: an annotation with what stands around it, for lists outside the reader. */
export interface Excerpt extends Annotation {
  headline: string
  outlet: string
  published: string
  /** Up to 120 UTF-16 units of the same block before and after the passage. */
  before: string
  after: string
  /** Kind of the block in which the passage starts. */
  block: string
  /** Number of that paragraph among the included paragraphs of the article, from 1; 0 outside of them. */
  paragraph: number
}

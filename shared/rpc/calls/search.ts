import { z } from 'zod'
import type { AnnotationId, ArticleId, CodeId } from '../../model/ids.ts'
import { call } from './call.ts'

/** A place where the searched words stand. Offsets are UTF-16 units into the canonical text. */
export interface SearchHit {
  articleId: ArticleId
  headline: string
  outlet: string
  published: string
  start: number
  end: number
  /** Text around the hit; the hit is `snippet.slice(hitStart, hitEnd)`. */
  snippet: string
  hitStart: number
  hitEnd: number
}

/** What can be searched: texts of articles with their headlines, notes on anything, coded passages. */
export const SEARCHED = ['text', 'notes', 'excerpts'] as const

/** One hit of the search of the project, in a text, a note or a coded passage. */
export interface FoundHit extends Omit<SearchHit, 'articleId'> {
  where: 'text' | 'note' | 'excerpt'
  /**
   * `null` for a note on a code or on the project; then `headline` is the code's name or empty. A note on an annotation
   * has the place of the annotation as `start` and `end`, any other note 0 and 0.
   */
  articleId: ArticleId | null
  /** The annotation whose note or passage it is. */
  annotationId: AnnotationId | null
  /** The code whose note it is; of a passage its first code. */
  codeId: CodeId | null
}

/** What may be hit. Everything that is given must hold at once; an empty list counts as not given. */
const filters = z.object({
  outletIds: z.array(z.string()).optional(),
  storyId: z.string().optional(),
  /** First and last day of publication, YYYY-MM-DD; articles without a date are left out. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Codes with those below them. In the text: articles with a passage of such a code (coder, speaker); else the passage itself. */
  codeIds: z.array(z.string()).optional(),
  coderIds: z.array(z.string()).optional(),
  /** A speaker's name, whatever its case. */
  speaker: z.string().optional(),
})
export type SearchFilters = z.infer<typeof filters>

/** A page of hits. */
export interface FoundPage {
  /** Hits of one article stand together: those in its text first (at most three of them), then its notes, then its passages. */
  hits: FoundHit[]
  /** How many articles (and notes without an article) have hits at all; `null` while counting them would take long. */
  articles: number | null
  /** Whether there is another page. */
  more: boolean
  /** Of the articles of this page: how many places of their text are hit, where that is more than `hits` shows. */
  moreInText: { articleId: ArticleId; hits: number }[]
}

const found = z.object({
  query: z.string(),
  in: z.array(z.enum(SEARCHED)).min(1),
  filters: filters.default({}),
  /**
   * Best articles first; otherwise in the order in which they were imported, which is faster. A beginning of one letter,
   * `a*`, stands everywhere and is never ranked.
   */
  ranked: z.boolean(),
  /** How many articles (or notes without an article) a page has, and how many to pass over. */
  limit: z.number().int().positive().max(500),
  offset: z.number().int().nonnegative(),
})
export type SearchRequest = z.output<typeof found>

/** Searching the project. */
export const searchCalls = {
  /** Full-text search of all articles; best articles first, at most `limit` hits. */
  'search.text': call<SearchHit[]>()(z.object({ query: z.string(), limit: z.number().int().positive() })),
  /** A page of what is found in texts, notes and coded passages. For the first page ask unranked, then ranked. */
  'search.find': call<FoundPage>()(found),
  /** All places of one article's text that a query hits, in the order of the text; at most 1,000. */
  'search.inArticle': call<FoundHit[]>()(z.object({ query: z.string(), articleId: z.string() })),
}

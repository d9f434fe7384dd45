import { z } from 'zod'
import type { articleId } from '../../model/ids.ts'
import { call } from './call.ts'

/** A place where the searched words stand. Offsets are UTF-16 units into the canonical text. */
export interface SearchHit {
  articleId: z.infer<typeof articleId>
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

/** Searching the project. */
export const searchCalls = {
  /** Full-text search of all articles; best articles first, at most `limit` hits. */
  'search.text': call<SearchHit[]>()(z.object({ query: z.string(), limit: z.number().int().positive() })),
}

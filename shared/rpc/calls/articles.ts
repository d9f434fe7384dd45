import { z } from 'zod'
import {
  type ArticleDocument,
  type ArticleSummary,
  articleFields,
  readingStatus,
} from '../../model/article.ts'
import { blockKind } from '../../model/block.ts'
import { articleId, coderId } from '../../model/ids.ts'
import { call, nothing } from './call.ts'

/** A name with how much stands under it. */
export interface NamedCount {
  id: string
  name: string
  articles: number
}

/** Articles with their blocks, outlets, stories and reading status. */
export const articleCalls = {
  'story.list': call<NamedCount[]>()(nothing),
  'outlet.list': call<NamedCount[]>()(nothing),

  /** All articles, by story, date and headline; counts by the coder given, or by all. */
  'article.list': call<ArticleSummary[]>()(z.object({ coderId: coderId.nullable() })),
  'article.get': call<ArticleDocument>()(z.object({ id: articleId })),
  'article.update': call<void>()(
    z.object({ ids: z.array(articleId).min(1), fields: articleFields.partial() }),
  ),
  'article.delete': call<void>()(z.object({ ids: z.array(articleId).min(1) })),
  /** Sets the coder's own status of articles as one step. */
  'article.setStatus': call<void>()(z.object({ ids: z.array(articleId).min(1), status: readingStatus })),
  /** Changes the kind of a block, or whether it counts. `block` is its number in the article, from 0. */
  'article.setBlock': call<void>()(
    z.object({
      id: articleId,
      block: z.number().int().nonnegative(),
      kind: blockKind.optional(),
      included: z.boolean().optional(),
    }),
  ),
  /** The file as it was imported: its text as far as it decodes, and its size in bytes. */
  'article.original': call<{ file: string; encoding: string; bytes: number; text: string }>()(
    z.object({ id: articleId }),
  ),
}

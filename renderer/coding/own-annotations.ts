import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId, CoderId } from '../../shared/model/ids.ts'
import { call, queries } from '../rpc.ts'
import { useWorkspace } from '../ui/workspace.ts'

/**
 * The coder's own annotations of an article as they are now. What the page has is taken where no notice has said that
 * it is out of date: asking for thousands of them again at each key would be felt.
 */
export async function ownAnnotations(articleId: ArticleId): Promise<readonly Annotation[]> {
  const coderId = useWorkspace.getState().project?.coder?.id
  if (!coderId) return []
  const everybodys = upToDate(articleId, null)
  return (
    upToDate(articleId, coderId) ??
    everybodys?.filter(annotation => annotation.coderId === coderId) ??
    (await call('annotation.list', { articleId, coderId }))
  )
}

function upToDate(articleId: ArticleId, coderId: CoderId | null): readonly Annotation[] | undefined {
  const query = queries.getQueryState<Annotation[]>(['annotation.list', { articleId, coderId }])
  return query && !query.isInvalidated && query.fetchStatus === 'idle' ? query.data : undefined
}

/** The coder's own annotations of an article as far as the page knows them, perhaps not the latest. */
export function knownAnnotations(articleId: ArticleId): readonly Annotation[] {
  const coderId = useWorkspace.getState().project?.coder?.id ?? null
  const lists = [coderId, null].map(coder =>
    queries.getQueryData<Annotation[]>(['annotation.list', { articleId, coderId: coder }]),
  )
  return (lists[0] ?? lists[1] ?? []).filter(annotation => annotation.coderId === coderId)
}

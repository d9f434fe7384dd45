import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleId, CoderId } from '../../shared/model/ids.ts'
import type { Interval } from '../editor/interval-index.ts'
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

/** The coder's annotation of exactly this passage, without gaps, as far as the page knows; lists are by start. */
export function knownOn(articleId: ArticleId, { start, end }: Interval): Annotation | undefined {
  const coderId = useWorkspace.getState().project?.coder?.id ?? null
  const list = knownList(articleId, coderId)
  for (let n = firstFrom(list, start); list[n]?.start === start; n++) {
    const one = list[n]
    if (one?.end === end && one.spans.length === 1 && one.coderId === coderId) return one
  }
}

function firstFrom(list: readonly Annotation[], start: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The coder's own annotations of an article as far as the page knows them, perhaps not the latest. */
export function knownAnnotations(articleId: ArticleId): readonly Annotation[] {
  const coderId = useWorkspace.getState().project?.coder?.id ?? null
  return knownList(articleId, coderId).filter(annotation => annotation.coderId === coderId)
}

/** The list that holds the coder's annotations, perhaps among those of others. */
function knownList(articleId: ArticleId, coderId: CoderId | null): readonly Annotation[] {
  const list = (coder: CoderId | null) =>
    queries.getQueryData<Annotation[]>(['annotation.list', { articleId, coderId: coder }])
  return list(coderId) ?? list(null) ?? []
}

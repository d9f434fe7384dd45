import type { Annotation } from '../../shared/model/annotation.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { ArticleId } from '../../shared/model/ids.ts'

/** The two articles shown: those chosen as far as they are in scope, filled up with the first others. */
export function pairInForce(
  articles: readonly { id: ArticleId }[],
  wishes: readonly (ArticleId | undefined | null)[],
): [ArticleId | undefined, ArticleId | undefined] {
  const ids = articles.map(article => article.id)
  const [left, right] = [0, 1].map(side => ids.find(id => id === wishes[side]))
  const other = right === left ? undefined : right
  const first = left ?? ids.find(id => id !== other)
  return [first, other ?? ids.find(id => id !== first)]
}

/** The pair after an article was chosen for one side; choosing the one of the other side swaps them. */
export function choosePair(
  [left, right]: readonly [ArticleId, ArticleId],
  side: 0 | 1,
  id: ArticleId,
): [ArticleId, ArticleId] {
  if (side === 0) return [id, id === right ? left : right]
  return [id === left ? right : left, id]
}

/** The annotations that have at least one of the codes; all of them when the list of codes is empty. */
export function withCodes<One extends Pick<Annotation, 'codeIds'>>(
  annotations: readonly One[],
  codeIds: readonly string[],
): readonly One[] {
  if (codeIds.length === 0) return annotations
  const wanted = new Set(codeIds)
  return annotations.filter(annotation => annotation.codeIds.some(id => wanted.has(id)))
}

/** A code with its annotations (without those of its sub-codes) in either article. */
export interface LegendEntry<Code> {
  code: Code
  left: number
  right: number
}

/** The codes that are used in one of two articles, in the order of `codes`. */
export function legendOf<Code extends Pick<CodeWithUse, 'id'>>(
  codes: readonly Code[],
  left: readonly Pick<Annotation, 'codeIds'>[],
  right: readonly Pick<Annotation, 'codeIds'>[],
): LegendEntry<Code>[] {
  const uses = (annotations: typeof left, id: Code['id']) =>
    annotations.filter(annotation => annotation.codeIds.includes(id)).length
  return codes
    .map(code => ({ code, left: uses(left, code.id), right: uses(right, code.id) }))
    .filter(entry => entry.left + entry.right > 0)
}

import type { Annotation, ChangedAnnotations } from '../../shared/model/annotation.ts'

/**
 * A list of annotations after some of them have changed: in the same order (by start, then longest first), and those
 * that have not changed are the same objects.
 */
export function withChanges(
  list: readonly Annotation[],
  { changed, gone }: ChangedAnnotations,
): readonly Annotation[] {
  if (changed.length === 0 && gone.length === 0) return list
  const out = new Set([...gone, ...changed.map(annotation => annotation.id)])
  const kept = list.filter(annotation => !out.has(annotation.id))
  if (changed.length === 0) return kept.length === list.length ? list : kept
  const news = [...changed].sort(inOrder)
  const merged: Annotation[] = []
  let next = 0
  for (const annotation of kept) {
    for (let one = news[next]; one && inOrder(one, annotation) < 0; one = news[next]) {
      merged.push(one)
      next++
    }
    merged.push(annotation)
  }
  return [...merged, ...news.slice(next)]
}

function inOrder(one: Annotation, other: Annotation): number {
  return one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1)
}

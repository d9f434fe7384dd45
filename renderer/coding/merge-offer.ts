import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId } from '../../shared/model/ids.ts'
import { shownChord } from '../ui/chord.ts'
import { keysOf } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { knownAnnotations, ownAnnotations } from './own-annotations.ts'
import { joinAnnotations } from './passage-actions.ts'
import { overlappingWithSameCode } from './same-code.ts'

/**
 * Offers to merge an annotation with those of the same coder that overlap it and share a code, when it has just come to
 * that: not for those that overlapped it as it was `before`.
 */
export function offerMerge(annotation: Annotation, own: readonly Annotation[], before?: Annotation): void {
  const others = overlappingWithSameCode(annotation, own)
  const known = new Set(before && overlappingWithSameCode(before, own))
  if (others.every(other => known.has(other))) return
  const key = keysOf('merge-annotations').map(shownChord)[0]
  notify(t('{{count}} annotations with the same code overlap this one.', { count: others.length }), {
    label: key ? t('Merge ({{key}})', { key }) : t('Merge'),
    run: () => void mergeAsItIs(annotation).catch(notifyError),
    holds: stillOverlap(
      [annotation, ...others].map(({ id }) => id),
      annotation.articleId,
    ),
    isAll: true,
  })
}

/** Tells whether all of them still stand in the list; until they first did, the list has yet to follow the change. */
function stillOverlap(ids: readonly AnnotationId[], articleId: ArticleId): () => boolean {
  let seen = false
  return () => {
    const known = knownAnnotations(articleId)
    const first = known.find(({ id }) => id === ids[0])
    const overlapping = new Set(first && overlappingWithSameCode(first, known).map(({ id }) => id))
    const holds = ids.slice(1).every(id => overlapping.has(id))
    seen ||= holds
    return holds || !seen
  }
}

/** Merges an annotation as it is now, which may be otherwise than when that was offered. */
async function mergeAsItIs({ id, articleId }: Annotation): Promise<void> {
  const own = await ownAnnotations(articleId)
  const annotation = own.find(one => one.id === id)
  if (annotation) await mergeOverlapping(annotation, own)
  else notify(t('No other annotation with the same code overlaps this one.'))
}

/** Merges an annotation with those that overlap it and share a code; says so when there are none. */
export async function mergeOverlapping(annotation: Annotation, own: readonly Annotation[]): Promise<void> {
  const others = overlappingWithSameCode(annotation, own)
  if (others.length === 0) notify(t('No other annotation with the same code overlaps this one.'))
  else await joinAnnotations([annotation.id, ...others.map(({ id }) => id)], 'keep')
}

import type { Annotation } from '../../shared/model/annotation.ts'
import { shownChord } from '../ui/chord.ts'
import { keysOf } from '../ui/key-bindings.ts'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'
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
    run: () => void mergeOverlapping(annotation, own),
  })
}

/** Merges an annotation with those that overlap it and share a code; says so when there are none. */
export async function mergeOverlapping(annotation: Annotation, own: readonly Annotation[]): Promise<void> {
  const others = overlappingWithSameCode(annotation, own)
  if (others.length === 0) notify(t('No other annotation with the same code overlaps this one.'))
  else await joinAnnotations([annotation.id, ...others.map(({ id }) => id)], 'keep')
}

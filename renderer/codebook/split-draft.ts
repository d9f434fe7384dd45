import type { CodeExample } from '../../shared/model/codebook-change.ts'
import type { AnnotationId, CodeId } from '../../shared/model/ids.ts'
import type { ArgsOf } from '../../shared/rpc/contract.ts'

/** A part of a split while it is put together: a new code by its name, or a known one. */
export interface PartDraft {
  /** Empty for a new code. */
  codeId: CodeId | ''
  name: string
  chosen: ReadonlySet<string>
}

/** A part without anything. */
export const EMPTY_PART: PartDraft = { codeId: '', name: '', chosen: new Set() }

/** The part with a passage added, or taken out again. */
export function toggled(part: PartDraft, annotationId: string): PartDraft {
  const chosen = new Set(part.chosen)
  if (!chosen.delete(annotationId)) chosen.add(annotationId)
  return { ...part, chosen }
}

const isNamed = (part: PartDraft) => part.codeId !== '' || part.name.trim() !== ''

/** The split to be asked for, or `null` while a part with passages has no name or no part has passages. */
export function splitOf(
  codeId: CodeId,
  drafts: readonly PartDraft[],
  place: ArgsOf<'code.split'>['place'],
): ArgsOf<'code.split'> | null {
  const filled = drafts.filter(part => part.chosen.size > 0)
  if (filled.length === 0 || !filled.every(isNamed)) return null
  const parts = drafts.filter(isNamed).map(part => {
    const annotationIds = [...part.chosen] as AnnotationId[]
    return part.codeId ? { codeId: part.codeId, annotationIds } : { name: part.name.trim(), annotationIds }
  })
  return { codeId, parts, place }
}

/** How many passages are in no part and keep the code. */
export function keeping(passages: readonly CodeExample[], drafts: readonly PartDraft[]): number {
  return passages.filter(({ annotationId }) => !drafts.some(part => part.chosen.has(annotationId))).length
}

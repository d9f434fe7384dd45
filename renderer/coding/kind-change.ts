import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'

/** What a move does to the kind of a code and of those below it. */
export interface KindChange {
  from: string
  to: string
  /** Annotations with the code or one below it, as `codes` counts them. */
  annotations: number
}

/**
 * What putting a code under another parent (`null` for the top) does to its kind, since a child has the kind of its
 * root; `null` where the kind stays, or nothing has been coded with it.
 */
export function kindChange(
  codes: readonly CodeWithUse[],
  id: CodeId,
  parentId: CodeId | null,
): KindChange | null {
  const code = codes.find(one => one.id === id)
  const parent = codes.find(one => one.id === parentId)
  if (!code || !parent || parent.kind === code.kind || code.uses === 0) return null
  return { from: code.kind, to: parent.kind, annotations: code.uses }
}

import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'

/** Where on a row something is dropped. */
export type DropSide = 'before' | 'into' | 'after'

/** A place in the tree: under a parent, before one of its children or at the end. */
export interface TreePlace {
  parentId: CodeId | null
  beforeId: CodeId | null
}

/** Which part of a row the pointer is over: the upper quarter, the lower, or what is between. */
export function dropSide(top: number, height: number, pointer: number): DropSide {
  const part = (pointer - top) / height
  return part < 0.25 ? 'before' : part > 0.75 ? 'after' : 'into'
}

const childrenOf = (codes: readonly CodeWithUse[], parentId: CodeId | null) =>
  codes.filter(code => code.parentId === parentId)

/** The place that a drop on a code means; `null` where the dragged code would land in itself. */
export function placeOfDrop(
  codes: readonly CodeWithUse[],
  dragged: CodeId,
  target: CodeId,
  side: DropSide,
): TreePlace | null {
  if (isWithin(codes, target, dragged)) return null
  const code = codes.find(one => one.id === target)
  if (!code) return null
  if (side === 'into') return { parentId: code.id, beforeId: null }
  const siblings = childrenOf(codes, code.parentId).filter(one => one.id !== dragged)
  const next = siblings[siblings.indexOf(code) + 1]
  return { parentId: code.parentId, beforeId: side === 'before' ? code.id : (next?.id ?? null) }
}

/** Whether `id` is `above` or stands below it. */
export function isWithin(codes: readonly CodeWithUse[], id: CodeId, above: CodeId): boolean {
  const parents = new Map(codes.map(code => [code.id, code.parentId]))
  for (let one: CodeId | null = id; one; one = parents.get(one) ?? null) if (one === above) return true
  return false
}

/** How a code is moved by keys: among its siblings, under the one before it, or out beside its parent. */
export type KeyMove = 'up' | 'down' | 'in' | 'out'

/** The place a move by keys leads to; `null` where there is none. */
export function placeOfKeyMove(codes: readonly CodeWithUse[], id: CodeId, move: KeyMove): TreePlace | null {
  const code = codes.find(one => one.id === id)
  if (!code) return null
  const siblings = childrenOf(codes, code.parentId)
  const at = siblings.indexOf(code)
  const [previous, next] = [siblings[at - 1], siblings[at + 1]]
  switch (move) {
    case 'up':
      return previous ? { parentId: code.parentId, beforeId: previous.id } : null
    case 'down':
      return next ? { parentId: code.parentId, beforeId: siblings[at + 2]?.id ?? null } : null
    case 'in':
      return previous ? { parentId: previous.id, beforeId: null } : null
    case 'out':
      return code.parentId ? placeOfDrop(codes, id, code.parentId, 'after') : null
  }
}

/** The codes to be shown: without those that are retired, or stand below a retired one, unless these are asked for. */
export function shownCodes(codes: readonly CodeWithUse[], retiredToo: boolean): readonly CodeWithUse[] {
  if (retiredToo) return codes
  const hidden = new Set<CodeId | null>()
  return codes.filter(code => {
    if (!code.retired && !hidden.has(code.parentId)) return true
    hidden.add(code.id)
    return false
  })
}

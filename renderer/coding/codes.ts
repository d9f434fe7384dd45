import { useMemo } from 'react'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { useData } from '../rpc.ts'
import { useWorkspace } from '../ui/workspace.ts'

const NONE: readonly CodeWithUse[] = []

/** The codebook in tree order, counted for the coder whose marks are shown, and the same by id. */
export function useCodes(): { codes: readonly CodeWithUse[]; byId: ReadonlyMap<string, CodeWithUse> } {
  const coderId = useWorkspace(state => state.shownCoder)
  const codes = useData('code.list', { coderId }).data ?? NONE
  const byId = useMemo(() => new Map<string, CodeWithUse>(codes.map(code => [code.id, code])), [codes])
  return { codes, byId }
}

/** The path as people read it: `framing / conflict`. */
export function readablePath(code: CodeWithUse, byId: ReadonlyMap<string, CodeWithUse>): string {
  const names = [code.name]
  let parent: CodeId | null = code.parentId
  while (parent) {
    const found = byId.get(parent)
    if (!found) break
    names.unshift(found.name)
    parent = found.parentId
  }
  return names.join(' / ')
}

import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { parseCodePath } from '../../shared/text/code-path.ts'
import { useData } from '../rpc.ts'

const NONE: readonly CodeWithUse[] = []

/** The codebook in tree order, counted over all coders: what is done here is done to everybody's passages. */
export function useCodebook(): readonly CodeWithUse[] {
  return useData('code.list', { coderId: null }).data ?? NONE
}

/** A path as people read it: `framing / conflict`. */
export function readable(path: string): string {
  return parseCodePath(path).join(' / ')
}

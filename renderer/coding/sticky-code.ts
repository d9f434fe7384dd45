import { create } from 'zustand'
import type { CodeId } from '../../shared/model/ids.ts'

/** The code that was chosen before the passages: while there is one, every selection gets it at once. */
export const useStickyCode = create<{ codeId: CodeId | null }>(() => ({ codeId: null }))

/** Keeps a code for the passages to come; the same code again, or `null`, ends it. */
export function stickCode(codeId: CodeId | null): void {
  useStickyCode.setState(state => ({ codeId: state.codeId === codeId ? null : codeId }))
}

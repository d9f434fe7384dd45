import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { queries } from '../rpc.ts'
import { t } from '../ui/language.ts'
import { notify } from '../ui/notices.tsx'
import { useWorkspace } from '../ui/workspace.ts'
import { stickCode, useStickyCode } from './sticky-code.ts'

/**
 * Whether one of the codes is retired, as far as the page knows the codebook. Then it is said that the code must be taken
 * back into use first; if it is the one that is kept for the passages to come, it is let go.
 */
export function refusesRetired(codeIds: readonly CodeId[]): boolean {
  const coderId = useWorkspace.getState().shownCoder
  const codes = queries.getQueryData<readonly CodeWithUse[]>(['code.list', { coderId }]) ?? []
  const retired = codes.find(code => code.retired && codeIds.includes(code.id))
  if (!retired) return false
  if (useStickyCode.getState().codeId === retired.id) stickCode(null)
  notify(t('The code {{name}} is retired; take it back into use first.', { name: retired.name }))
  return true
}

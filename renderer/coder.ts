import type { Coder } from '../shared/model/annotation.ts'
import type { CoderId } from '../shared/model/ids.ts'
import type { ProjectInfo } from '../shared/rpc/calls/project.ts'
import { save } from './rpc.ts'
import { useWorkspace } from './ui/workspace.ts'

const KEY = 'coder-name'

/** The name the user codes under on this computer, or `null` before it was asked. */
export function rememberedCoder(): string | null {
  return localStorage.getItem(KEY)
}

/**
 * Codes under this name from now on, in this project and the next ones. Who saw their own marks only sees the new
 * coder's own, so that a second coder is not shown the first one's.
 */
export async function workAs(name: string): Promise<Coder> {
  const coder = await save('coder.use', { name })
  localStorage.setItem(KEY, coder.name)
  useWorkspace.setState(({ project, shownCoder }) => {
    if (!project) return {}
    const before = project.coder
    const followed =
      before && shownCoder !== before.id ? shownCoder : shownFirst(coder, project, before !== null)
    return { project: { ...project, coder }, shownCoder: followed }
  })
  return coder
}

/**
 * Whose marks are shown to a coder first: their own; only who looks into a project that others have coded, and has
 * coded nothing, is shown everybody's, unless they take over from a coder who saw their own.
 */
export function shownFirst(coder: Coder, project: ProjectInfo, takesOver = false): CoderId | null {
  return takesOver || coder.annotations > 0 || project.annotations === 0 ? coder.id : null
}

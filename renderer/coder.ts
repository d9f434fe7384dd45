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
export async function workAs(name: string): Promise<void> {
  const coder = await save('coder.use', { name })
  localStorage.setItem(KEY, coder.name)
  useWorkspace.setState(({ project, shownCoder }) => ({
    project: project && { ...project, coder },
    shownCoder: project?.coder && shownCoder === project.coder.id ? coder.id : shownCoder,
  }))
}

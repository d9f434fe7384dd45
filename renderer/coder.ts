import { save } from './rpc.ts'
import { useWorkspace } from './ui/workspace.ts'

const KEY = 'coder-name'

/** The name the user codes under on this computer, or `null` before it was asked. */
export function rememberedCoder(): string | null {
  return localStorage.getItem(KEY)
}

/** Codes under this name from now on, in this project and the next ones. */
export async function workAs(name: string): Promise<void> {
  const coder = await save('coder.use', { name })
  localStorage.setItem(KEY, coder.name)
  useWorkspace.setState(state => ({ project: state.project && { ...state.project, coder } }))
}

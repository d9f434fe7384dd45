import { useEffect, useRef } from 'react'
import type { CommandName } from './commands.ts'

const handlers = new Map<CommandName, (() => void)[]>()

/** Runs a command; does nothing when no part of the window that is shown answers to it. */
export function runCommand(name: CommandName): void {
  handlers.get(name)?.at(-1)?.()
}

/** Whether some part of the window answers to the command now. */
export function commandAvailable(name: CommandName): boolean {
  return (handlers.get(name)?.length ?? 0) > 0
}

/** Answers a command while the component is shown; the part that was shown last answers first. */
export function useCommand(name: CommandName, run: () => void, enabled = true): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!enabled) return
    const handler = () => latest.current()
    handlers.set(name, [...(handlers.get(name) ?? []), handler])
    return () => {
      handlers.set(
        name,
        (handlers.get(name) ?? []).filter(other => other !== handler),
      )
    }
  }, [name, enabled])
}

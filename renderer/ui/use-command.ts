import { useEffect, useRef } from 'react'

/** Things that menus, the command palette and keys ask for by name. The order is that of the palette. */
export const COMMANDS = {
  'import-files': 'Import files…',
  'import-folder': 'Import a folder…',
  'import-paste': 'Import from pasted text…',
  export: 'Export…',
  'save-copy': 'Save a copy…',
  undo: 'Undo',
  redo: 'Redo',
  'copy-excerpt': 'Copy excerpt with its source',
  find: 'Find in article',
  'search-project': 'Search the project',
  'view-read': 'Go to Read',
  'view-compare': 'Go to Compare',
  'view-history': 'Show history',
  'command-palette': 'Search or run a command',
  shortcuts: 'Keyboard shortcuts',
  'toggle-library': 'Show or hide the library',
  'toggle-codebook': 'Show or hide the codebook',
  'next-article': 'Next article',
  'previous-article': 'Previous article',
  'mark-done': 'Mark the article done',
  'show-original': 'Show the original file',
  'article-details': 'Edit the article’s details…',
  'add-code': 'Add a code…',
  'change-coder': 'Change coder…',
  'show-boilerplate': 'Show or hide excluded blocks',
} as const

export type CommandName = keyof typeof COMMANDS

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

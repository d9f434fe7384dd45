import { resolve } from 'node:path'

/** What telling the project file from the rest needs to know. */
export interface Invocation {
  /** `process.argv`, the program first. */
  argv: readonly string[]
  /** The folder relative paths start from. */
  cwd: string
  /** The app's folder when it stands among the arguments, as in development; `null` in a packaged app. */
  appFolder: string | null
  /** Whether there is a file (no folder) at an absolute path. */
  isFile(path: string): boolean
}

/**
 * The absolute path of the project the app was started with, or `null`: the first argument behind the app's folder
 * that is a file, else the first one that is at least named like a project, so that its absence can be told.
 */
export function projectArgument({ argv, cwd, appFolder, isFile }: Invocation): string | null {
  const absolute = (argument: string) => resolve(cwd, argument)
  const own =
    appFolder === null ? 0 : argv.findIndex((argument, at) => at > 0 && absolute(argument) === appFolder)
  const candidates = argv
    .slice(Math.max(own, 0) + 1)
    .filter(argument => argument !== '' && !argument.startsWith('-'))
    .map(absolute)
    .filter(path => path !== appFolder)
  return candidates.find(isFile) ?? candidates.find(path => path.endsWith('.parallax')) ?? null
}

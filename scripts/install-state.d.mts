/** The text of the stamp that marks `node_modules` as made from this lock file; see install-state.mjs. */
export function installStamp(lockText: string, platform: string, arch: string): string

/** The package folders in which what is installed differs from the lock file; see install-state.mjs. */
export function installDifferences(
  lock: { packages?: Record<string, { version?: string; optional?: boolean }> },
  installed: { packages?: Record<string, { version?: string }> },
): string[]

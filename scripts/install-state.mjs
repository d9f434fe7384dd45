// Plain JavaScript: runs before anything is installed, on Node 20 too.
import { createHash } from 'node:crypto'

/**
 * The text of the stamp that marks `node_modules` as made from this lock file on this kind of machine.
 *
 * @param {string} lockText content of package-lock.json
 * @param {string} platform as in `process.platform`
 * @param {string} arch as in `process.arch`
 */
export function installStamp(lockText, platform, arch) {
  return `${platform}-${arch} ${createHash('sha256').update(lockText).digest('hex')}\n`
}

/**
 * The package folders in which npm's own record of what it installed (`node_modules/.package-lock.json`)
 * differs from package-lock.json. Optional packages may be absent: they belong to other platforms.
 *
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean }> }} lock
 * @param {{ packages?: Record<string, { version?: string }> }} installed
 * @returns {string[]}
 */
export function installDifferences(lock, installed) {
  const wanted = lock.packages ?? {}
  const present = installed.packages ?? {}
  const differs = ([folder, entry]) => {
    const found = present[folder]
    return found ? found.version !== entry.version : !entry.optional
  }
  return [
    ...Object.entries(wanted)
      .filter(([folder]) => folder !== '')
      .filter(differs)
      .map(([folder]) => folder),
    ...Object.keys(present).filter(folder => !(folder in wanted)),
  ]
}

import { homedir } from 'node:os'

/** Top folders that every Unix has: a path below them may be meant for any machine. */
const ordinary = /^\/(bin|boot|dev|etc|lib|lib64|media|mnt|opt|proc|run|sbin|srv|sys|tmp|usr|var)\//

/**
 * Patterns that find paths of one particular machine: people's home folders, and the places of this repository and
 * of the current home, given as absolute paths.
 */
export function machinePathPatterns(repository: string, home = homedir()): RegExp[] {
  const own = [repository, home].map(topFolder).filter(folder => folder !== null)
  const homes = ['/(home|Users)/[A-Za-z0-9]', String.raw`[A-Za-z]:\\+Users\\+[A-Za-z0-9]`]
  return [...homes, ...new Set(own)].map(pattern => new RegExp(`(?<![A-Za-z0-9_.~-])${pattern}`))
}

/** `/name/` of a path whose top folder belongs to this machine alone, else null. */
function topFolder(path: string): string | null {
  const top = /^\/([^/]+)\//.exec(`${path}/`)
  return top && !ordinary.test(top[0]) ? top[0].replace(/[.+]/g, String.raw`\$&`) : null
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A hash over the names and contents of these files and folders (relative to `base`; missing ones are passed
 * over). Tests do not count: they change often and never reach the app.
 */
export function fingerprint(base: string, paths: string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(path => filesUnder(base, path)).sort()) {
    const content = readFileSync(join(base, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesUnder(base: string, path: string): string[] {
  const full = join(base, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(full).flatMap(name => filesUnder(base, `${path}/${name}`))
}

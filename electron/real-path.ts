import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The path without links, so that a project has one path, also one that is still to be made. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(resolve(path))
    return folder === resolve(path) ? folder : join(realPath(folder), basename(path))
  }
}

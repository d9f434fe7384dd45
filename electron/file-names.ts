import { basename, dirname, extname, sep } from 'node:path'

/** The path with the extension (given without a dot), added where it has another or none. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension.toLowerCase()}` ? path : `${path}.${extension}`
}

/** A project's name: its file's, without the extension. */
export function projectName(path: string): string {
  return basename(path, extname(path))
}

/** A folder as people write it: with `~` for their own. `home` is an absolute path. */
export function folderName(path: string, home: string): string {
  const folder = dirname(path)
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
}

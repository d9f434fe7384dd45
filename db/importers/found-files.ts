import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import type { SkippedFile } from '../../shared/model/review.ts'

/** A file to read. */
export interface FoundFile {
  path: string
  /** Its base name, or as much of its path as it takes to tell it from the others. */
  name: string
}

/** The files under some paths, and what there was beside them. */
export interface FoundFiles {
  files: FoundFile[]
  skipped: SkippedFile[]
}

interface Finding {
  path: string
  /** The folder that was chosen and in which it was found; its own folder when the file itself was chosen. */
  root: string
}

interface Search {
  found: Finding[]
  skipped: SkippedFile[]
  /** Real paths, so that a file chosen twice is read once. */
  seen: Set<string>
  readable: (extension: string) => boolean
  signal: AbortSignal
}

/**
 * Looks through files and folders, folders with all that is in them, in natural order. Files that `isReadable` does not
 * know by their lower-case extension (`.txt`, or empty), hidden ones and links to folders are skipped with a reason.
 * Throws what `signal` was aborted with.
 */
export async function findFiles(
  paths: readonly string[],
  extensions: readonly string[],
  signal: AbortSignal,
): Promise<FoundFiles> {
  const search: Search = {
    found: [],
    skipped: [],
    seen: new Set(),
    readable: extension => extensions.includes(extension),
    signal,
  }
  const kinds = extensions.filter(extension => extension !== '').join(', ')
  for (const path of paths) await lookAt(search, path, kinds)
  return { files: named(search.found), skipped: search.skipped }
}

async function lookAt(search: Search, path: string, kinds: string): Promise<void> {
  try {
    const what = await stat(path)
    if (what.isDirectory()) await lookInto(search, path, path, kinds)
    else if (what.isFile()) await take(search, { path, root: dirname(path) }, kinds)
    else search.skipped.push({ file: basename(path), reason: 'it is not an ordinary file' })
  } catch (error) {
    if (search.signal.aborted) throw error
    search.skipped.push({ file: basename(path), reason: fileProblem(error) })
  }
}

const byName = new Intl.Collator('en', { numeric: true })

async function lookInto(search: Search, folder: string, root: string, kinds: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
  const names = new Set(entries.map(entry => entry.name))
  for (const entry of entries) {
    search.signal.throwIfAborted()
    const path = join(folder, entry.name)
    const file = slashes(relative(root, path))
    const reason = reasonToPass(entry, names)
    try {
      if (reason !== null) search.skipped.push({ file, reason })
      else if (entry.isDirectory()) await lookInto(search, path, root, kinds)
      else if (!(await stat(path)).isFile()) search.skipped.push({ file, reason: notAFile(entry) })
      else await take(search, { path, root }, kinds)
    } catch (error) {
      if (search.signal.aborted) throw error
      search.skipped.push({ file, reason: fileProblem(error) })
    }
  }
}

function reasonToPass(entry: Dirent, names: ReadonlySet<string>): string | null {
  if (entry.name.startsWith('.')) return entry.isDirectory() ? 'it is a hidden folder' : 'it is a hidden file'
  const page = /^(.+)(_files|-Dateien|_fichiers)$/.exec(entry.name)?.[1]
  const belongs = page && [`${page}.html`, `${page}.htm`].find(name => names.has(name))
  return belongs && entry.isDirectory()
    ? `it holds the pictures and scripts of the saved page ${belongs}`
    : null
}

const notAFile = (entry: Dirent) =>
  entry.isSymbolicLink()
    ? 'it is a link to a folder; import that folder itself'
    : 'it is not an ordinary file'

async function take(search: Search, finding: Finding, kinds: string): Promise<void> {
  const extension = extensionOf(finding.path)
  if (!search.readable(extension)) {
    const kind = extension === '' ? 'no extension' : extension
    const reason = `not a kind of file Parallax reads yet (${kind}); it reads ${kinds}`
    search.skipped.push({ file: slashes(relative(finding.root, finding.path)), reason })
    return
  }
  const real = await realpath(finding.path)
  if (search.seen.has(real)) return
  search.seen.add(real)
  search.found.push(finding)
}

/** The extension of a file's name in lower case with its dot; empty when it has none. */
export function extensionOf(path: string): string {
  return extname(path).toLowerCase()
}

const slashes = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'))

/** The ways to name a file, the shortest first. */
const namesOf = ({ path, root }: Finding) => [
  basename(path),
  slashes(relative(root, path)),
  slashes(join(basename(root), relative(root, path))),
  slashes(path),
]

function named(found: readonly Finding[]): FoundFile[] {
  const uses = new Map<string, number>()
  const choices = found.map(finding => [...new Set(namesOf(finding))])
  for (const name of choices.flat()) uses.set(name, (uses.get(name) ?? 0) + 1)
  return found.map((finding, index) => {
    const name = choices[index]?.find(choice => uses.get(choice) === 1) ?? slashes(finding.path)
    return { path: finding.path, name }
  })
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  ELOOP: 'it is a link that leads nowhere',
  EBUSY: 'another program keeps it locked',
  EMFILE: 'too many files are open at once',
  EIO: 'the disk could not read it',
}

/** What went wrong with a file, in plain words. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PROBLEMS[code] ?? `it could not be read${code === '' ? '' : ` (${code})`}`
}

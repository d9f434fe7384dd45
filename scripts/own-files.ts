import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository.ts'

const foreign = new Set(['node_modules', 'dist', 'out', 'coverage'])
const ownHidden = new Set(['.ci', '.github', '.gitignore', '.npmrc', '.dependency-cruiser.mjs'])

/**
 * The text files that belong to the repository, with paths relative to it (with `/`), sorted. Reads the folders
 * themselves, so that checks need no git. Throws when there is none: a check over nothing proves nothing.
 */
export function ownFiles(): { path: string; text: string }[] {
  const files = below('').map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  if (files.length === 0) throw new Error('the repository seems to hold no file')
  return files.filter(({ text }) => !text.includes('\0'))
}

function below(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  const own = entries.filter(
    ({ name }) => !foreign.has(name) && (!name.startsWith('.') || ownHidden.has(name)),
  )
  const paths = own.flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return below(path)
    return entry.isFile() ? [path] : []
  })
  return paths.sort()
}

import { UserError } from '../model/user-error.ts'

/**
 * The path that addresses a code: the names from the root down, joined by `/`. Inside a name `/` is written `\/` and
 * `\` is written `\\`. Throws UserError when there is no name or one is empty.
 */
export function formatCodePath(names: readonly string[]): string {
  const clean = names.map(name => name.normalize('NFC').trim())
  checkNames(clean, names.join('/'))
  return clean.map(name => name.replace(/[\\/]/g, '\\$&')).join('/')
}

/**
 * The names of a path, from the root down, NFC and trimmed. Throws UserError when a name is empty (`a//b`, a `/` at
 * either end) or a `\` stands before anything but `/` or `\`.
 */
export function parseCodePath(path: string): string[] {
  const names = ['']
  for (let i = 0; i < path.length; i += 1) {
    const unit = path.charAt(i)
    if (unit === '/') {
      names.push('')
      continue
    }
    if (unit === '\\') i += 1
    names[names.length - 1] += unit === '\\' ? escaped(path, i) : unit
  }
  const clean = names.map(name => name.normalize('NFC').trim())
  checkNames(clean, path)
  return clean
}

function escaped(path: string, at: number): string {
  const unit = path.charAt(at)
  if (unit === '/' || unit === '\\') return unit
  throw new UserError(
    `the code path "${path}" has a "\\" that is followed by neither "/" nor "\\"; write "\\\\" for a backslash`,
  )
}

function checkNames(names: readonly string[], path: string): void {
  if (names.length === 0 || names.some(name => name === ''))
    throw new UserError(
      `the code path "${path}" has an empty name; write the names joined by "/", like framing/conflict`,
    )
}

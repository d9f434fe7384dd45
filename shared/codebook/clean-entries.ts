import { type CodeEntry, countEntries } from '../model/code-entry.ts'
import { UserError } from '../model/user-error.ts'
import { counted } from '../text/counted.ts'
import { nameKey } from '../text/name-key.ts'

/** Codes read from a file, and what was mended or left out, in plain words. */
export interface ReadCodes {
  codes: CodeEntry[]
  problems: string[]
}

const MOST_CODES = 20_000

/** How deep codes may be nested; a codebook that people use has three or four levels. */
export const DEEPEST = 50

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Entries as the project can hold them: names NFC, trimmed and unique among siblings, codes without one left
 * out; ids real UUIDs that occur
 * once; keys digits that occur once. What had to be changed is told. Throws `UserError` when there are too many codes or
 * they are nested too deep.
 */
export function cleanEntries(entries: readonly CodeEntry[]): ReadCodes {
  if (countEntries(entries) > MOST_CODES)
    throw new UserError(`The file holds more than ${MOST_CODES} codes. Split it into several codebooks.`)
  const cleaner = new Cleaner()
  return { codes: cleaner.siblings(entries, ''), problems: cleaner.problems }
}

const cleanName = (raw: string) => raw.toWellFormed().normalize('NFC').trim()

class Cleaner {
  readonly problems: string[] = []
  readonly #ids = new Set<string>()
  readonly #keys = new Map<string, string>()

  siblings(entries: readonly CodeEntry[], parent: string, depth = 0): CodeEntry[] {
    if (depth >= DEEPEST && entries.length > 0)
      throw new UserError(`The codes are nested more than ${DEEPEST} levels deep. Flatten the codebook.`)
    const taken = new Set<string>()
    return this.#named(entries, parent).map(entry => {
      const name = this.#name(entry.name, taken, parent)
      const cleaned = {
        ...entry,
        name,
        id: this.#id(entry.id, name),
        kind: depth === 0 ? entry.kind.toWellFormed().trim() : '',
        definition: entry.definition.toWellFormed(),
        inclusion: entry.inclusion.toWellFormed(),
        exclusion: entry.exclusion.toWellFormed(),
        key: this.#key(entry.key, name),
      }
      return { ...cleaned, children: this.siblings(entry.children, name, depth + 1) }
    })
  }

  /** Those with a name; what goes with the others is told. */
  #named(entries: readonly CodeEntry[], parent: string): CodeEntry[] {
    return entries.filter(entry => {
      if (nameKey(cleanName(entry.name)) !== '') return true
      const place = parent ? ` below "${parent}"` : ''
      const lost = countEntries(entry.children)
      const below = lost > 0 ? `, with ${counted(lost, 'code')} below it` : ''
      this.problems.push(`A code without a name${place} is left out${below}.`)
      return false
    })
  }

  #name(raw: string, taken: Set<string>, parent: string): string {
    const wanted = cleanName(raw)
    const name = freeName(wanted, taken)
    taken.add(nameKey(name))
    const place = parent ? ` below "${parent}"` : ''
    if (name !== wanted)
      this.problems.push(`"${wanted}" stands${place} more than once; another one is called "${name}".`)
    return name
  }

  #id(raw: string, name: string): string {
    const id = raw.trim().toLowerCase()
    if (id === '') return ''
    if (!UUID.test(id)) {
      this.problems.push(`The id of "${name}" is no UUID and is left out.`)
      return ''
    }
    if (this.#ids.has(id)) {
      this.problems.push(`The id of "${name}" is that of another code and is left out.`)
      return ''
    }
    this.#ids.add(id)
    return id
  }

  #key(raw: string, name: string): string {
    const key = raw.trim()
    if (key === '') return ''
    const owner = this.#keys.get(key)
    if (!/^[1-9]$/.test(key)) this.problems.push(`The key "${key}" of "${name}" is no digit from 1 to 9.`)
    else if (owner !== undefined)
      this.problems.push(`The key ${key} of "${name}" is that of "${owner}" already.`)
    else {
      this.#keys.set(key, name)
      return key
    }
    return ''
  }
}

/** The name, with the first number from 2 on after it that makes it different from all `taken` (keys of names). */
export function freeName(name: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  if (!taken.has(nameKey(name))) return name
  let n = 2
  while (taken.has(nameKey(`${name} (${n})`))) n += 1
  return `${name} (${n})`
}

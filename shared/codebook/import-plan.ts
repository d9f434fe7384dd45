import { type CodeAttribute, codeAttribute } from '../model/attributes.ts'
import { codeAttributesProblem } from '../model/code-attributes.ts'
import { type CodeEntry, codeEntry } from '../model/code-entry.ts'
import type { Code } from '../model/codebook.ts'
import type { ImportChoice, ImportPreview } from '../model/codebook-change.ts'
import type { CodeId } from '../model/ids.ts'
import { COLOR_NAMES } from '../model/palette.ts'
import { nameKey } from '../text/name-key.ts'
import { freeName } from './clean-entries.ts'
import { passedDown, pathsOf } from './code-tree.ts'
import { compareCodebooks } from './difference.ts'

/** The codebook after taking entries in. */
export interface ImportPlan {
  codes: Code[]
  /** The code of the project for every entry. */
  codeOf: Map<CodeEntry, CodeId>
  problems: string[]
}

/**
 * Takes cleaned entries into a codebook. With `merge` an entry is the code with its id, or else the sibling of its name;
 * with `separate` all are new, below a new code. What is new comes last among its siblings; a key that is taken is left
 * out and told. `newId` gives a fresh UUID at each call.
 */
export function planImport(
  codes: readonly Code[],
  entries: readonly CodeEntry[],
  choice: ImportChoice,
  newId: () => string,
): ImportPlan {
  const planner = new Planner(codes, choice, newId)
  planner.takeAll(entries)
  return {
    codes: passedDown([...planner.codes.values()]),
    codeOf: planner.codeOf,
    problems: planner.problems,
  }
}

/** What a plan would change. */
export function previewOf(
  before: readonly Code[],
  plan: ImportPlan,
  problems: readonly string[],
): ImportPreview {
  const paths = pathsOf(plan.codes)
  const known = new Set<string>(before.map(code => code.id))
  const changed = compareCodebooks(before, plan.codes).filter(one => known.has(one.id))
  const matched = [...plan.codeOf.values()].filter(id => known.has(id))
  return {
    added: [...paths].filter(([id]) => !known.has(id)).map(([, path]) => path),
    changed,
    unchanged: matched.length - changed.length,
    problems: [...problems, ...plan.problems],
  }
}

interface Siblings {
  byName: Map<string, Code>
  end: number
}

class Planner {
  readonly codes: Map<string, Code>
  readonly codeOf = new Map<CodeEntry, CodeId>()
  readonly problems: string[] = []
  readonly #choice: ImportChoice
  readonly #newId: () => string
  readonly #taken = new Set<string>()
  readonly #keys: Map<string, string>
  readonly #siblings = new Map<string | null, Siblings>()
  /** Which code asks for the attribute of a key. */
  readonly #attributeOwners = new Map<string, string>()

  constructor(codes: readonly Code[], choice: ImportChoice, newId: () => string) {
    this.codes = new Map(codes.map(code => [code.id, code]))
    this.#choice = choice
    this.#newId = newId
    this.#keys = new Map(codes.filter(code => code.key !== '').map(code => [code.key, code.name]))
    for (const code of codes) {
      this.#place(code)
      for (const { key } of code.attributes) this.#attributeOwners.set(key, code.id)
    }
  }

  takeAll(entries: readonly CodeEntry[]): void {
    if (this.#choice.place === 'merge') {
      this.#take(entries, null)
      return
    }
    const name = freeName(this.#choice.root.trim() || 'imported', this.#at(null).byName)
    const kind = entries.find(entry => entry.kind !== '')?.kind ?? ''
    const root = this.#added(codeEntry({ name, kind }), null)
    this.#take(entries, root)
  }

  #take(entries: readonly CodeEntry[], parent: Code | null): void {
    for (const entry of entries) {
      const match = this.#choice.place === 'merge' ? this.#match(entry, parent) : undefined
      const code = match ? this.#changed(match, entry) : this.#added(entry, parent)
      this.#taken.add(code.id)
      this.codeOf.set(entry, code.id)
      this.#take(entry.children, code)
    }
  }

  #match(entry: CodeEntry, parent: Code | null): Code | undefined {
    const same = this.codes.get(entry.id)
    if (same && !this.#taken.has(same.id)) return same
    const twin = this.#at(parent?.id ?? null).byName.get(nameKey(entry.name))
    const found = twin && this.codes.get(twin.id)
    return found && !this.#taken.has(found.id) ? found : undefined
  }

  #changed(old: Code, entry: CodeEntry): Code {
    const replace = this.#choice.words === 'replace'
    const words = (own: string, other: string) => (other !== '' && (replace || own === '') ? other : own)
    const attributes = this.#attributes(entry, old.id)
    const code: Code = {
      ...old,
      name: replace ? this.#renamed(old, entry.name) : old.name,
      definition: words(old.definition, entry.definition),
      inclusion: words(old.inclusion, entry.inclusion),
      exclusion: words(old.exclusion, entry.exclusion),
      color: replace && entry.color ? entry.color : old.color,
      retired: replace ? entry.retired : old.retired,
      attributes:
        attributes.length > 0 && (replace || old.attributes.length === 0) ? attributes : old.attributes,
    }
    const key = old.key || this.#key(entry)
    return this.#put({ ...code, key: code.retired ? '' : key })
  }

  /** The name of the entry unless a sibling has it. */
  #renamed(old: Code, name: string): string {
    const twin = this.#at(old.parentId).byName.get(nameKey(name))
    if (twin && twin.id !== old.id) return old.name
    this.#at(old.parentId).byName.delete(nameKey(old.name))
    return name
  }

  #added(entry: CodeEntry, parent: Code | null): Code {
    const siblings = this.#at(parent?.id ?? null)
    const name = freeName(entry.name, siblings.byName)
    const id = entry.id !== '' && !this.codes.has(entry.id) ? entry.id : this.#newId()
    const code: Code = {
      id: id as CodeId,
      parentId: parent?.id ?? null,
      kind: parent?.kind ?? (entry.kind || name.toLowerCase()),
      name,
      definition: entry.definition,
      inclusion: entry.inclusion,
      exclusion: entry.exclusion,
      color:
        entry.color ?? parent?.color ?? COLOR_NAMES[this.codes.size % COLOR_NAMES.length] ?? COLOR_NAMES[0],
      key: entry.retired ? '' : this.#key(entry),
      position: siblings.end,
      retired: entry.retired,
      attributes: this.#attributes(entry, id),
    }
    return this.#put(code)
  }

  #key({ key, name }: CodeEntry): string {
    if (key === '') return ''
    const owner = this.#keys.get(key)
    if (owner === undefined) {
      this.#keys.set(key, name)
      return key
    }
    if (nameKey(owner) !== nameKey(name))
      this.problems.push(`The key ${key} of "${name}" is that of "${owner}" here and is left out.`)
    return ''
  }

  /** The attributes of an entry that is to be the code `id`; none where they could not be told from those of others. */
  #attributes(entry: CodeEntry, id: string): CodeAttribute[] {
    const read = entry.attributes.map(one => codeAttribute.safeParse(one))
    if (read.some(one => !one.success))
      this.problems.push(`Some attributes of "${entry.name}" are not understood and left out.`)
    const attributes = read.flatMap(one => (one.success ? [one.data] : []))
    const taken = [...this.#attributeOwners].filter(([, owner]) => owner !== id).map(([key]) => key)
    const problem = attributes.length > 0 ? codeAttributesProblem(attributes, taken) : null
    if (problem) {
      this.problems.push(`The attributes of "${entry.name}" are left out: ${problem}`)
      return []
    }
    for (const { key } of attributes) this.#attributeOwners.set(key, id)
    return attributes
  }

  #put(code: Code): Code {
    this.codes.set(code.id, code)
    this.#place(code)
    return code
  }

  #place(code: Code): void {
    const siblings = this.#at(code.parentId)
    siblings.byName.set(nameKey(code.name), code)
    siblings.end = Math.max(siblings.end, code.position + 1)
  }

  #at(parentId: string | null): Siblings {
    const known = this.#siblings.get(parentId)
    if (known) return known
    const made: Siblings = { byName: new Map(), end: 0 }
    this.#siblings.set(parentId, made)
    return made
  }
}

import type { CodeAttribute } from '../model/attributes.ts'
import type { Code } from '../model/codebook.ts'
import { UserError } from '../model/user-error.ts'
import { nameKey } from '../text/name-key.ts'
import { freeName } from './clean-entries.ts'
import { endOf, namesBelow, passedDown, subtreeOf } from './code-tree.ts'

/** How codes are merged. */
export interface MergeChoice {
  /** Whether the definitions of the codes that go are added to that of the code that stays. */
  appendDefinition: boolean
  /** What happens to a code below that has a namesake there: it is merged too, or gets a number after its name. */
  namesakes: 'merge' | 'rename'
}

/** The codebook after a merge. */
export interface Merged {
  codes: Code[]
  /** For every code that is gone, the code whose passages have it now. */
  into: Map<string, string>
  /** Ids of codes below that moved along, and of those that met a namesake. */
  moved: string[]
  namesakes: string[]
}

/**
 * Merges codes into another one: what stood below them moves along, their key and own attributes too where the code that
 * stays has none such. Merging into a code below itself lifts that code to the place of the one that goes. Throws
 * `UserError` when a namesake stands at that place.
 */
export function mergedCodes(
  codes: readonly Code[],
  fromIds: readonly string[],
  intoId: string,
  choice: MergeChoice,
): Merged {
  const merging = new Merging(codes, choice)
  for (const id of new Set(fromIds)) if (id !== intoId) merging.merge(id, intoId)
  return merging.result()
}

class Merging {
  readonly #codes: Map<string, Code>
  readonly #choice: MergeChoice
  readonly #into = new Map<string, string>()
  readonly #moved: string[] = []
  readonly #namesakes: string[] = []

  constructor(codes: readonly Code[], choice: MergeChoice) {
    this.#codes = new Map(codes.map(code => [code.id, code]))
    this.#choice = choice
  }

  /** Codes that went with another one already are passed over. */
  merge(fromId: string, intoId: string): void {
    const from = this.#codes.get(fromId)
    if (!from || !this.#codes.has(intoId)) return
    if (subtreeOf([...this.#codes.values()], fromId).includes(intoId)) this.#lift(from, intoId)
    for (const child of this.#below(fromId)) this.#take(child, intoId)
    const into = this.#codes.get(intoId)
    this.#codes.delete(fromId)
    if (into) this.#codes.set(intoId, this.#joined(into, from))
    this.#into.set(fromId, intoId)
  }

  result(): Merged {
    return {
      codes: passedDown([...this.#codes.values()]),
      into: new Map([...this.#into.keys()].map(id => [id, this.#final(id)])),
      moved: this.#moved.filter(id => this.#codes.has(id)),
      namesakes: this.#namesakes,
    }
  }

  #final(id: string): string {
    const next = this.#into.get(id)
    return next === undefined ? id : this.#final(next)
  }

  #below(id: string): Code[] {
    return [...this.#codes.values()].filter(code => code.parentId === id)
  }

  #lift(from: Code, intoId: string): void {
    const into = this.#codes.get(intoId)
    if (!into) return
    const names = namesBelow(this.#codes.values(), from.parentId, new Set([from.id, intoId]))
    if (names.has(nameKey(into.name)))
      throw new UserError(`There is already a code "${into.name}" beside "${from.name}". Rename one of them.`)
    this.#put({ ...into, parentId: from.parentId, position: from.position })
  }

  #take(child: Code, intoId: string): void {
    const twin = this.#below(intoId).find(one => nameKey(one.name) === nameKey(child.name))
    if (twin) this.#namesakes.push(child.id)
    if (twin && this.#choice.namesakes === 'merge') {
      this.merge(child.id, twin.id)
      return
    }
    const name = freeName(child.name, namesBelow(this.#codes.values(), intoId))
    const position = endOf(this.#codes.values(), intoId)
    this.#put({ ...child, name, parentId: intoId as Code['parentId'], position })
    this.#moved.push(child.id)
  }

  #put(code: Code): void {
    this.#codes.set(code.id, code)
  }

  #joined(into: Code, from: Code): Code {
    const attributes = [...into.attributes, ...othersThan(into.attributes, from.attributes)]
    const key = into.key || (into.retired ? '' : from.key)
    if (!this.#choice.appendDefinition) return { ...into, key, attributes }
    const both = (one: string, other: string) =>
      other.trim() === '' || one.includes(other) ? one : [one, other].filter(Boolean).join('\n')
    return {
      ...into,
      key,
      attributes,
      definition: both(into.definition, from.definition),
      inclusion: both(into.inclusion, from.inclusion),
      exclusion: both(into.exclusion, from.exclusion),
    }
  }
}

const othersThan = (known: readonly CodeAttribute[], more: readonly CodeAttribute[]) =>
  more.filter(({ key }) => !known.some(one => one.key === key))

import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'

/** A line of the palette: a code to apply, or one to make and apply. */
export type PaletteOption =
  | { type: 'code'; code: CodeWithUse; label: string }
  /** `parent` is the name of the code it will stand under; `null` at the top. */
  | { type: 'new'; name: string; parentId: CodeId | null; parent: string | null }

const folded = (text: string) => text.toLocaleLowerCase()

/** How well a code answers to what was typed; smaller is better, `null` is not at all. */
function rank(code: CodeWithUse, label: string, filter: string): number | null {
  const name = folded(code.name)
  if (name === filter) return 0
  if (name.startsWith(filter)) return 1
  if (name.includes(filter)) return 2
  const words = filter.split(/[\s/]+/).filter(Boolean)
  return words.every(word => folded(label).includes(word)) ? 3 : null
}

/**
 * What the palette offers. Without a filter: codes with a key first, then the rest in codebook order. With one: the
 * codes that match, best first, then, unless `makes` is false, a new code of that name under each root and at the top.
 */
export function paletteOptions(
  codes: readonly CodeWithUse[],
  label: (code: CodeWithUse) => string,
  typed: string,
  makes = true,
): PaletteOption[] {
  const filter = folded(typed.trim())
  const asOption = (code: CodeWithUse): PaletteOption => ({ type: 'code', code, label: label(code) })
  if (filter === '') {
    const keyed = codes.filter(code => code.key !== '').sort((a, b) => a.key.localeCompare(b.key))
    return [...keyed, ...codes.filter(code => code.key === '')].map(asOption)
  }
  const matching = codes
    .map(code => ({ code, rank: rank(code, label(code), filter) }))
    .filter(found => found.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const options = matching.map(found => asOption(found.code))
  return !makes || matching[0]?.rank === 0 ? options : [...options, ...newOptions(codes, typed.trim())]
}

function newOptions(codes: readonly CodeWithUse[], name: string): PaletteOption[] {
  const roots = codes.filter(code => code.parentId === null)
  const under = roots.map(({ id, name: parent }) => ({ parentId: id, parent }))
  return [...under, { parentId: null, parent: null }].map(place => ({ type: 'new', name, ...place }))
}

import type { Code } from '../model/codebook.ts'
import { freeName } from './clean-entries.ts'
import { ancestorsOf, endOf, namesBelow, passedDown } from './code-tree.ts'

/**
 * The codebook as it stood in `version`. Codes that came later go, but those that `used` names (ids of codes that
 * something hangs on) are kept as retired, with the codes above them, under another name where theirs is taken and
 * without the attributes that a code of the version asks for.
 */
export function restoredCodes(
  now: readonly Code[],
  version: readonly Code[],
  used: ReadonlySet<string>,
): Code[] {
  const restored = new Map<string, Code>(version.map(code => [code.id, code]))
  const current = new Map<string, Code>(now.map(code => [code.id, code]))
  const kept = new Set<string>()
  for (const code of now) {
    if (restored.has(code.id) || !used.has(code.id)) continue
    for (const id of [code.id, ...ancestorsOf(current, code.id)]) if (!restored.has(id)) kept.add(id)
  }
  const asked = new Set(version.flatMap(code => code.attributes.map(({ key }) => key)))
  for (const code of now) {
    if (!kept.has(code.id)) continue
    const name = freeName(code.name, namesBelow(restored.values(), code.parentId))
    const position = endOf(restored.values(), code.parentId)
    const attributes = code.attributes.filter(({ key }) => !asked.has(key))
    restored.set(code.id, { ...code, name, position, attributes, key: '', retired: true })
  }
  return passedDown([...restored.values()])
}

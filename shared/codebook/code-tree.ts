import type { Code } from '../model/codebook.ts'
import { formatCodePath } from '../text/code-path.ts'
import { nameKey } from '../text/name-key.ts'

/** Codes by parent, siblings in order; the roots under `null`. */
export function childrenByParent<C extends Code>(codes: readonly C[]): Map<string | null, C[]> {
  const children = new Map<string | null, C[]>()
  for (const code of codes) {
    const siblings = children.get(code.parentId)
    if (siblings) siblings.push(code)
    else children.set(code.parentId, [code])
  }
  for (const siblings of children.values()) siblings.sort(bySibling)
  return children
}

function bySibling(one: Code, other: Code): number {
  if (one.position !== other.position) return one.position - other.position
  const [a, b] = [nameKey(one.name), nameKey(other.name)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The path of every code, by its id, in tree order. */
export function pathsOf(codes: readonly Code[]): Map<string, string> {
  const children = childrenByParent(codes)
  const paths = new Map<string, string>()
  const walk = (parentId: string | null, names: readonly string[]) => {
    for (const code of children.get(parentId) ?? []) {
      const path = [...names, code.name]
      paths.set(code.id, formatCodePath(path))
      walk(code.id, path)
    }
  }
  walk(null, [])
  return paths
}

/** The ids of a code and of all below it, parents first. */
export function subtreeOf(codes: readonly Code[], id: string): string[] {
  const children = childrenByParent(codes)
  const found = [id]
  for (const one of found) for (const child of children.get(one) ?? []) found.push(child.id)
  return found
}

/** The ids of the codes above, nearest first. */
export function ancestorsOf(byId: ReadonlyMap<string, Code>, id: string): string[] {
  const found: string[] = []
  let parent = byId.get(id)?.parentId ?? null
  while (parent !== null) {
    found.push(parent)
    parent = byId.get(parent)?.parentId ?? null
  }
  return found
}

/** The codes with what is passed down: a child has the kind of its root, and below a retired code all are retired. */
export function passedDown(codes: readonly Code[]): Code[] {
  const children = childrenByParent(codes)
  const given = new Map<string, { kind: string; retired: boolean }>()
  const walk = (parentId: string | null, above: { kind: string | null; retired: boolean }) => {
    for (const code of children.get(parentId) ?? []) {
      const own = { kind: above.kind ?? code.kind, retired: above.retired || code.retired }
      given.set(code.id, own)
      walk(code.id, own)
    }
  }
  walk(null, { kind: null, retired: false })
  return codes.map(code => {
    const settled = { ...code, ...given.get(code.id) }
    return settled.retired ? { ...settled, key: '' } : settled
  })
}

/** The keys (`nameKey`) of the names below a parent, without those of `except`. */
export function namesBelow(
  codes: Iterable<Code>,
  parentId: string | null,
  except: ReadonlySet<string> = new Set(),
): Set<string> {
  const names = new Set<string>()
  for (const code of codes)
    if (code.parentId === parentId && !except.has(code.id)) names.add(nameKey(code.name))
  return names
}

/** The position after the last of some siblings; deleted and moved codes leave gaps. */
export function endOf(codes: Iterable<Code>, parentId: string | null): number {
  let end = 0
  for (const code of codes) if (code.parentId === parentId) end = Math.max(end, code.position + 1)
  return end
}

import { diffWordsWithSpace } from 'diff'
import type { Code } from '../model/codebook.ts'
import type { CodeChange, CodeDifference, CodeText, WordChange } from '../model/codebook-change.ts'
import { pathsOf } from './code-tree.ts'

/** Texts that differ more than this are shown as one text gone and one come: comparing them takes too long. */
const MOST_EDITS = 2000

/** How one text became the other, word by word. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (parts)
    return parts.map(({ value, added, removed }) => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'same',
    }))
  return [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
}

const TEXTS = ['definition', 'inclusion', 'exclusion'] as const satisfies readonly CodeText[]

/**
 * What became of each code between two states of a codebook, in the order of the later one, then what is gone. Codes are
 * the same when their ids are. `merged` says for codes that are gone into which one they went, where that is known.
 */
export function compareCodebooks(
  before: readonly Code[],
  after: readonly Code[],
  merged: ReadonlyMap<string, string> = new Map(),
): CodeDifference[] {
  const then = { codes: new Map(before.map(code => [code.id as string, code])), paths: pathsOf(before) }
  const now = { codes: new Map(after.map(code => [code.id as string, code])), paths: pathsOf(after) }
  const present = [...now.paths].flatMap(([id, path]) => {
    const [old, code] = [then.codes.get(id), now.codes.get(id)]
    if (!code) return []
    const changes: CodeChange[] = old ? changesOf(old, code, then.paths, now.paths) : [{ type: 'added' }]
    return changes.length > 0 ? [{ id: code.id, path, changes }] : []
  })
  const gone = [...then.paths].flatMap(([id, path]) => {
    const old = then.codes.get(id)
    if (!old || now.codes.has(id)) return []
    const into = now.paths.get(merged.get(id) ?? '')
    const change: CodeChange = into === undefined ? { type: 'removed' } : { type: 'merged', into }
    return [{ id: old.id, path, changes: [change] }]
  })
  return [...present, ...gone]
}

type Paths = ReadonlyMap<string, string>

function changesOf(old: Code, code: Code, before: Paths, after: Paths): CodeChange[] {
  const changes: CodeChange[] = []
  if (old.name !== code.name) changes.push({ type: 'renamed', before: old.name, after: code.name })
  if (old.parentId !== code.parentId) {
    const [from, to] = [before.get(old.parentId ?? ''), after.get(code.parentId ?? '')]
    changes.push({ type: 'moved', before: from ?? '', after: to ?? '' })
  }
  if (old.retired !== code.retired) changes.push({ type: code.retired ? 'retired' : 'offered again' })
  return [...changes, ...fieldChanges(old, code)]
}

/** What differs in what a code says, wherever it stands and whatever its name. */
export function fieldChanges(old: Code, code: Code): CodeChange[] {
  const texts = TEXTS.filter(field => old[field] !== code[field]).map(
    (field): CodeChange => ({ type: 'reworded', field, words: wordChanges(old[field], code[field]) }),
  )
  const others = (['color', 'key', 'kind'] as const)
    .filter(field => old[field] !== code[field])
    .map((field): CodeChange => ({ type: 'changed', field, before: old[field], after: code[field] }))
  const labels = (one: Code) => one.attributes.map(attribute => attribute.label).join(', ')
  const same = JSON.stringify(old.attributes) === JSON.stringify(code.attributes)
  const attributes: CodeChange[] = same
    ? []
    : [{ type: 'changed', field: 'attributes', before: labels(old), after: labels(code) }]
  return [...texts, ...others, ...attributes]
}

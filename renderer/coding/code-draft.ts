import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import type { ColorName } from '../../shared/model/palette.ts'
import type { ArgsOf } from '../../shared/rpc/contract.ts'

/** What the form of a code holds. */
export interface CodeDraft {
  name: string
  /** Empty for the top of the codebook. */
  parentId: CodeId | ''
  definition: string
  inclusion: string
  exclusion: string
  /** Empty until one is chosen. */
  color: ColorName | ''
  key: string
  attributes: CodeWithUse['attributes']
}

/** The form of a code, or of a new one under a parent. */
export function draftOf(code: CodeWithUse | null, parentId: CodeId | null): CodeDraft {
  return {
    name: code?.name ?? '',
    parentId: (code ? code.parentId : parentId) ?? '',
    definition: code?.definition ?? '',
    inclusion: code?.inclusion ?? '',
    exclusion: code?.exclusion ?? '',
    color: code?.color ?? '',
    key: code?.key ?? '',
    attributes: code?.attributes ?? [],
  }
}

/** The fields to save: all of a new code, of a known one those that differ. */
export function savedFields(draft: CodeDraft, code: CodeWithUse | null): ArgsOf<'code.create'> {
  const { parentId, color, ...rest } = draft
  const fields = { ...rest, parentId: parentId || null, ...(color ? { color } : {}) }
  if (!code) return fields
  const differing = Object.entries(fields).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(code[field as keyof typeof fields]),
  )
  return Object.fromEntries(differing) as ArgsOf<'code.create'>
}

/** Codes that this one can stand under: all but itself, what is below it, and retired ones. */
export function possibleParents(codes: readonly CodeWithUse[], code: CodeWithUse | null): CodeWithUse[] {
  const below = new Set<CodeId | null>(code ? [code.id] : [])
  for (const one of codes) if (below.has(one.parentId)) below.add(one.id)
  return codes.filter(one => !below.has(one.id) && (!one.retired || one.id === code?.parentId))
}

/** The keys of attributes that other codes than this one use. */
export function takenKeys(codes: readonly CodeWithUse[], code: CodeWithUse | null): string[] {
  return codes.filter(one => one.id !== code?.id).flatMap(one => one.attributes.map(({ key }) => key))
}

import type { Code } from '../shared/model/codebook.ts'
import type { CodeId } from '../shared/model/ids.ts'

/** A code whose id is `id`, for pure functions over codebooks. */
export function codeOf(
  id: string,
  given: Partial<Omit<Code, 'id' | 'parentId'>> & { parent?: string } = {},
): Code {
  const { parent, ...fields } = given
  return {
    id: id as CodeId,
    parentId: (parent ?? null) as CodeId | null,
    kind: 'framing',
    name: id,
    definition: '',
    inclusion: '',
    exclusion: '',
    color: 'blue',
    key: '',
    position: 0,
    retired: false,
    attributes: [],
    ...fields,
  }
}

/** Codes written as an outline: one name a line, two spaces a level; the ids are the names. */
export function outlined(outline: string): Code[] {
  const above: string[] = []
  return outline
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, position) => {
      const depth = (line.length - line.trimStart().length) / 2
      const id = line.trim()
      above.length = depth
      const parent = above.at(-1)
      above.push(id)
      return codeOf(id, { position, ...(parent === undefined ? {} : { parent }) })
    })
}

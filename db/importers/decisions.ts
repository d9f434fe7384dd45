import {
  type ArticleField,
  type ArticleFields,
  articleFields,
  isPublishedDate,
  type ProvenanceByField,
} from '../../shared/model/article.ts'
import { type Block, block } from '../../shared/model/block.ts'
import type { ReviewDecision, ReviewRow } from '../../shared/model/review.ts'
import { UserError } from '../../shared/model/user-error.ts'

/** The parts of a row that a decision may change. */
export interface Decided {
  fields: ArticleFields
  provenance: ProvenanceByField
  blocks: Block[]
}

const CONFIRMED = 'confirmed by a coder'

/**
 * A row as it was decided. Fields that were given lose their doubt and have `source` as provenance: with `always`
 * even where the value is what had been found, which else confirms a doubtful one. Throws `UserError` naming the file when a field is not in its format
 * or the blocks do not tile the text.
 */
export function decided(
  row: ReviewRow,
  decision: ReviewDecision | undefined,
  source: string,
  always: boolean,
): Decided {
  const given = checkedFields(row.file, decision?.fields ?? {})
  const provenance: ProvenanceByField = { ...row.provenance }
  for (const field of Object.keys(given) as ArticleField[])
    if (always || given[field] !== row.fields[field]) provenance[field] = { source, doubtful: false }
    else if (row.provenance[field]?.doubtful) provenance[field] = { source: CONFIRMED, doubtful: false }
  return {
    fields: { ...row.fields, ...given },
    provenance,
    blocks: decision?.blocks ? checkedBlocks(row, decision.blocks) : row.blocks,
  }
}

function checkedFields(file: string, fields: Partial<ArticleFields>): Partial<ArticleFields> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const checked = articleFields.partial().safeParse(given)
  const issue = checked.error?.issues[0]
  if (issue) throw new UserError(`${file}: ${issue.path.join('.')}: ${issue.message}`, { file })
  const published = checked.data?.published ?? ''
  if (published !== '' && !isPublishedDate(published))
    throw new UserError(`${file}: there is no such date as ${published}`, { file })
  return checked.data ?? {}
}

function checkedBlocks(row: ReviewRow, blocks: readonly Block[]): Block[] {
  const checked = block.array().safeParse(blocks)
  if (!checked.success || !tile(row.text, checked.data))
    throw new UserError(`${row.file}: the blocks do not cover the text without gaps`, { file: row.file })
  return checked.data
}

/** Whether blocks follow each other with one newline between them, from the text's start to its end. */
function tile(text: string, blocks: readonly Block[]): boolean {
  let at = 0
  for (const { start, end } of blocks) {
    if (start !== at || end < start || (at > 0 && text[at - 1] !== '\n')) return false
    at = end + 1
  }
  return at === text.length + 1
}

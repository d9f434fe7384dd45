import type { ArticleField, ArticleFields } from '../../shared/model/article.ts'
import { type Block, type BlockKind, includedByDefault } from '../../shared/model/block.ts'
import type { ReviewDecision, ReviewRow } from '../../shared/model/review.ts'
import { countWordsIn } from '../../shared/text/words.ts'
import { publishedProblem } from '../ui/date-texts.ts'
import { t } from '../ui/language.ts'
import { told } from '../ui/told.ts'

/** A row of the review with what the user decided so far. */
export interface DraftRow {
  /** As it was detected. */
  row: ReviewRow
  take: boolean
  /** Only fields that differ from the detected ones, and doubtful ones that were confirmed. */
  fields: Partial<ArticleFields>
  /** The blocks once one was changed, else `null`. */
  blocks: Block[] | null
  /** Words in included blocks as they stand now. */
  words: number
}

/** Rows as they were detected: everything taken but duplicates. */
export function startDraft(rows: readonly ReviewRow[]): DraftRow[] {
  return rows.map(row => ({
    row,
    take: row.duplicateOf === null,
    fields: {},
    blocks: null,
    words: row.words,
  }))
}

/** The value of a field as it would be imported. */
export function fieldOf(draft: DraftRow, field: ArticleField): string {
  return draft.fields[field] ?? draft.row.fields[field]
}

/** Where a doubtful value came from; `null` when it is not doubtful or was typed by the user. */
export function doubtOf(draft: DraftRow, field: ArticleField): string | null {
  const known = draft.row.provenance[field]
  return known?.doubtful && draft.fields[field] === undefined ? known.source : null
}

/** Where a value came from, in plain words; empty where nothing was found. */
export function sourceOf(draft: DraftRow, field: ArticleField): string {
  if (draft.fields[field] === draft.row.fields[field]) return t('confirmed by you')
  if (draft.fields[field] !== undefined) return t('typed by you')
  return told(draft.row.provenance[field]?.source ?? '')
}

/** The row with a field set; going back to the detected value is no change. */
export function withField(draft: DraftRow, field: ArticleField, value: string): DraftRow {
  const { [field]: _, ...others } = draft.fields
  return { ...draft, fields: value === draft.row.fields[field] ? others : { ...others, [field]: value } }
}

/** The row with a doubtful value taken as right. */
export function confirmed(draft: DraftRow, field: ArticleField): DraftRow {
  return { ...draft, fields: { ...draft.fields, [field]: fieldOf(draft, field) } }
}

/** The row with one block changed; a new kind brings its own default for whether it counts. */
export function withBlock(
  draft: DraftRow,
  number: number,
  change: { kind: BlockKind } | { included: boolean },
): DraftRow {
  const blocks = draft.blocks ?? draft.row.blocks
  const old = blocks[number]
  if (!old) return draft
  const included = 'kind' in change ? includedByDefault(change.kind) : change.included
  const changed = blocks.with(number, { ...old, ...change, included, reason: 'set by you' })
  return { ...draft, blocks: changed, words: countWordsIn(draft.row.text, changed) }
}

/** The row after it was read again: typed fields stay, changes of blocks fall with the old text. */
export function reread(draft: DraftRow, row: ReviewRow): DraftRow {
  return { ...draft, row, blocks: null, words: row.words }
}

/** How many blocks are kept and how many are left out of counts. */
export function blockCounts(draft: DraftRow): { kept: number; left: number } {
  const blocks = draft.blocks ?? draft.row.blocks
  const kept = blocks.filter(block => block.included).length
  return { kept, left: blocks.length - kept }
}

/** Why the row cannot be imported as it is, or `null`. */
export function dateProblem(draft: DraftRow): string | null {
  return publishedProblem(fieldOf(draft, 'published').trim())
}

/** Whether anything was decided that a careless Escape would lose. */
export function isEdited(rows: readonly DraftRow[]): boolean {
  return rows.some(
    ({ row, take, fields, blocks }) =>
      blocks !== null || Object.keys(fields).length > 0 || take !== (row.duplicateOf === null),
  )
}

/** What is told to the host: every row, with only the fields and blocks that were changed. */
export function decisionsOf(rows: readonly DraftRow[]): ReviewDecision[] {
  return rows.map(({ row, take, fields, blocks }) => {
    if (!take) return { row: row.row, take }
    const typed = Object.entries(fields).map(([field, value]) => [field, value.trim()])
    return {
      row: row.row,
      take,
      ...(typed.length > 0 ? { fields: Object.fromEntries(typed) } : {}),
      ...(blocks ? { blocks } : {}),
    }
  })
}

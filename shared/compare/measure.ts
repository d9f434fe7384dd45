import { z } from 'zod'

/** What a cell of a comparison counts. */
export const COUNTS = ['annotations', 'articles', 'words', 'per-1000-words'] as const
export const countBy = z.enum(COUNTS)
export type CountBy = z.infer<typeof countBy>

/** Which articles, codes and coders a comparison looks at. An empty list or `null` means all. */
export const scope = z.object({
  storyId: z.string().nullable(),
  codeIds: z.array(z.string()),
  coderId: z.string().nullable(),
  count: countBy,
})
export type Scope = z.infer<typeof scope>

/** A code as a row of the matrix. */
export interface MatrixRow {
  codeId: string
  /** Code path. */
  code: string
  name: string
  kind: string
  color: string
  depth: number
}

/** An outlet as a column of the matrix. */
export interface MatrixColumn {
  /** `null` for articles without an outlet. */
  outletId: string | null
  outlet: string
  /** Articles and included words in scope. */
  articles: number
  words: number
}

/** Codes by outlets. `cells[row][column]`; rates are not rounded. */
export interface Matrix {
  count: CountBy
  rows: MatrixRow[]
  columns: MatrixColumn[]
  cells: number[][]
  /** Annotations behind each cell, for small-number warnings whatever `count` is. */
  annotations: number[][]
  /** Distinct annotations, articles and included words in scope. */
  total: { annotations: number; articles: number; words: number }
}

import type { CountBy, Matrix } from '../../shared/compare/measure.ts'
import { formatNumber } from '../ui/language.ts'

/** A number resting on fewer marks than this is shown in grey. */
export const FEW = 3

/** A cell of the table as it is shown. */
export interface ShownCell {
  /** `null` where there is nothing to divide by. */
  value: number | null
  /** Annotations behind the number. */
  marks: number
}

/** A row of the table: a cell for every outlet, and one for all of them where there are several. */
export function shownCells({ count, cells, annotations, columns }: Matrix, row: number): ShownCell[] {
  const marks = annotations[row] ?? []
  const outlets = columns.map(({ words }, column) => ({
    value: count === 'per-1000-words' && words === 0 ? null : (cells[row]?.[column] ?? 0),
    marks: marks[column] ?? 0,
  }))
  if (columns.length < 2) return outlets
  const allMarks = sum(marks)
  const allWords = sum(columns.map(column => column.words))
  const rate = allWords === 0 ? null : (allMarks * 1000) / allWords
  return [...outlets, { value: count === 'per-1000-words' ? rate : sum(cells[row] ?? []), marks: allMarks }]
}

/** The largest number of one outlet in the matrix; 0 when it is empty. */
export function largest(matrix: Matrix): number {
  return Math.max(0, ...matrix.cells.flat())
}

/** How much of the accent colour a cell takes, in percent, so that its number keeps a contrast of 4.5:1. */
export const HEAT = { most: 44, few: 4 }

/** The heat of a number in percent of the accent colour; numbers resting on few marks stay pale. */
export function heatOf({ value, marks }: ShownCell, max: number): number {
  if (!value || max === 0) return 0
  const heat = Math.min(1, value / max) * HEAT.most
  return Math.round(marks < FEW ? Math.min(heat, HEAT.few) : heat)
}

const RATE = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

/** A whole number as people read it: `2,846`. */
export function readableCount(value: number): string {
  return formatNumber(value, { maximumFractionDigits: 0 })
}

/** A number of the table: rates with one decimal, "–" where there is none. */
export function readableNumber(value: number | null, count: CountBy): string {
  if (value === null) return '–'
  if (value === 0) return '0'
  if (count !== 'per-1000-words') return readableCount(value)
  return value < 0.05 ? `<${formatNumber(0.1)}` : formatNumber(value, RATE)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

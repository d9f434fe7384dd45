import type { Matrix } from '../../shared/compare/measure.ts'
import { t } from '../ui/language.ts'
import { shownCells } from './matrix-numbers.ts'
import { outletName } from './matrix-words.ts'

/**
 * The table as tab-separated lines for a spreadsheet: codes by path, outlets, unrounded numbers to four decimals, and
 * the sentence that says what was counted at the end. Names that a spreadsheet would take for a formula get an
 * apostrophe in front.
 */
export function matrixText(matrix: Matrix, sentence: string): string {
  const outlets = matrix.columns.map(outletName)
  const header = [t('code'), ...outlets, ...(outlets.length > 1 ? [t('All outlets')] : [])]
  const lines = matrix.rows.map((row, at) => [
    row.code,
    ...shownCells(matrix, at).map(({ value }) => (value === null ? '' : String(Number(value.toFixed(4))))),
  ])
  return [...[header, ...lines].map(cells => cells.map(plainCell).join('\t')), '', sentence].join('\n')
}

function plainCell(text: string): string {
  const oneLine = text.replace(/[\t\r\n]+/g, ' ')
  return /^[=+\-@]/.test(oneLine) ? `'${oneLine}` : oneLine
}

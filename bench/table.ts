import type { Column, Row } from './measured.ts'

/** A table of plain text: words to the left, numbers to the right, one line for each row. */
export function table(columns: readonly Column[], rows: readonly Row[]): string {
  const cells = rows.map(row => columns.map(column => cell(row[column.field], column.digits ?? 0)))
  const titles = columns.map(({ title }) => title)
  const widths = columns.map((_, n) => Math.max(...[titles, ...cells].map(line => line[n]?.length ?? 0)))
  const words = columns.map(({ field }) => rows.every(row => typeof row[field] !== 'number'))
  const line = (values: readonly string[]) =>
    `  ${values.map((value, n) => (words[n] ? value.padEnd(widths[n] ?? 0) : value.padStart(widths[n] ?? 0))).join('  ')}`
  return [titles, ...cells].map(values => line(values).trimEnd()).join('\n')
}

function cell(value: Row[string] | undefined, digits: number): string {
  if (value === null || value === undefined) return '–'
  return typeof value === 'number' ? value.toFixed(digits) : value
}

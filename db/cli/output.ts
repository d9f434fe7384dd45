/** Where a command's answer and its errors go; tests give their own. */
export interface Output {
  answer(text: string): void
  error(text: string): void
}

/** One JSON value on one line. */
export function asJson(value: unknown): string {
  return JSON.stringify(value)
}

const width = (text: string) => [...text].length

/** Rows in aligned columns, for people; numbers to the right. The first row is the heading. */
export function asTable(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map(row => row.map(cell => String(cell).replace(/\s+/g, ' ')))
  const widths = (cells[0] ?? []).map((_, n) => Math.max(...cells.map(row => width(row[n] ?? ''))))
  const numeric = widths.map((_, n) => rows.slice(1).every(row => typeof row[n] === 'number'))
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) => pad(cell, widths[n] ?? 0, numeric[n] === true))
      .join('  ')
      .trimEnd()
  return cells.map(line).join('\n')
}

function pad(cell: string, to: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, to - width(cell)))
  return right ? space + cell : cell + space
}

/** A long text cut for a table. */
export function cut(text: string, to = 60): string {
  const points = [...text]
  return points.length > to ? `${points.slice(0, to - 1).join('')}…` : text
}

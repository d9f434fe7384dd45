import Papa from 'papaparse'
import { annotatedArticles } from './annotated-articles.ts'
import { excerptColumns, excerptRows } from './excerpt-rows.ts'
import type { Exporter, ExportResult } from './exporter.ts'
import { writeTextFile } from './text-file.ts'

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/**
 * A cell that a spreadsheet shows as text: one that starts with `=`, `+`, `-`, `@`, TAB or CR would be run as a formula
 * and gets an apostrophe in front. One that starts with an apostrophe gets another, so that taking away one apostrophe
 * from every cell that starts with one gives all cells back.
 */
export function neutralised(cell: string): string {
  return /^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

const line = (cells: readonly (string | number)[]) =>
  Papa.unparse([cells.map(cell => (typeof cell === 'number' ? cell : neutralised(cell)))]) + LINE_END

/** RFC 4180: comma, CRLF, quotes where needed, one header line; UTF-8. */
function csvExporter(about: Omit<Exporter, 'write' | 'extension'>, start: string): Exporter {
  return {
    ...about,
    extension: '.csv',
    async write(db, scope, path, context) {
      const result: ExportResult = { excerpts: 0, warnings: [] }
      const columns = excerptColumns(db)
      async function* pieces() {
        yield start + line(columns)
        for await (const one of annotatedArticles(db, scope, context, { onlyAnnotated: true })) {
          yield [...excerptRows(one, columns)]
            .map(row => line(columns.map(column => row[column] ?? '')))
            .join('')
          result.excerpts += one.annotations.length
        }
      }
      await writeTextFile(path, pieces())
      return result
    },
  }
}

export const csv = csvExporter(
  { id: 'csv', label: 'CSV', description: 'A table of excerpts for R, Python and most other programs.' },
  '',
)

export const csvForExcel = csvExporter(
  {
    id: 'csv-excel',
    label: 'CSV for Excel (with BOM)',
    description: 'The same table, marked so that Excel reads its accents and emoji right.',
  },
  BYTE_ORDER_MARK,
)

import { writeFile } from 'node:fs/promises'
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import { UserError } from '../../shared/model/user-error.ts'
import { annotatedArticles } from './annotated-articles.ts'
import { type ExcerptRow, excerptColumns, excerptRows } from './excerpt-rows.ts'
import type { Exporter, ExportResult } from './exporter.ts'

/** What a cell and a sheet of Excel hold at most. */
const LONGEST_TEXT = 32_767
const MOST_ROWS = 1_048_576
const CUT_MARK = '… [cut]'

/** Widths in characters; all other columns take `USUAL_WIDTH`. */
const WIDTHS: Readonly<Record<string, number>> = {
  headline: 40,
  code: 28,
  note: 32,
  exact: 64,
  before: 32,
  after: 32,
  published: 17,
  created: 20,
  paragraph: 11,
  start: 9,
  end: 9,
}
const USUAL_WIDTH = 16

/** The moment of a date as articles carry it, or `null` when Excel has no such date (before 1900, 31 February). */
function dateOf(text: string): Date | null {
  const date = new Date(text.length === 10 ? text : text.replace(/(T\d{2}:\d{2})$/, '$1Z'))
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10))
  return exists && date.getUTCFullYear() > 1900 ? date : null
}

const DATE_COLUMNS: Readonly<Record<string, (text: string) => string>> = {
  published: text => (text.length === 10 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm'),
  created: () => 'yyyy-mm-dd hh:mm:ss',
}

/**
 * Text as a cell keeps it: what XML cannot carry is written the way Excel itself writes it, `_xHHHH_` (ECMA-376 part 1,
 * 22.9.2.19 ST_Xstring), and so is the underscore of a text that happens to look like that.
 */
function encoded(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/gu, character => {
      const codePoint = character.codePointAt(0) ?? 0
      return `_x${(codePoint > 0xffff ? 0xfffd : codePoint).toString(16).toUpperCase().padStart(4, '0')}_`
    })
}

function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const kept = text.slice(0, LONGEST_TEXT - CUT_MARK.length)
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + CUT_MARK
}

function cell(column: string, value: string | number): CellObject | null {
  if (typeof value === 'number') return { value, type: Number }
  if (value === '') return null
  const date = column in DATE_COLUMNS ? dateOf(value) : null
  if (date) return { value: date, type: Date, format: DATE_COLUMNS[column]?.(value) ?? '' }
  return { value: encoded(shortened(value)), type: String }
}

const cells = (row: ExcerptRow, columns: readonly string[]): Row =>
  columns.map(column => cell(column, row[column] ?? ''))

const header = (columns: readonly string[]): Row =>
  columns.map(value => ({
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#F1EFE9',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#C9C4B8',
  }))

/** Arrows for filtering on the header, which the library does not offer by itself. */
function filters(rows: number, columns: number) {
  const range = `A1:${columnLetters(columns)}${rows}`
  const transform = (xml: string) =>
    xml.replace('</sheetData>', () => `</sheetData><autoFilter ref="${range}"/>`)
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }
}

/** Excel's name of a column, counted from 1: A, B, …, Z, AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last
}

/**
 * One sheet: typed dates (the moment of coding in UTC), frozen header with filters. All rows stand in memory, and the
 * library makes the file in one go, which holds up other calls for about a second per 10,000 rows.
 */
export const xlsx: Exporter = {
  id: 'xlsx',
  label: 'Excel workbook',
  extension: '.xlsx',
  description: 'The table with typed dates, a fixed header and filters.',
  async write(db, scope, path, context) {
    const columns = excerptColumns(db)
    const rows: Row[] = [header(columns)]
    let excerpts = 0
    let cut = 0
    for await (const one of annotatedArticles(db, scope, context, { onlyAnnotated: true })) {
      for (const row of excerptRows(one, columns)) {
        rows.push(cells(row, columns))
        cut += Object.values(row).filter(value => String(value).length > LONGEST_TEXT).length
      }
      excerpts += one.annotations.length
      if (rows.length > MOST_ROWS) throw tooManyRows()
    }
    await writeSheet(rows, columns, path, context.signal)
    return { excerpts, warnings: cutWarning(cut) } satisfies ExportResult
  },
}

async function writeSheet(
  rows: Row[],
  names: readonly string[],
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const sheet = {
    sheet: 'Excerpts',
    stickyRowsCount: 1,
    columns: names.map(column => ({ width: WIDTHS[column] ?? USUAL_WIDTH })),
  }
  const file = writeExcelFile(rows, sheet, { features: [filters(rows.length, names.length)] })
  await writeFile(path, await file.toBuffer(), { signal })
}

function tooManyRows(): UserError {
  return new UserError(
    `These are more rows than the ${MOST_ROWS.toLocaleString('en')} of an Excel sheet. Export one story, or as CSV.`,
  )
}

function cutWarning(cut: number): string[] {
  if (cut === 0) return []
  const limit = LONGEST_TEXT.toLocaleString('en')
  return [
    `Texts longer than the ${limit} characters of an Excel cell were cut and end in "${CUT_MARK}": ${cut}. CSV and JSON have them whole.`,
  ]
}

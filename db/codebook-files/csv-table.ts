import Papa from 'papaparse'
import { UserError } from '../../shared/model/user-error.ts'

/** A row by its headings. */
export interface CsvRow {
  /** As spreadsheets count: the first one is 1. */
  number: number
  cells: Readonly<Record<string, string>>
}

/** A table with headings; `problems` says in plain words what was left out. */
export interface CsvTable {
  /** In lower case, in order. */
  headings: string[]
  /** Without those that are blank. */
  rows: CsvRow[]
  problems: string[]
}

/** Reads a CSV text, whatever its separator. Throws `UserError` with the line where quotation marks do not fit together. */
export function readCsvTable(text: string): CsvTable {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    transform: restored,
  })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) throw brokenQuotes(text, broken)
  const filled = data
    .map((cells, n) => ({ number: n + 1, cells }))
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const [head, ...rows] = filled
  const headings = (head?.cells ?? []).map(heading => heading.trim().toLowerCase())
  const tooLong = rows.filter(({ cells }) => cells.slice(headings.length).some(cell => cell.trim() !== ''))
  return {
    headings,
    rows: rows.map(({ number, cells }) => ({ number, cells: byHeading(headings, cells) })),
    problems: tooLong.map(
      ({ number }) => `Row ${number} has more cells than there are headings; those beyond are left out.`,
    ),
  }
}

/** What stands most often between the headings: in them there are fewer accidents than in texts. */
function separatorOf(text: string): string {
  const line = /^\s*(.*)$/m.exec(text)?.[1] ?? ''
  const headings = line.replace(/"[^"]*"/g, '')
  const counted = [',', ';', '\t', '|'].map(one => ({ one, count: headings.split(one).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).one
}

/** Of two columns with the same heading the first one counts. */
const byHeading = (headings: readonly string[], cells: readonly string[]) =>
  Object.fromEntries(headings.map((heading, n) => [heading, cells[n] ?? ''] as const).reverse())

/** What `neutralised` was given; cells that it never writes stay as they are. */
const restored = (cell: string) => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function brokenQuotes(text: string, { code, index = 0 }: Papa.ParseError): UserError {
  const line = text.slice(0, index).split(/\r\n|\r|\n/).length
  const what =
    code === 'MissingQuotes'
      ? `In line ${line} a quotation mark opens a cell that no other one closes. Close it, or write "" for one that belongs to the text.`
      : `In the cell that begins in line ${line} a quotation mark stands inside the text. Write "" for it.`
  return new UserError(what, { line })
}

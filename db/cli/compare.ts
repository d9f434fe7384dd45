import { Option } from 'commander'
import { COUNTS, type CountBy, type Matrix, type Scope } from '../../shared/compare/measure.ts'
import { UserError } from '../../shared/model/user-error.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { compareMatrix } from '../analysis.ts'
import { codeAtPath } from '../codebook.ts'
import { requireCoder } from '../coders.ts'
import type { ReadDb } from '../connection.ts'
import { listNames } from '../names.ts'
import { collect, type Make, type Show } from './command.ts'
import { reading } from './opening.ts'
import { asTable, type Output } from './output.ts'

/** What `compare` was asked for, as typed. */
export interface CompareRequest {
  story?: string
  count: CountBy
  code: readonly string[]
  coder: string
}

/** The id of the story of that name; throws `UserError` that lists the stories when there is none. */
export function storyNamed(db: ReadDb, name: string): string {
  const stories = listNames(db, 'story')
  const found = stories.find(story => nameKey(story.name) === nameKey(name))
  if (found) return found.id
  const known = stories.map(story => story.name).join(', ') || 'none yet'
  throw new UserError(`There is no story "${name}" in ${db.file}. Stories: ${known}.`, { file: db.file })
}

/** The id of the coder, or `null` for `all`. */
export function coderNamed(db: ReadDb, name: string): string | null {
  return name === 'all' ? null : requireCoder(db, name).id
}

/** The matrix that was asked for. */
export function compare(db: ReadDb, request: CompareRequest): Matrix {
  const scope: Scope = {
    storyId: request.story === undefined ? null : storyNamed(db, request.story),
    codeIds: request.code.map(path => codeAtPath(db, path, null)),
    coderId: coderNamed(db, request.coder),
    count: request.count,
  }
  return compareMatrix(db, scope)
}

/** The matrix as the command line's JSON. */
export function matrixJson(matrix: Matrix) {
  return {
    count: matrix.count,
    rows: matrix.rows.map(({ code, kind }) => ({ code, kind })),
    columns: matrix.columns.map(({ outlet }) => ({ outlet })),
    cells: matrix.cells,
  }
}

/** Rows and columns with their headings; rates with two decimals for people. */
function grid(matrix: Matrix, round: boolean): (string | number)[][] {
  const shown = (value: number) =>
    round && matrix.count === 'per-1000-words' ? Number(value.toFixed(2)) : value
  const heading = ['code', ...matrix.columns.map(column => column.outlet || '(no outlet)')]
  return [heading, ...matrix.rows.map((row, n) => [row.code, ...(matrix.cells[n] ?? []).map(shown)])]
}

/** The matrix as an aligned table. */
export function matrixTable(matrix: Matrix): string {
  return asTable(grid(matrix, true))
}

/** The matrix as CSV (RFC 4180), rates not rounded; formulas are neutralised as in the export of excerpts. */
export async function matrixCsv(matrix: Matrix): Promise<string> {
  const [{ default: papa }, { neutralised }] = await Promise.all([
    import('papaparse'),
    import('../exporters/csv.ts'),
  ])
  const safe = (cell: string | number) => (typeof cell === 'number' ? cell : neutralised(cell))
  return papa.unparse(grid(matrix, false).map(row => row.map(safe)))
}

interface Flags extends CompareRequest {
  json?: boolean
  csv?: boolean
}

/** The command `compare FILE`. */
export function addCompare(command: Make, show: Show, output: Output): void {
  command('compare')
    .description('count codes by outlet')
    .argument('<file>')
    .option('--story <name>', 'only this story')
    .addOption(new Option('--count <what>', 'what to count').choices([...COUNTS]).default('annotations'))
    .option('--code <path>', 'only this code (repeatable)', collect, [])
    .option('--coder <name>', 'only this coder, or all', 'all')
    .addOption(new Option('--csv', 'print CSV').conflicts('json'))
    .action(async (file: string, { json, csv, ...request }: Flags) => {
      const matrix = await reading(file, db => compare(db, request))
      if (csv) output.answer(await matrixCsv(matrix))
      else show(json, matrixJson(matrix), () => matrixTable(matrix))
    })
}

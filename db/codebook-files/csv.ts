import Papa from 'papaparse'
import { type CodeEntry, codeEntry } from '../../shared/model/code-entry.ts'
import { colorName } from '../../shared/model/palette.ts'
import { UserError } from '../../shared/model/user-error.ts'
import { formatCodePath, parseCodePath } from '../../shared/text/code-path.ts'
import { nameKey } from '../../shared/text/name-key.ts'
import { neutralised } from '../exporters/csv.ts'
import { type CsvRow, type CsvTable, readCsvTable } from './csv-table.ts'
import type { CodebookFormat, FoundCodes } from './format.ts'

const COLUMNS = [
  'code',
  'kind',
  'definition',
  'inclusion',
  'exclusion',
  'color',
  'key',
  'retired',
  'attributes',
  'examples',
  'id',
] as const

/** Canonical texts have no blank line, so it can stand between examples. */
const BETWEEN_EXAMPLES = '\n\n'

type Cells = Record<(typeof COLUMNS)[number], string>

/** One row for each code, addressed by its path, in the order of the tree. */
export const csvCodebook: CodebookFormat = {
  id: 'csv',
  label: 'CSV',
  extension: '.csv',
  description: 'A table with one row for each code; for spreadsheets and for the appendix of a paper.',
  write: codes => {
    const rows = rowsOf(codes, []).map(row => COLUMNS.map(column => neutralised(row[column])))
    return { text: `${Papa.unparse([[...COLUMNS], ...rows])}\r\n`, warnings: [] }
  },
  read: text => treeOf(readCsvTable(text)),
}

function rowsOf(codes: readonly CodeEntry[], above: readonly string[]): Cells[] {
  return codes.flatMap(entry => {
    const names = [...above, entry.name]
    return [cellsOf(entry, formatCodePath(names)), ...rowsOf(entry.children, names)]
  })
}

function cellsOf(entry: CodeEntry, path: string): Cells {
  const { kind, definition, inclusion, exclusion, key, id, examples } = entry
  return {
    code: path,
    kind,
    definition,
    inclusion,
    exclusion,
    color: entry.color ?? '',
    key,
    retired: entry.retired ? 'yes' : '',
    attributes: entry.attributes.length > 0 ? JSON.stringify(entry.attributes) : '',
    examples: examples.map(example => example.text).join(BETWEEN_EXAMPLES),
    id,
  }
}

/** Columns under which other programs keep the name of a code. */
const NAME_COLUMNS = ['code', 'path', 'name', 'code name', 'label', 'tag']

interface Node extends CodeEntry {
  children: Node[]
}

function treeOf({ headings, rows, problems: told }: CsvTable): FoundCodes {
  const column = NAME_COLUMNS.find(name => headings.includes(name))
  if (!column)
    throw new UserError('This table has no column "code". Name the column that holds the codes "code".')
  const unknown = headings.filter(
    heading => heading !== column && heading !== 'parent' && !COLUMNS.some(known => known === heading),
  )
  const problems = [
    ...unknown.map(heading => `The column "${heading || '(without a heading)'}" is left out.`),
    ...told,
  ]
  const roots: Node[] = []
  const filled = new Set<Node>()
  for (const { number, cells } of rows) {
    if (cells[column]?.trim() === '') {
      problems.push(`Row ${number} has no name of a code and is left out.`)
      continue
    }
    const names = namesOf(cells, column, problems)
    put(roots, names, entryOf(cells, names.at(-1) ?? '', problems), filled)
  }
  return { codes: roots, problems }
}

/** The names from the root down. A `parent` holds the path of the code above. */
function namesOf(row: CsvRow['cells'], column: string, problems: string[]): string[] {
  const cell = row[column] ?? ''
  const above = row.parent?.trim() ? pathOf(row.parent, problems) : []
  const isPath = column === 'code' || column === 'path'
  return [...above, ...(isPath ? pathOf(cell, problems) : [cell])]
}

function pathOf(cell: string, problems: string[]): string[] {
  try {
    return parseCodePath(cell)
  } catch {
    problems.push(`"${cell}" is no code path; it is taken as one name.`)
    return [cell]
  }
}

/** Puts a code at its place. A parent that was made for a row before its own is filled in when its row comes. */
function put(roots: Node[], names: readonly string[], entry: CodeEntry, filled: Set<Node>): void {
  const siblings = names.slice(0, -1).reduce((above, name) => childNamed(above, name).children, roots)
  const made = siblings.find(one => nameKey(one.name) === nameKey(entry.name))
  if (made && !filled.has(made)) {
    Object.assign(made, { ...entry, children: made.children })
    filled.add(made)
    return
  }
  const node: Node = { ...entry, children: [] }
  siblings.push(node)
  filled.add(node)
}

function childNamed(siblings: Node[], name: string): Node {
  const found = siblings.find(one => nameKey(one.name) === nameKey(name))
  if (found) return found
  const made: Node = { ...codeEntry({ name }), children: [] }
  siblings.push(made)
  return made
}

function entryOf(row: CsvRow['cells'], name: string, problems: string[]): CodeEntry {
  const color = colorName.safeParse((row.color ?? '').trim().toLowerCase())
  if (row.color?.trim() && !color.success)
    problems.push(`The colour "${row.color}" of "${name}" is none of Parallax and is left out.`)
  const examples = (row.examples ?? '') === '' ? [] : (row.examples ?? '').split(BETWEEN_EXAMPLES)
  return codeEntry({
    name,
    id: row.id ?? '',
    kind: row.kind ?? '',
    definition: row.definition ?? '',
    inclusion: row.inclusion ?? '',
    exclusion: row.exclusion ?? '',
    color: color.success ? color.data : null,
    key: row.key ?? '',
    retired: /^(yes|true|1)$/i.test((row.retired ?? '').trim()),
    attributes: attributesOf(row.attributes ?? '', name, problems),
    examples: examples.map(text => ({ annotation: '', text })),
  })
}

function attributesOf(cell: string, name: string, problems: string[]): readonly unknown[] {
  if (cell.trim() === '') return []
  try {
    const value: unknown = JSON.parse(cell)
    if (Array.isArray(value)) return value
  } catch {
    // Told below, like a value that is no list.
  }
  problems.push(`The attributes of "${name}" are no JSON list and are left out.`)
  return []
}

import type { CountBy, Matrix, MatrixRow } from '../../shared/compare/measure.ts'
import { parseCodePath } from '../../shared/text/code-path.ts'
import { counted } from '../../shared/text/counted.ts'
import { FEW } from './matrix-numbers.ts'

/** What a cell can count, as the pill offers it. */
export const COUNT_LABELS: Record<CountBy, string> = {
  annotations: 'annotations',
  articles: 'articles',
  words: 'words marked',
  'per-1000-words': 'per 1,000 words',
}

const COUNTED: Record<CountBy, string> = {
  annotations: 'Marks',
  articles: 'Articles with at least one mark',
  words: 'Words marked',
  'per-1000-words': 'Marks per 1,000 words',
}

/** What an outlet's column is called. */
export function outletName(column: { outlet: string }): string {
  return column.outlet || 'No outlet'
}

/** What the rows are, as a heading: "Framing by outlet". */
export function headingOf(rows: readonly MatrixRow[]): string {
  const roots = [...new Set(rows.map(row => parseCodePath(row.code)[0] ?? ''))]
  const [first, ...others] = roots
  const last = others.at(-1)
  if (!first || roots.length > 3) return 'Codes by outlet'
  const named = last ? `${[first, ...others.slice(0, -1)].join(', ')} and ${last}` : first
  return `${named.charAt(0).toLocaleUpperCase('en')}${named.slice(1)} by outlet`
}

/** What is counted and on how much it rests, in one or two plain sentences. `summed` is the number of coders. */
export function countedSentence({ count, total }: Matrix, summed: number): string {
  const of = summed > 1 ? `, ${summed} coders summed` : ''
  const { articles, words, annotations } = total
  return `${COUNTED[count]}${of}. ${counted(articles, 'article')}, ${counted(words, 'word')}, ${counted(annotations, 'mark')}.`
}

/** What the reader of the numbers has to know before drawing conclusions. `summed` is the number of coders. */
export function warningsOf(matrix: Matrix, summed: number): string[] {
  return [
    articleWarning(matrix),
    fewMarks(matrix),
    summedWarning(matrix.count, summed),
    noWords(matrix),
  ].filter(warning => warning !== '')
}

function articleWarning({ columns }: Matrix): string {
  const single = columns.filter(column => column.articles === 1)
  if (columns.length === 1) return 'Only one outlet is in scope, so there is nothing to compare it with.'
  if (columns.length === 0 || single.length === 0) return ''
  if (single.length === columns.length)
    return 'One article per outlet: differences describe these articles, not the outlets.'
  const names = single.length <= 3 ? single.map(outletName).join(', ') : `${single.length} outlets`
  return `Only one article of ${names}: those numbers describe the article, not the outlet.`
}

function fewMarks({ annotations, columns }: Matrix): string {
  const few = columns.length > 0 && annotations.flat().some(marks => marks < FEW)
  return few ? 'Grey cells rest on fewer than three marks.' : ''
}

const TWICE: Record<CountBy, string> = {
  annotations: 'a passage that two of them marked counts twice',
  'per-1000-words': 'a passage that two of them marked counts twice',
  articles: 'an article counts once, whoever marked it',
  words: 'a word counts once for a code, whoever marked it',
}

function summedWarning(count: CountBy, summed: number): string {
  return summed > 1 ? `The marks of ${summed} coders are summed: ${TWICE[count]}.` : ''
}

function noWords({ columns, count }: Matrix): string {
  if (count !== 'per-1000-words') return ''
  const names = columns.filter(column => column.words === 0).map(outletName)
  if (names.length === 0) return ''
  return `${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no counted words, so no rate can be given.`
}

/** A row with its indentation: the number of shown codes above it, and its name, with those above that are hidden. */
export function placedRows(rows: readonly MatrixRow[]): { row: MatrixRow; level: number; label: string }[] {
  return rows.map(row => {
    const above = rows.filter(other => row.code.startsWith(`${other.code}/`))
    const label = above.length === 0 ? parseCodePath(row.code).join(' / ') : row.name
    return { row, level: above.length, label }
  })
}

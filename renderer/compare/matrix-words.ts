import type { CountBy, Matrix, MatrixRow } from '../../shared/compare/measure.ts'
import { parseCodePath } from '../../shared/text/code-path.ts'
import { listed, locale, phrase, t } from '../ui/language.ts'
import { FEW } from './matrix-numbers.ts'

/** What a cell can count, as the pill offers it; given to `t` where it is shown. */
export const COUNT_LABELS: Record<CountBy, string> = {
  annotations: phrase('annotations'),
  articles: phrase('articles'),
  words: phrase('words marked'),
  'per-1000-words': phrase('per 1,000 words'),
}

const COUNTED: Record<CountBy, string> = {
  annotations: phrase('Marks'),
  articles: phrase('Articles with at least one mark'),
  words: phrase('Words marked'),
  'per-1000-words': phrase('Marks per 1,000 words'),
}

/** What an outlet's column is called. */
export function outletName(column: { outlet: string }): string {
  return column.outlet || t('No outlet')
}

/** What the rows are, as a heading: "Framing by outlet". */
export function headingOf(rows: readonly MatrixRow[]): string {
  const roots = [...new Set(rows.map(row => parseCodePath(row.code)[0] ?? ''))]
  const [first, ...others] = roots
  if (!first || roots.length > 3) return t('Codes by outlet')
  const named = `${first.charAt(0).toLocaleUpperCase(locale())}${first.slice(1)}`
  return t('{{codes}} by outlet', { codes: listed([named, ...others]) })
}

/** What is counted and on how much it rests, in one or two plain sentences. `summed` is the number of coders. */
export function countedSentence({ count, total }: Matrix, summed: number): string {
  const { articles, words, annotations } = total
  const what = t(COUNTED[count])
  const whose = summed > 1 ? t('{{what}}, {{coders}} coders summed', { what, coders: summed }) : what
  const extent = [
    t('{{count}} articles', { count: articles }),
    t('{{count}} words', { count: words }),
    t('{{count}} marks', { count: annotations }),
  ]
  return `${whose}. ${extent.join(', ')}.`
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
  if (columns.length === 1) return t('Only one outlet is in scope, so there is nothing to compare it with.')
  if (columns.length === 0 || single.length === 0) return ''
  if (single.length === columns.length)
    return t('One article per outlet: differences describe these articles, not the outlets.')
  const outlets =
    single.length <= 3 ? single.map(outletName).join(', ') : t('{{count}} outlets', { count: single.length })
  return t('Only one article of {{outlets}}: those numbers describe the article, not the outlet.', {
    outlets,
  })
}

function fewMarks({ annotations, columns }: Matrix): string {
  const few = columns.length > 0 && annotations.flat().some(marks => marks < FEW)
  return few ? t('Grey cells rest on fewer than three marks.') : ''
}

const SUMMED: Record<CountBy, string> = {
  annotations: phrase(
    'The marks of {{coders}} coders are summed: a passage that two of them marked counts twice.',
  ),
  'per-1000-words': phrase(
    'The marks of {{coders}} coders are summed: a passage that two of them marked counts twice.',
  ),
  articles: phrase('The marks of {{coders}} coders are summed: an article counts once, whoever marked it.'),
  words: phrase(
    'The marks of {{coders}} coders are summed: a word counts once for a code, whoever marked it.',
  ),
}

function summedWarning(count: CountBy, summed: number): string {
  return summed > 1 ? t(SUMMED[count], { coders: summed }) : ''
}

function noWords({ columns, count }: Matrix): string {
  if (count !== 'per-1000-words') return ''
  const names = columns.filter(column => column.words === 0).map(outletName)
  if (names.length === 0) return ''
  const outlets = names.join(', ')
  return names.length === 1
    ? t('{{outlets}} has no counted words, so no rate can be given.', { outlets })
    : t('{{outlets}} have no counted words, so no rate can be given.', { outlets })
}

/** A row with its indentation: the number of shown codes above it, and its name, with those above that are hidden. */
export function placedRows(rows: readonly MatrixRow[]): { row: MatrixRow; level: number; label: string }[] {
  return rows.map(row => {
    const above = rows.filter(other => row.code.startsWith(`${other.code}/`))
    const label = above.length === 0 ? parseCodePath(row.code).join(' / ') : row.name
    return { row, level: above.length, label }
  })
}

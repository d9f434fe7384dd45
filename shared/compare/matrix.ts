import type { Block } from '../model/block.ts'
import type { Code, CodeWithUse } from '../model/codebook.ts'
import type { Range } from '../text/range.ts'
import { countMarkedWords } from '../text/words.ts'
import type { CountBy, Matrix, MatrixColumn, MatrixRow, Scope } from './measure.ts'

/** An article in scope. */
export interface ComparedArticle {
  id: string
  /** `null`, with an empty name, for articles without an outlet. */
  outletId: string | null
  outlet: string
  /** Words in included blocks. */
  words: number
}

/** An annotation of one of the articles. */
export interface ComparedAnnotation {
  articleId: string
  /** Its passage: UTF-16 offsets into the canonical text, end-exclusive. */
  spans: readonly Range[]
  codeIds: readonly string[]
}

/** A code of the codebook, as `listCodes` gives it. */
export type ComparedCode = Pick<Code, 'id' | 'parentId' | 'name' | 'kind' | 'color'> &
  Pick<CodeWithUse, 'path' | 'depth'>

/** What a matrix is counted from: everything in scope, nothing else. */
export interface ComparedRows {
  articles: readonly ComparedArticle[]
  annotations: readonly ComparedAnnotation[]
  /** The whole codebook, in tree order. */
  codes: readonly ComparedCode[]
  /** The text of an article with the blocks that tile it; asked for only when words are counted. */
  textOf(articleId: string): { text: string; blocks: readonly Block[] }
}

/** Marks of one article, each with the rows that count it. */
interface Marked {
  column: number
  marks: { rows: readonly number[]; spans: readonly Range[] }[]
}

/**
 * Codes by outlets. A parent code counts the distinct annotations of itself and its descendants; marks in excluded
 * blocks count as annotations and articles, not as words; a rate divides by all included words of the outlet's
 * articles in scope. Rows are the codes asked for (all when the list is empty), in the codebook's order; columns are
 * the outlets in order of name, articles without an outlet last.
 */
export function compareCodes(rows: ComparedRows, scope: Pick<Scope, 'codeIds' | 'count'>): Matrix {
  const shown = rows.codes.filter(code => scope.codeIds.length === 0 || scope.codeIds.includes(code.id))
  const columns = columnsOf(rows.articles)
  const byArticle = markedArticles(rows, rowsOfCodes(rows.codes, shown), columns)
  const annotations = table(shown, columns)
  let total = 0
  for (const { column, marks } of byArticle.values()) {
    total += marks.length
    for (const mark of marks) for (const row of mark.rows) annotations[row]![column]! += 1
  }
  return {
    count: scope.count,
    rows: shown.map(matrixRow),
    columns,
    cells: cells(scope.count, annotations, byArticle, columns, rows.textOf),
    annotations,
    total: { annotations: total, articles: rows.articles.length, words: sum(rows.articles, 'words') },
  }
}

function cells(
  count: CountBy,
  annotations: number[][],
  byArticle: ReadonlyMap<string, Marked>,
  columns: readonly MatrixColumn[],
  textOf: ComparedRows['textOf'],
): number[][] {
  if (count === 'annotations') return annotations.map(row => [...row])
  if (count === 'per-1000-words')
    return annotations.map(row => row.map((n, at) => rate(n, columns[at]!.words)))
  const counted = annotations.map(row => row.map(() => 0))
  for (const [articleId, { column, marks }] of byArticle) {
    const article = count === 'words' ? textOf(articleId) : null
    for (const [row, ranges] of rangesByRow(marks))
      counted[row]![column]! += article ? countMarkedWords(article.text, article.blocks, ranges) : 1
  }
  return counted
}

const rate = (annotations: number, words: number) => (words === 0 ? 0 : (annotations * 1000) / words)

function rangesByRow(marks: Marked['marks']): Map<number, Range[]> {
  const found = new Map<number, Range[]>()
  for (const { rows, spans } of marks) {
    for (const row of rows) {
      const ranges = found.get(row)
      if (ranges) ranges.push(...spans)
      else found.set(row, [...spans])
    }
  }
  return found
}

/** The annotations by article, those left out that no row counts. */
function markedArticles(
  { articles, annotations }: ComparedRows,
  rowsOfCode: ReadonlyMap<string, readonly number[]>,
  columns: readonly MatrixColumn[],
): Map<string, Marked> {
  const columnOf = new Map(columns.map((column, at) => [column.outletId, at]))
  const found = new Map<string, Marked>()
  for (const { id, outletId } of articles) found.set(id, { column: columnOf.get(outletId)!, marks: [] })
  for (const annotation of annotations) {
    const rows = rowsCounting(annotation.codeIds, rowsOfCode)
    if (rows.length > 0) found.get(annotation.articleId)?.marks.push({ rows, spans: annotation.spans })
  }
  return found
}

function rowsCounting(
  codeIds: readonly string[],
  rowsOfCode: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const [first, ...others] = codeIds
  const rows = (first !== undefined && rowsOfCode.get(first)) || []
  if (others.length === 0) return rows
  return [...new Set([...rows, ...others.flatMap(id => rowsOfCode.get(id) ?? [])])]
}

/** For each code the rows that count it: its own and those of its ancestors, as far as they are shown. */
function rowsOfCodes(
  codes: readonly ComparedCode[],
  shown: readonly ComparedCode[],
): Map<string, readonly number[]> {
  const rowOf = new Map(shown.map((code, row) => [code.id as string, row]))
  const found = new Map<string, readonly number[]>()
  for (const { id, parentId } of codes) {
    const above = (parentId !== null && found.get(parentId)) || []
    const own = rowOf.get(id)
    found.set(id, own === undefined ? above : [...above, own])
  }
  return found
}

const byName = new Intl.Collator('en', { numeric: true })

function columnsOf(articles: readonly ComparedArticle[]): MatrixColumn[] {
  const found = new Map<string | null, MatrixColumn>()
  for (const { outletId, outlet, words } of articles) {
    const column = found.get(outletId) ?? { outletId, outlet, articles: 0, words: 0 }
    column.articles += 1
    column.words += words
    found.set(outletId, column)
  }
  return [...found.values()].sort(
    (a, b) => Number(a.outletId === null) - Number(b.outletId === null) || byName.compare(a.outlet, b.outlet),
  )
}

const table = (rows: readonly unknown[], columns: readonly unknown[]) => rows.map(() => columns.map(() => 0))

const matrixRow = ({ id, path, name, kind, color, depth }: ComparedCode): MatrixRow => ({
  codeId: id,
  code: path,
  name,
  kind,
  color,
  depth,
})

function sum<Key extends string>(items: readonly Record<Key, number>[], key: Key): number {
  return items.reduce((total, item) => total + item[key], 0)
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../model/block.ts'
import type { ColorName } from '../model/palette.ts'
import { type ComparedAnnotation, type ComparedCode, type ComparedRows, compareCodes } from './matrix.ts'
import { COUNTS, type CountBy } from './measure.ts'

interface TestArticle {
  id: string
  outlet: string
  /** Lines; one that starts with `-` is excluded. */
  lines: string[]
}

const words = (text: string) => text.split(/\s+/).filter(run => /[\p{L}\p{N}]/u.test(run)).length

function blocksOf(lines: readonly string[]): Block[] {
  let at = 0
  return lines.map(line => {
    const block = {
      kind: 'paragraph',
      start: at,
      end: at + line.length,
      included: !line.startsWith('-'),
      reason: '',
    }
    at += line.length + 1
    return block as Block
  })
}

/** A code by its path of one-letter names; its id is the path. */
function code(path: string): ComparedCode {
  const names = path.split('/')
  return {
    id: path as ComparedCode['id'],
    parentId: (names.slice(0, -1).join('/') || null) as ComparedCode['parentId'],
    name: names.at(-1) as string,
    kind: 'framing',
    color: 'blue' as ColorName,
    path,
    depth: names.length - 1,
  }
}

function rowsOf(articles: TestArticle[], annotations: ComparedAnnotation[], codes: string[]): ComparedRows {
  return {
    articles: articles.map(({ id, outlet, lines }) => ({
      id,
      outletId: outlet === '' ? null : `id of ${outlet}`,
      outlet,
      words: words(lines.filter(line => !line.startsWith('-')).join('\n')),
    })),
    annotations,
    codes: codes.map(code),
    textOf: id => {
      const lines = articles.find(article => article.id === id)?.lines ?? []
      return { text: lines.join('\n'), blocks: blocksOf(lines) }
    },
  }
}

/** Marks `passage` in an article. */
function mark(article: TestArticle, passage: string, ...codeIds: string[]): ComparedAnnotation {
  const start = article.lines.join('\n').indexOf(passage)
  if (start < 0) throw new Error(`"${passage}" is not in ${article.id}`)
  return { articleId: article.id, codeIds, spans: [{ start, end: start + passage.length }] }
}

describe('a worked example', () => {
  const first = {
    id: '1',
    outlet: 'Morning',
    lines: ['Tolls rise again', 'Drivers are angry and tired', '-Leave a comment'],
  }
  const second = { id: '2', outlet: 'Morning', lines: ['One two three four'] }
  const third = { id: '3', outlet: 'Evening', lines: ['The council voted for tolls'] }
  const fourth = { id: '4', outlet: '', lines: ['Nothing is marked here'] }
  const rows = rowsOf(
    [first, second, third, fourth],
    [
      mark(first, 'Drivers are angry', 'f/a'),
      mark(first, 'angry and tired', 'f/b', 'f'),
      mark(first, 'Leave a comment', 'f/a', 'f/b'),
      mark(third, 'council voted', 'f', 'q'),
    ],
    ['f', 'f/a', 'f/b', 'q'],
  )
  const counted = (count: CountBy) => compareCodes(rows, { codeIds: [], count }).cells

  test('has outlets by name, articles without one last, with their articles and included words', () => {
    expect(compareCodes(rows, { codeIds: [], count: 'annotations' }).columns).toEqual([
      { outletId: 'id of Evening', outlet: 'Evening', articles: 1, words: 5 },
      { outletId: 'id of Morning', outlet: 'Morning', articles: 2, words: 12 },
      { outletId: null, outlet: '', articles: 1, words: 4 },
    ])
  })

  test('counts a passage with two codes of a parent once for the parent', () => {
    expect(counted('annotations')).toEqual([
      [1, 3, 0],
      [0, 2, 0],
      [0, 2, 0],
      [1, 0, 0],
    ])
  })

  test('counts an article once', () => {
    expect(counted('articles')).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
    ])
  })

  test('counts words of overlapping passages once and those of excluded blocks not at all', () => {
    expect(counted('words')).toEqual([
      [2, 5, 0],
      [0, 3, 0],
      [0, 3, 0],
      [2, 0, 0],
    ])
  })

  test('divides by the words of articles without marks too, and not by zero', () => {
    expect(counted('per-1000-words')).toEqual([
      [200, 250, 0],
      [0, 2000 / 12, 0],
      [0, 2000 / 12, 0],
      [200, 0, 0],
    ])
    const empty = { id: '5', outlet: 'Void', lines: ['-all of it excluded'] }
    const one = rowsOf([empty], [mark(empty, 'all', 'f')], ['f'])
    expect(compareCodes(one, { codeIds: [], count: 'per-1000-words' }).cells).toEqual([[0]])
  })

  test('shows the codes asked for in the codebook’s order, still counting below them', () => {
    const matrix = compareCodes(rows, { codeIds: ['q', 'f'], count: 'words' })
    expect(matrix).toEqual({
      count: 'words',
      rows: [
        { codeId: 'f', code: 'f', name: 'f', kind: 'framing', color: 'blue', depth: 0 },
        { codeId: 'q', code: 'q', name: 'q', kind: 'framing', color: 'blue', depth: 0 },
      ],
      columns: compareCodes(rows, { codeIds: [], count: 'words' }).columns,
      cells: [
        [2, 5, 0],
        [2, 0, 0],
      ],
      annotations: [
        [1, 3, 0],
        [1, 0, 0],
      ],
      total: { annotations: 4, articles: 4, words: 21 },
    })
  })

  test('totals only the annotations that a shown code counts', () => {
    expect(compareCodes(rows, { codeIds: ['q'], count: 'annotations' }).total).toEqual({
      annotations: 1,
      articles: 4,
      words: 21,
    })
  })

  test('asks for texts only when words are counted', () => {
    const textOf = () => {
      throw new Error('a text was loaded')
    }
    for (const count of COUNTS) {
      const compare = () => compareCodes({ ...rows, textOf }, { codeIds: [], count })
      if (count === 'words') expect(compare).toThrow('a text was loaded')
      else expect(compare).not.toThrow()
    }
  })
})

const CODES = ['f', 'f/a', 'f/a/x', 'f/b', 'g', 'g/c']
const line = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.constantFrom('red', 'blue', '7', '—', 'é'), { minLength: 1, maxLength: 6 }),
  )
  .map(([excluded, run]) => (excluded ? '-' : '') + run.join(' '))
const articles = fc
  .array(
    fc.record({
      outlet: fc.constantFrom('A', 'B', 'C', ''),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    }),
    {
      maxLength: 6,
    },
  )
  .map(list => list.map((article, n) => ({ id: `${n}`, ...article })))

interface Material {
  articles: TestArticle[]
  annotations: ComparedAnnotation[]
  chosen: string[]
}

/** Random material: articles, and annotations somewhere in them. */
const material: fc.Arbitrary<Material> = articles.chain(list =>
  fc.record({
    articles: fc.constant(list),
    annotations:
      list.length === 0
        ? fc.constant<ComparedAnnotation[]>([])
        : fc.array(
            fc
              .record({
                article: fc.constantFrom(...list),
                from: fc.double({ min: 0, max: 0.99, noNaN: true }),
                sizes: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }),
                codeIds: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 3 }),
              })
              .map(({ article, from, sizes, codeIds }) => {
                const { length } = article.lines.join('\n')
                const start = Math.floor(from * length)
                // Spans may overlap here: what is marked twice counts once all the same.
                const spans = sizes.map(size => ({ start, end: Math.min(length, start + size) }))
                return { articleId: article.id, spans, codeIds }
              }),
            { maxLength: 12 },
          ),
    chosen: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
  }),
)

/** Words of an article under any of the passages, found letter by letter. */
function markedWords({ lines }: TestArticle, passages: readonly ComparedAnnotation[]): number {
  const text = lines.join('\n')
  let count = 0
  for (const block of blocksOf(lines).filter(one => one.included)) {
    for (const run of text.slice(block.start, block.end).matchAll(/\S+/g)) {
      const letter = run[0].search(/[\p{L}\p{N}]/u)
      const at = block.start + run.index + letter
      if (
        letter >= 0 &&
        passages.some(({ spans }) => spans.some(({ start, end }) => start <= at && at < end))
      )
        count += 1
    }
  }
  return count
}

/** The definition of a cell, without any regard for speed. */
function bruteCell(m: Material, count: CountBy, codeId: string, outlet: string): number {
  const own = m.articles.filter(article => article.outlet === outlet)
  const counts = (a: ComparedAnnotation) => a.codeIds.some(id => id === codeId || id.startsWith(`${codeId}/`))
  const passagesOf = (article: TestArticle) =>
    m.annotations.filter(a => a.articleId === article.id && counts(a))
  const annotations = own.flatMap(passagesOf).length
  const included = words(own.flatMap(article => article.lines.filter(l => !l.startsWith('-'))).join('\n'))
  if (count === 'articles') return own.filter(article => passagesOf(article).length > 0).length
  if (count === 'words')
    return own.reduce((sum, article) => sum + markedWords(article, passagesOf(article)), 0)
  if (count === 'per-1000-words') return included === 0 ? 0 : (annotations * 1000) / included
  return annotations
}

describe('laws', () => {
  test.each(COUNTS)('%s: every cell is what its definition says', count => {
    fc.assert(
      fc.property(material, m => {
        const matrix = compareCodes(rowsOf(m.articles, m.annotations, CODES), { codeIds: m.chosen, count })
        const shown = CODES.filter(id => m.chosen.length === 0 || m.chosen.includes(id))
        const outlets = ['A', 'B', 'C', ''].filter(outlet => m.articles.some(a => a.outlet === outlet))
        expect(matrix.rows.map(row => row.code)).toEqual(shown)
        expect(matrix.columns.map(column => column.outlet)).toEqual(outlets)
        const brute = (by: CountBy) => shown.map(id => outlets.map(outlet => bruteCell(m, by, id, outlet)))
        expect(matrix.cells).toEqual(brute(count))
        expect(matrix.annotations).toEqual(brute('annotations'))
      }),
    )
  })

  test.each(COUNTS)('%s: renaming the outlets moves columns and changes nothing else', count => {
    const names = fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(material, names, (m, [a, b, c]) => {
        const renamed: Record<string, string> = { A: a!, B: b!, C: c!, '': '' }
        const compare = (list: TestArticle[]) =>
          compareCodes(rowsOf(list, m.annotations, CODES), { codeIds: [], count })
        const before = compare(m.articles)
        const after = compare(m.articles.map(one => ({ ...one, outlet: renamed[one.outlet]! })))
        expect(after.columns.length).toBe(before.columns.length)
        before.columns.forEach((column, at) => {
          const now = after.columns.findIndex(one => one.outlet === renamed[column.outlet])
          expect(after.cells.map(row => row[now])).toEqual(before.cells.map(row => row[at]))
        })
      }),
    )
  })

  test.each(COUNTS)('%s: a parent counts at least as much as each of its children', count => {
    fc.assert(
      fc.property(material, m => {
        const { cells } = compareCodes(rowsOf(m.articles, m.annotations, CODES), { codeIds: [], count })
        CODES.forEach((id, row) => {
          const parent = CODES.indexOf(id.split('/').slice(0, -1).join('/'))
          if (parent >= 0)
            cells[row]!.forEach((n, at) => {
              expect(cells[parent]![at]).toBeGreaterThanOrEqual(n)
            })
        })
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COUNTS, type Scope } from '../shared/compare/measure.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { anyOperation, attempt } from '../test/operations.ts'
import { compareExcerpts, compareMatrix } from './analysis.ts'
import { createAnnotation } from './annotations.ts'
import { listArticles } from './articles.ts'
import { codeAtPath, listCodes } from './codebook.ts'
import { useCoder } from './coders.ts'

/** Two stories, two outlets and one article without any; Lena and Omar have marked passages. */
function furnished() {
  const db = project()
  const [lena, omar] = [author(db, 'Lena'), author(db, 'Omar')]
  const code = (path: string) => codeAtPath(db, path, null)
  const texts: Record<string, string> = {}
  const add = (headline: string, text: string, outlet: string, story: string, kinds = {}) => {
    const id = addArticle(db, lena, text, { headline, outlet, story, published: '2026-01-01' }, kinds)
    texts[id] = text
    return id
  }
  const toll = add('Toll', 'The toll doubles today\nLeave a comment', 'Gannet', 'Bridge', {
    1: 'boilerplate',
  })
  const vote = add('Vote', 'Council votes', 'Courier', 'Bridge')
  const rain = add('Rain', 'It rains', '', 'Weather')
  const mark = (articleId: string, exact: string, paths: string[], by = lena) => {
    const start = texts[articleId]!.indexOf(exact)
    const place = { articleId, start, end: start + exact.length, codeIds: paths.map(code) }
    return createAnnotation(db, by, { ...place, note: '', attributes: {} })
  }
  mark(toll, 'toll doubles', ['framing/conflict', 'framing/morality'])
  mark(toll, 'doubles today', ['framing/conflict'], omar)
  mark(toll, 'comment', ['claim'])
  mark(vote, 'Council', ['claim'], omar)
  mark(rain, 'rains', ['framing'])
  const story = (name: string) => listArticles(db, null).find(one => one.story === name)!.storyId
  const outlet = (name: string) => listArticles(db, null).find(one => one.outlet === name)!.outletId
  return { db, lena, omar, code, story, outlet }
}

const ALL: Scope = { storyId: null, codeIds: [], coderId: null, count: 'annotations' }

describe('the matrix', () => {
  const table = (scope: Partial<Scope>, p = furnished()) => {
    const { rows, columns, cells } = compareMatrix(p.db, { ...ALL, ...scope })
    p.db.close()
    const shown = rows
      .map((row, at) => [row.code, ...cells[at]!] as const)
      .filter(row => row.slice(1).some(Boolean))
    return [columns.map(column => column.outlet), ...shown]
  }

  test('counts annotations, articles, words and rates by outlet', () => {
    expect(table({})).toEqual([
      ['Courier', 'Gannet', ''],
      ['framing', 0, 2, 1],
      ['framing/conflict', 0, 2, 0],
      ['framing/morality', 0, 1, 0],
      ['claim', 1, 1, 0],
    ])
    expect(table({ count: 'articles' }).slice(1, 3)).toEqual([
      ['framing', 0, 1, 1],
      ['framing/conflict', 0, 1, 0],
    ])
    expect(table({ count: 'words' }).slice(1)).toEqual([
      ['framing', 0, 3, 1],
      ['framing/conflict', 0, 3, 0],
      ['framing/morality', 0, 2, 0],
      ['claim', 1, 0, 0],
    ])
    expect(table({ count: 'per-1000-words' }).slice(1, 2)).toEqual([['framing', 0, 500, 500]])
  })

  test('looks at one story, one coder and the codes chosen', () => {
    const p = furnished()
    const scope = {
      storyId: p.story('Bridge'),
      coderId: p.omar.coderId,
      codeIds: [p.code('framing'), p.code('claim')],
    }
    expect(table(scope, p)).toEqual([
      ['Courier', 'Gannet'],
      ['framing', 0, 1],
      ['claim', 1, 0],
    ])
  })

  test('has its totals and the codebook’s order', () => {
    const p = furnished()
    const matrix = compareMatrix(p.db, ALL)
    expect(matrix.total).toEqual({ annotations: 5, articles: 3, words: 8 })
    expect(matrix.rows.map(row => row.code)).toEqual(listCodes(p.db, null).map(one => one.path))
    p.db.close()
  })

  test('of an empty project is empty', () => {
    const db = project()
    const { columns, cells, total } = compareMatrix(db, ALL)
    expect({ columns, cells, total }).toEqual({
      columns: [],
      cells: Array.from({ length: 8 }, () => []),
      total: { annotations: 0, articles: 0, words: 0 },
    })
    db.close()
  })
})

describe('the excerpts behind a cell', () => {
  test('are those of the code and its descendants, article by article, with what stands around them', () => {
    const p = furnished()
    const found = compareExcerpts(p.db, { storyId: null, codeId: p.code('framing'), coderId: null })
    expect(found.map(one => [one.headline, one.outlet, one.coder, one.exact, one.before, one.after])).toEqual(
      [
        ['Toll', 'Gannet', 'Lena', 'toll doubles', 'The ', ' today'],
        ['Toll', 'Gannet', 'Omar', 'doubles today', 'The toll ', ''],
        ['Rain', '', 'Lena', 'rains', 'It ', ''],
      ],
    )
    expect(found[0]).toMatchObject({
      published: '2026-01-01',
      codeIds: [p.code('framing/conflict'), p.code('framing/morality')],
      attributes: {},
      block: 'paragraph',
      paragraph: 1,
    })
    p.db.close()
  })

  test('are those of one outlet, of articles without one, or of all', () => {
    const p = furnished()
    const exact = (outletId: string | null | undefined) =>
      compareExcerpts(p.db, { storyId: null, codeId: p.code('claim'), outletId, coderId: null }).map(
        one => one.exact,
      )
    expect(exact(undefined)).toEqual(['comment', 'Council'])
    expect(exact(p.outlet('Courier'))).toEqual(['Council'])
    expect(exact(null)).toEqual([])
    p.db.close()
  })

  test('are as many as the cell says, whatever has been done to the project', () => {
    fc.assert(
      fc.property(
        fc.array(anyOperation, { minLength: 3, maxLength: 15 }),
        fc.boolean(),
        (operations, everyone) => {
          const p = furnished()
          for (const one of operations) attempt(p.db, p.lena, one)
          const coderId = everyone ? null : useCoder(p.db, 'Lena').id
          for (const count of COUNTS) {
            const matrix = compareMatrix(p.db, { ...ALL, coderId, count })
            matrix.rows.forEach(({ codeId }, row) => {
              matrix.columns.forEach(({ outletId }, column) => {
                const excerpts = compareExcerpts(p.db, { storyId: null, codeId, outletId, coderId })
                expect(excerpts).toHaveLength(matrix.annotations[row]![column]!)
                if (count === 'articles')
                  expect(new Set(excerpts.map(one => one.articleId)).size).toBe(matrix.cells[row]![column])
              })
            })
            const uses = listCodes(p.db, coderId).map(one => one.uses)
            expect(matrix.annotations.map(row => row.reduce((sum, n) => sum + n, 0))).toEqual(uses)
          }
          p.db.close()
        },
      ),
      { numRuns: 25 },
    )
  })
})

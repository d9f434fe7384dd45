import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addArticle, author, newArticle, project } from '../test/builders.ts'
import { checkSearchIndex } from '../test/operations.ts'
import { addArticles, deleteArticles, updateArticles } from './articles.ts'
import { redoOnce, undoOnce } from './change-log.ts'
import { openProject, type WriteDb } from './connection.ts'
import { searchText } from './search.ts'

function start(...texts: string[]) {
  const db = project()
  const by = author(db)
  const ids = addArticles(
    db,
    by,
    texts.map((text, n) => newArticle(text, { headline: `Headline ${n}`, outlet: 'Courier' })),
  )
  return { db, by, ids }
}
const found = (db: WriteDb, query: string) =>
  searchText(db, query, 50).map(hit => hit.snippet.slice(hit.hitStart, hit.hitEnd))

describe('a hit', () => {
  test('says where the words stand and what stands around them, within their block', () => {
    const { db, ids } = start('Headline\nThe toll doubles in May\nThe end')
    expect(searchText(db, 'doubles', 10)).toEqual([
      {
        articleId: ids[0],
        headline: 'Headline 0',
        outlet: 'Courier',
        published: '',
        start: 18,
        end: 25,
        snippet: 'The toll doubles in May',
        hitStart: 9,
        hitEnd: 16,
      },
    ])
    db.close()
  })

  test('in a long block is shown with dots where text was left out, never half a character', () => {
    const emoji = '👩‍👩‍👧'.repeat(40)
    const { db } = start(`${emoji} toll ${emoji}`)
    const [hit] = searchText(db, 'toll', 10)
    expect(hit!.snippet).toMatch(/^…(👩‍👩‍👧)+ toll (👩‍👩‍👧)+…$/u)
    expect(hit!.snippet.slice(hit!.hitStart, hit!.hitEnd)).toBe('toll')
    db.close()
  })

  test('in the headline alone stands at the start of the text', () => {
    const { db, by } = start()
    addArticle(db, by, 'Nothing here', { headline: 'Zebras' })
    expect(searchText(db, 'zebras', 10)).toMatchObject([
      { start: 0, end: 0, snippet: 'Nothing here'.slice(0, 91) },
    ])
    db.close()
  })

  test('is found whatever the case and the accents, as phrase and by its beginning', () => {
    const { db } = start('Élan vital and a ferry', 'A ferryman, an elan')
    expect(found(db, 'ELAN').sort()).toEqual(['elan', 'Élan'])
    expect(found(db, '"vital and"')).toEqual(['vital and'])
    expect(found(db, 'ferry')).toEqual(['ferry'])
    expect(found(db, 'ferry*').sort()).toEqual(['ferry', 'ferryman'])
    expect(found(db, 'ferryman vital')).toEqual([])
    db.close()
  })

  test('stands right in texts full of control characters and of the marks of the search itself', () => {
    const text = '\u0001toll\u0002 \u0001\u0001 toll \ufdd0 toll \ufdd1 \u0002toll\u0001'
    const { db } = start(text)
    const hits = searchText(db, 'toll', 50)
    expect(hits.map(hit => text.slice(hit.start, hit.end))).toEqual(['toll', 'toll', 'toll', 'toll'])
    expect(hits.map(hit => hit.start)).toEqual([1, 10, 17, 25])
    db.close()
  })
})

test('at most five places of an article and as many hits as asked for are listed', () => {
  const { db } = start('toll '.repeat(9).trim(), 'toll '.repeat(9).trim())
  expect(searchText(db, 'toll', 50)).toHaveLength(10)
  expect(searchText(db, 'toll', 7)).toHaveLength(7)
  expect(searchText(db, ' * " ', 7)).toEqual([])
  db.close()
})

test.each(['"', 'NEAR(', 'a AND', 'headline:', '^', '*', '-', 'a OR b)', "';--", '{}', '\0', '\ud800', '🙂'])(
  'anything may be typed (%j)',
  typed => {
    const { db } = start('Some a text and b')
    expect(() => searchText(db, typed, 10)).not.toThrow()
    db.close()
  },
)

test('the index follows import, edit, delete, undo and redo, also after reopening', () => {
  const { db, by, ids } = start('The toll doubles')
  const finds = (project: WriteDb, expected: { toll: number; zebra: number; headline: number }) => {
    expect({
      toll: found(project, 'toll').length,
      zebra: searchText(project, 'zebra', 9).length,
      headline: searchText(project, 'headline', 9).length,
    }).toEqual(expected)
    checkSearchIndex(project)
  }
  finds(db, { toll: 1, zebra: 0, headline: 1 })
  updateArticles(db, by, ids, { headline: 'Zebra' })
  finds(db, { toll: 1, zebra: 1, headline: 0 })
  deleteArticles(db, by, ids)
  finds(db, { toll: 0, zebra: 0, headline: 0 })
  undoOnce(db, by)
  finds(db, { toll: 1, zebra: 1, headline: 0 })
  undoOnce(db, by)
  finds(db, { toll: 1, zebra: 0, headline: 1 })
  undoOnce(db, by)
  finds(db, { toll: 0, zebra: 0, headline: 0 })
  db.close()
  const again = openProject(db.file, { holder: 'a test' })
  for (let n = 0; n < 3; n++) redoOnce(again, by)
  finds(again, { toll: 0, zebra: 0, headline: 0 })
  undoOnce(again, by)
  finds(again, { toll: 1, zebra: 1, headline: 0 })
  again.close()
})

test('every whole word of any text is found at its place', () => {
  const word = fc.constantFrom('toll', 'Élan', 'שלום', 'straße', 'е́лка', '7', 'don’t')
  const between = fc.constantFrom(' ', '\n', ', ', ' 👩‍👩‍👧 ', '\u0001', ' — ')
  fc.assert(
    fc.property(fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 5 }), pieces => {
      const text = pieces.flat().join('').trim()
      const { db } = start(text)
      for (const [asked] of pieces) {
        const places = searchText(db, asked, 50).map(hit => [
          hit.start,
          hit.snippet.slice(hit.hitStart, hit.hitEnd),
        ])
        const expected = [
          ...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}’])${asked}(?![\\p{L}\\p{M}\\p{N}’])`, 'gu')),
        ]
        expect(places).toEqual(expected.slice(0, 5).map(match => [match.index, match[0]]))
      }
      db.close()
    }),
    { numRuns: 40 },
  )
})

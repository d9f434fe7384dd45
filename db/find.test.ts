import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FoundHit, SearchFilters, SearchRequest } from '../shared/rpc/calls/search.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { createAnnotation } from './annotations.ts'
import { codeAtPath, createCode } from './codebook.ts'
import type { WriteDb } from './connection.ts'
import { findHits, findInArticle } from './find.ts'
import { listNames } from './names.ts'
import { setNote } from './notes.ts'

const find = (db: WriteDb, query: string, more: Partial<SearchRequest> = {}) =>
  findHits(db, {
    query,
    in: ['text', 'notes', 'excerpts'],
    filters: {},
    ranked: false,
    limit: 50,
    offset: 0,
    ...more,
  })

/** Each hit as where it is and what is hit. */
const shown = (page: ReturnType<typeof find>) =>
  page.hits.map(hit => `${hit.where} ${hit.headline}: ${hit.snippet.slice(hit.hitStart, hit.hitEnd)}`)

/** Two articles by two outlets, coded by two coders, with notes on everything. */
function coded() {
  const db = project()
  const lena = author(db)
  const max = author(db, 'Max')
  const bridge = 'The toll doubles in May, says Ada Voss'
  const first = addArticle(db, lena, bridge, {
    headline: 'Bridge',
    outlet: 'Courier',
    published: '2026-01-05T08:30',
  })
  const ferry = 'The ferry stops. A toll is not planned.'
  const second = addArticle(db, max, ferry, {
    headline: 'Ferry',
    outlet: 'Gannet',
    published: '2026-02-01',
    story: 'Boats',
  })
  const claim = codeAtPath(db, 'claim', null)
  const below = createCode(db, lena, { name: 'Costs', parentId: claim }).id
  const quote = codeAtPath(db, 'quote', null)
  const price = createAnnotation(db, lena, {
    articleId: first,
    start: 4,
    end: 16,
    codeIds: [below],
    note: 'Which toll is meant?',
    attributes: { speaker: 'Ada Voss' },
  })
  const denial = createAnnotation(db, max, {
    articleId: second,
    start: 0,
    end: 38,
    spans: [
      { start: 4, end: 9 },
      { start: 19, end: 38 },
    ],
    codeIds: [quote],
    note: '',
    attributes: { speaker: 'Ben' },
  })
  setNote(db, max, 'article', second, 'No toll here')
  setNote(db, lena, 'code', below, 'Also a toll')
  setNote(db, lena, 'project', '', 'Tolls and ferries')
  return { db, lena, max, first, second, claim, below, quote, price, denial }
}

describe('a page of hits', () => {
  test('has texts, then notes, then passages of each article, in the order of import', () => {
    const { db } = coded()
    expect(shown(find(db, 'toll'))).toEqual([
      'note Costs: toll',
      'text Bridge: toll',
      'note Bridge: toll',
      'excerpt Bridge: toll',
      'text Ferry: toll',
      'note Ferry: toll',
      'excerpt Ferry: toll',
    ])
    expect(find(db, 'toll')).toMatchObject({ articles: 3, more: false, moreInText: [] })
    db.close()
  })

  test('says of each hit where it stands and whose it is', () => {
    const { db, first, second, below, quote, price, denial } = coded()
    const bridge = { headline: 'Bridge', outlet: 'Courier', published: '2026-01-05T08:30', articleId: first }
    const ferry = { headline: 'Ferry', outlet: 'Gannet', published: '2026-02-01', articleId: second }
    const none = { annotationId: null, codeId: null }
    expect(find(db, 'toll').hits).toEqual([
      {
        ...{ articleId: null, headline: 'Costs', outlet: '', published: '', where: 'note' },
        ...{ annotationId: null, codeId: below, start: 0, end: 0 },
        ...{ snippet: 'Also a toll', hitStart: 7, hitEnd: 11 },
      },
      {
        ...{ ...bridge, ...none, where: 'text', start: 4, end: 8 },
        ...{ snippet: 'The toll doubles in May, says Ada Voss', hitStart: 4, hitEnd: 8 },
      },
      {
        ...{ ...bridge, where: 'note', annotationId: price.id, codeId: below, start: 4, end: 16 },
        ...{ snippet: 'Which toll is meant?', hitStart: 6, hitEnd: 10 },
      },
      {
        ...{ ...bridge, where: 'excerpt', annotationId: price.id, codeId: below, start: 4, end: 8 },
        ...{ snippet: 'toll doubles', hitStart: 0, hitEnd: 4 },
      },
      {
        ...{ ...ferry, ...none, where: 'text', start: 19, end: 23 },
        ...{ snippet: 'The ferry stops. A toll is not planned.', hitStart: 19, hitEnd: 23 },
      },
      {
        ...{ ...ferry, ...none, where: 'note', start: 0, end: 0 },
        ...{ snippet: 'No toll here', hitStart: 3, hitEnd: 7 },
      },
      {
        ...{ ...ferry, where: 'excerpt', annotationId: denial.id, codeId: quote, start: 19, end: 23 },
        ...{ snippet: 'ferry […] toll is not planned', hitStart: 10, hitEnd: 14 },
      },
    ])
    db.close()
  })

  test('is of what is asked for only', () => {
    const { db } = coded()
    expect(shown(find(db, 'toll', { in: ['text'] }))).toEqual(['text Bridge: toll', 'text Ferry: toll'])
    expect(shown(find(db, 'toll', { in: ['excerpts'] }))).toEqual([
      'excerpt Bridge: toll',
      'excerpt Ferry: toll',
    ])
    expect(shown(find(db, 'toll*', { in: ['notes'] }))).toEqual([
      'note Costs: toll',
      'note : Tolls',
      'note Bridge: toll',
      'note Ferry: toll',
    ])
    expect(shown(find(db, '"toll doubles"'))).toEqual([
      'text Bridge: toll doubles',
      'excerpt Bridge: toll doubles',
    ])
    expect(shown(find(db, 'toll stops'))).toEqual(['text Ferry: stops', 'text Ferry: toll'])
    expect(shown(find(db, ' * '))).toEqual([])
    db.close()
  })

  test('has every hit also when words that match stand in another kind', () => {
    const { db } = coded()
    // The note alone has "meant", the passage alone "doubles": neither has both.
    expect(shown(find(db, 'doubles meant'))).toEqual([])
    expect(shown(find(db, 'toll meant'))).toEqual(['note Bridge: toll'])
    db.close()
  })
})

describe('a filter', () => {
  const filtered = (choose: (made: ReturnType<typeof coded>) => SearchFilters) => {
    const made = coded()
    const page = find(made.db, 'toll', { filters: choose(made) })
    made.db.close()
    return shown(page)
  }
  const BRIDGE = ['text Bridge: toll', 'note Bridge: toll', 'excerpt Bridge: toll']
  const FERRY = ['text Ferry: toll', 'note Ferry: toll', 'excerpt Ferry: toll']
  const outlet = (db: WriteDb, name: string) => listNames(db, 'outlet').find(one => one.name === name)!.id

  test.each<[string, (made: ReturnType<typeof coded>) => SearchFilters, string[]]>([
    ['an outlet', ({ db }) => ({ outletIds: [outlet(db, 'Courier')] }), BRIDGE],
    ['a story', ({ db }) => ({ storyId: listNames(db, 'story')[0]!.id }), FERRY],
    ['a first day', () => ({ from: '2026-01-06' }), FERRY],
    ['a last day, with its times', () => ({ to: '2026-01-05' }), BRIDGE],
    ['a code with those below it', ({ claim }) => ({ codeIds: [claim] }), ['note Costs: toll', ...BRIDGE]],
    ['a coder', ({ lena }) => ({ coderIds: [lena.coderId] }), ['note Costs: toll', ...BRIDGE]],
    ['a coder who wrote notes', ({ max }) => ({ coderIds: [max.coderId] }), FERRY],
    ['a speaker, whatever the case', () => ({ speaker: ' ada  VOSS' }), BRIDGE],
    ['a speaker there is not', () => ({ speaker: 'Nobody' }), []],
    ['two at once', ({ quote }) => ({ codeIds: [quote], speaker: 'Ada Voss' }), []],
    [
      'lists that are empty',
      () => ({ outletIds: [], codeIds: [], coderIds: [] }),
      ['note Costs: toll', ...BRIDGE, ...FERRY],
    ],
  ])('by %s', (_what, choose, expected) => {
    expect(filtered(choose)).toEqual(expected)
  })
})

describe('many hits', () => {
  const many = () => {
    const db = project()
    const by = author(db)
    for (let n = 0; n < 7; n++) addArticle(db, by, 'toll '.repeat(n + 1).trim(), { headline: `Number ${n}` })
    return db
  }
  const headlines = (page: ReturnType<typeof find>) => [...new Set(page.hits.map(hit => hit.headline))]

  test('come page by page', () => {
    const db = many()
    const pages = [0, 3, 6].map(offset => find(db, 'toll', { limit: 3, offset }))
    expect(pages.map(headlines)).toEqual([
      ['Number 0', 'Number 1', 'Number 2'],
      ['Number 3', 'Number 4', 'Number 5'],
      ['Number 6'],
    ])
    expect(pages.map(page => [page.more, page.articles])).toEqual([
      [true, null],
      [true, null],
      [false, 7],
    ])
    db.close()
  })

  test('are ranked and counted when that is asked for', () => {
    const db = many()
    const by = author(db)
    const [id] = [addArticle(db, by, 'nothing', { headline: 'Noted' })]
    setNote(db, by, 'article', id, 'toll')
    const page = find(db, 'toll', { limit: 2, ranked: true })
    expect([page.more, page.articles]).toEqual([true, 8])
    const all = headlines(find(db, 'toll', { ranked: true }))
    expect(all.filter(name => name !== 'Noted')).toEqual([6, 5, 4, 3, 2, 1, 0].map(n => `Number ${n}`))
    expect(all.slice(0, 2)).toEqual(headlines(page))
    db.close()
  })

  test('are best in a headline, with a filter and without', () => {
    const db = many()
    addArticle(db, author(db), 'Something long about a bridge and a ferry', {
      headline: 'Toll',
      outlet: 'Gannet',
    })
    addArticle(db, author(db), 'The toll, the toll, again', { headline: 'Bridge', outlet: 'Gannet' })
    const outletIds = [listNames(db, 'outlet')[0]!.id]
    expect(headlines(find(db, 'toll', { ranked: true, filters: { outletIds } }))).toEqual(['Toll', 'Bridge'])
    const all = headlines(find(db, 'toll', { ranked: true }))
    expect(all.indexOf('Toll')).toBeLessThan(all.indexOf('Bridge'))
    db.close()
  })

  test('in one text are shown up to three and counted, and listed whole on request', () => {
    const db = many()
    const page = find(db, 'toll', { offset: 6 })
    expect(page.hits.map(hit => hit.start)).toEqual([0, 5, 10])
    const articleId = page.hits[0]!.articleId!
    expect(page.moreInText).toEqual([{ articleId, hits: 7 }])
    expect(findInArticle(db, 'toll', articleId).map(hit => hit.start)).toEqual([0, 5, 10, 15, 20, 25, 30])
    expect(findInArticle(db, 'toll', 'not there')).toEqual([])
    db.close()
  })
})

test('all pages together have every hit once, ranked or not, whatever the size of a page', () => {
  const words = fc.constantFrom('toll', 'ferry', 'Élan', 'bridge')
  const texts = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (articles, notes, limit, ranked) => {
        const db = project()
        const by = author(db)
        const ids = articles.map((text, n) => addArticle(db, by, text.join(' '), { headline: `Number ${n}` }))
        for (const [n, note] of notes.entries())
          setNote(db, by, 'article', ids[n % ids.length]!, note.join(' '))
        const whole = find(db, 'toll', { ranked: !ranked })
        const hits: FoundHit[] = []
        for (let offset = 0; ; offset += limit) {
          const page = find(db, 'toll', { ranked, limit, offset })
          hits.push(...page.hits)
          if (!page.more) break
        }
        const sorted = (list: typeof hits) => list.map(hit => JSON.stringify(hit)).sort()
        expect(sorted(hits)).toEqual(sorted(whole.hits))
        expect(whole.articles).toBe(new Set(hits.map(hit => hit.articleId)).size)
        db.close()
      },
    ),
    { numRuns: 30 },
  )
})

test.each([
  '"',
  'NEAR(',
  'a AND',
  'passage:',
  '^',
  '*',
  '-',
  'a OR b)',
  "';--",
  '{}',
  '\0',
  '\ud800',
  '🙂',
  '{note} : a',
])('anything may be typed (%j)', typed => {
  const { db } = coded()
  expect(() => find(db, typed)).not.toThrow()
  db.close()
})

test('words may be joined by OR and left out by NOT, whatever is typed around them', () => {
  const { db } = coded()
  expect(shown(find(db, 'doubles OR stops', { in: ['text'] }))).toEqual([
    'text Bridge: doubles',
    'text Ferry: stops',
  ])
  expect(shown(find(db, 'toll NOT doubles'))).toEqual([
    'note Costs: toll',
    'note Bridge: toll',
    'text Ferry: toll',
    'note Ferry: toll',
    'excerpt Ferry: toll',
  ])
  const words = fc.constantFrom(
    'toll',
    'AND',
    'OR',
    'NOT',
    '-toll',
    '"a b"',
    '-"a b"',
    '(',
    ')',
    'fer*',
    '*',
    ':',
    '-',
    '"',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), pieces => {
      expect(() => find(db, pieces.join(' '))).not.toThrow()
    }),
  )
  db.close()
})

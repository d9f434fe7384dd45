import { describe, expect, test } from 'vitest'
import type { CodeId } from '../shared/model/ids.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import {
  attributeValues,
  createAnnotation,
  deleteAnnotations,
  listAnnotations,
  updateAnnotation,
} from './annotations.ts'
import { deleteArticles, listArticles } from './articles.ts'
import { undoOnce } from './change-log.ts'
import { codeAtPath, deleteCode } from './codebook.ts'
import { listHistory } from './history.ts'

const TEXT = 'A toll 👩‍👩‍👧 doubles\ne\u0301galité, they say'

function start() {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, TEXT)
  const code = (path: string) => codeAtPath(db, path, null)
  const mark = (given: Partial<Parameters<typeof createAnnotation>[2]> = {}, as = by) =>
    createAnnotation(db, as, {
      articleId,
      start: 2,
      end: 6,
      codeIds: [code('claim')],
      note: '',
      attributes: {},
      ...given,
    })
  return { db, by, articleId, code, mark }
}

describe('annotating', () => {
  test('keeps the passage, who marked it, its codes, note and attributes', () => {
    const { db, by, articleId, code, mark } = start()
    const made = mark({
      codeIds: [code('framing'), code('claim'), code('claim')],
      note: 'n',
      attributes: { stance: 'denies', speaker: '' },
    })
    expect(made).toEqual({
      id: made.id,
      articleId,
      coderId: by.coderId,
      coder: 'Lena',
      start: 2,
      end: 6,
      spans: [{ start: 2, end: 6 }],
      exact: 'toll',
      note: 'n',
      codeIds: [code('framing'), code('claim')],
      attributes: { stance: 'denies' },
      created: '2026-01-02T03:04:05.000Z',
    })
    expect(listAnnotations(db, articleId, null)).toEqual([made])
    db.close()
  })

  test('takes whole characters, as a reader sees them', () => {
    const { db, by, mark } = start()
    const family = TEXT.indexOf('👩')
    expect(mark({ start: family + 1, end: family + 2 })).toMatchObject({ start: family, exact: '👩‍👩‍👧' })
    const accent = TEXT.indexOf('\u0301')
    const made = mark({ start: accent, end: accent + 1 })
    expect(made.exact).toBe('e\u0301')
    expect(updateAnnotation(db, by, made.id, { start: family + 1, end: family + 2 }).exact).toBe('👩‍👩‍👧')
    db.close()
  })

  test('puts the article in progress once, and leaves a status that was set', () => {
    const { db, by, mark } = start()
    mark()
    mark()
    expect(listArticles(db, by.coderId)[0]).toMatchObject({ status: 'in progress', annotations: 2 })
    expect(listArticles(db, author(db, 'Omar').coderId)[0]).toMatchObject({ status: 'new', annotations: 0 })
    db.close()
  })

  test('may make a new code in the same step', () => {
    const { db, by, code, mark } = start()
    const before = logged(db)
    const made = mark({ codeIds: [], newCode: { name: 'war', parentId: code('framing') } })
    expect(made.codeIds).toEqual([code('framing/war')])
    undoOnce(db, by)
    expect(logged(db)).toEqual(before)
    db.close()
  })

  test('is named in the history by its codes', () => {
    const { db, code, mark } = start()
    mark({ codeIds: [code('framing/conflict'), code('quote')] })
    expect(listHistory(db, 1)[0]!.summary).toBe('Annotate as conflict, quote')
    db.close()
  })

  test.each([
    [5, 5],
    [6, 2],
    [0, TEXT.length + 1],
    [-3, 4],
    [1.5, 4],
    [Number.NaN, 4],
  ])('from %d to %d is refused: it is no passage of the text', (from, to) => {
    const { db, mark } = start()
    const before = logged(db)
    expect(() => mark({ start: from, end: to })).toThrow(`does not lie in the text (0 to ${TEXT.length}).`)
    expect(logged(db)).toEqual(before)
    db.close()
  })

  test('without a code, with one that is gone, or in an article that is gone is refused in plain words', () => {
    const { db, by, articleId, code, mark } = start()
    expect(() => mark({ codeIds: [] })).toThrow('An annotation needs at least one code; choose one.')
    const quote = code('quote')
    deleteCode(db, by, quote)
    expect(() => mark({ codeIds: [quote] })).toThrow('This code is no longer in the codebook')
    deleteArticles(db, by, [articleId])
    expect(() => mark()).toThrow('This article is no longer in the project')
    db.close()
  })

  test.each([
    [{ stance: 'shouts' }, '"shouts" is no stance; use one of asserts, attributes, questions, denies.'],
    [
      { mood: 'x' },
      'There is no attribute "mood"; there are speaker, form, verb, addressee, stance, claim, claimant, valence, salience.',
    ],
  ])('with the attributes %j is refused', (attributes, message) => {
    const { db, mark } = start()
    expect(() => mark({ attributes: attributes as unknown as Record<string, string> })).toThrow(message)
    db.close()
  })
})

describe('changing an annotation', () => {
  test('changes what is named and keeps the rest', () => {
    const { db, code, mark } = start()
    const made = mark({ attributes: { speaker: 'Ada' } })
    expect(updateAnnotation(db, author(db), made.id, { note: 'new' })).toEqual({ ...made, note: 'new' })
    const retagged = { addCodes: [code('quote')], removeCodes: made.codeIds, note: undefined }
    expect(updateAnnotation(db, author(db), made.id, retagged)).toEqual({
      ...made,
      note: 'new',
      codeIds: [code('quote')],
    })
    expect(updateAnnotation(db, author(db), made.id, { end: 1 + TEXT.indexOf('👩') }).exact).toBe(
      'toll 👩‍👩‍👧',
    )
    db.close()
  })

  test('sets the attributes given, keeps the others, and takes off what is empty', () => {
    const { db, by, mark } = start()
    const made = mark({ attributes: { speaker: 'Ada', stance: 'asserts' } })
    expect(updateAnnotation(db, by, made.id, { attributes: { speaker: 'Bo' } }).attributes).toEqual({
      speaker: 'Bo',
      stance: 'asserts',
    })
    expect(updateAnnotation(db, by, made.id, { attributes: { speaker: '' } }).attributes).toEqual({
      stance: 'asserts',
    })
    db.close()
  })

  test('with a new code makes the code and puts it on in one step', () => {
    const { db, by, mark } = start()
    const made = mark()
    const newCode = { name: 'toll', parentId: made.codeIds[0] as CodeId }
    const changed = updateAnnotation(db, by, made.id, { newCode })
    expect(changed.codeIds).toHaveLength(made.codeIds.length + 1)
    undoOnce(db, by)
    expect(updateAnnotation(db, by, made.id, {}).codeIds).toEqual(made.codeIds)
    db.close()
  })

  test('that would leave it without a code, or that is gone, is refused', () => {
    const { db, by, mark } = start()
    const made = mark()
    const before = logged(db)
    expect(() => updateAnnotation(db, by, made.id, { removeCodes: made.codeIds })).toThrow(
      'needs at least one code',
    )
    expect(() => updateAnnotation(db, by, made.id, { addCodes: ['x' as CodeId] })).toThrow(
      'no longer in the codebook',
    )
    expect(() => updateAnnotation(db, by, made.id, { start: 9, end: 2 })).toThrow('does not lie in the text')
    expect(logged(db)).toEqual(before)
    undoOnce(db, by)
    expect(() => updateAnnotation(db, by, made.id, { note: 'x' })).toThrow(
      'This annotation is no longer in the project',
    )
    db.close()
  })
})

test('several annotations are deleted as one step, one named twice once', () => {
  const { db, by, articleId, mark } = start()
  const [a, b, c] = [mark(), mark({ start: 0 }), mark()]
  deleteAnnotations(db, by, [a.id, b.id, a.id])
  expect(listAnnotations(db, articleId, null).map(one => one.id)).toEqual([c.id])
  expect(listHistory(db, 1)[0]!.summary).toBe('Delete 2 annotations')
  expect(() => deleteAnnotations(db, by, [c.id, a.id])).toThrow('This annotation is no longer in the project')
  expect(listAnnotations(db, articleId, null).map(one => one.id)).toEqual([c.id])
  undoOnce(db, by)
  expect(listAnnotations(db, articleId, null)).toHaveLength(3)
  db.close()
})

test('annotations are listed by start, longest first, for one coder or all', () => {
  const { db, articleId, mark } = start()
  const omar = author(db, 'Omar')
  mark({ start: 2, end: 4 })
  mark({ start: 2, end: 6 }, omar)
  mark({ start: 0, end: 1 })
  const spans = (coder: string | null) =>
    listAnnotations(db, articleId, coder).map(one => [one.coder, one.start, one.end])
  expect(spans(null)).toEqual([
    ['Lena', 0, 1],
    ['Omar', 2, 6],
    ['Lena', 2, 4],
  ])
  expect(spans(omar.coderId)).toEqual([['Omar', 2, 6]])
  db.close()
})

test('values of an attribute are offered, most used first', () => {
  const { db, mark } = start()
  for (const speaker of ['Bo', 'Ada', 'Cy', 'Ada']) mark({ attributes: { speaker } })
  expect(attributeValues(db, 'speaker')).toEqual(['Ada', 'Bo', 'Cy'])
  expect(attributeValues(db, 'stance')).toEqual([])
  db.close()
})

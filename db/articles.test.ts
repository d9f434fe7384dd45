import { describe, expect, test } from 'vitest'
import type { ArticleFields } from '../shared/model/article.ts'
import { addArticle, author, newArticle, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { createAnnotation } from './annotations.ts'
import {
  addArticles,
  deleteArticles,
  getArticle,
  getOriginal,
  listArticles,
  setBlock,
  setStatus,
  updateArticles,
} from './articles.ts'
import { blobHash } from './blobs.ts'
import { undoOnce } from './change-log.ts'
import { codeAtPath } from './codebook.ts'
import { listHistory } from './history.ts'
import { listNames } from './names.ts'

const TEXT = 'The toll doubles\nBy A. Writer\nTwo words'

function start() {
  const db = project()
  const by = author(db)
  const add = (fields: Partial<ArticleFields> = {}, text = TEXT, kinds = {}) =>
    addArticle(db, by, text, fields, kinds)
  return { db, by, add }
}

describe('importing', () => {
  test('keeps every field, the text, its blocks and the original’s bytes', () => {
    const { db, by } = start()
    const article = {
      ...newArticle(
        TEXT,
        { headline: 'Toll', outlet: 'Courier', story: 'Bridge', published: '2026-01-02' },
        { 1: 'byline' },
      ),
      provenance: { headline: { source: 'first line', doubtful: true } },
      problems: ['a repaired character'],
      original: Uint8Array.of(0xff, 0xfe, 0, 1),
    }
    const [id] = addArticles(db, by, [article])
    const { outletId, storyId, ...kept } = getArticle(db, id!, by.coderId)
    expect(kept).toEqual({
      id,
      ...article.fields,
      file: 'Toll.txt',
      words: 5,
      provenance: article.provenance,
      status: 'new',
      annotations: 0,
      importedAt: '2026-01-02T03:04:05.000Z',
      text: TEXT,
      textHash: blobHash(TEXT),
      blocks: article.blocks,
      encoding: 'UTF-8',
      problems: ['a repaired character'],
    })
    expect(listNames(db, 'outlet')).toEqual([{ id: outletId, name: 'Courier', articles: 1 }])
    expect(listNames(db, 'story')).toEqual([{ id: storyId, name: 'Bridge', articles: 1 }])
    const original = getOriginal(db, id!)
    expect({ ...original, bytes: [...original.bytes] }).toEqual({
      file: 'Toll.txt',
      encoding: 'UTF-8',
      bytes: [0xff, 0xfe, 0, 1],
    })
    db.close()
  })

  test('keeps an empty article, and equal texts and originals once', () => {
    const { db, by } = start()
    const ids = addArticles(db, by, [newArticle(''), newArticle('same'), newArticle('same')])
    expect(ids.map(id => getArticle(db, id, null).text)).toEqual(['', 'same', 'same'])
    const stored = 'SELECT (SELECT count(*) FROM text) AS texts, (SELECT count(*) FROM original) AS originals'
    expect(db.get(stored)).toEqual({ texts: 2, originals: 2 })
    expect(getOriginal(db, ids[0]!).bytes).toHaveLength(0)
    db.close()
  })

  test('is named by the headline, the file, or the number of articles', () => {
    const { db, by } = start()
    addArticles(db, by, [newArticle('x', { headline: 'Toll' })])
    addArticles(db, by, [newArticle('x')])
    addArticles(db, by, [newArticle('x'), newArticle('y')])
    expect(listHistory(db, 3).map(entry => entry.summary)).toEqual([
      'Import 2 articles',
      'Import article.txt',
      'Import Toll',
    ])
    db.close()
  })

  test.each([
    "'; DROP TABLE article; --",
    '<img src=x onerror=alert(1)>',
    'nul\0nul',
    '\ufeffbom \u202e \ufdd0 \u0001\u0002',
  ])('keeps %j as text and as every field', hostile => {
    const { db, add } = start()
    const fields = {
      headline: hostile,
      byline: hostile,
      origin: hostile,
      url: hostile,
      outlet: hostile,
      story: hostile,
    }
    const kept = getArticle(db, add(fields, hostile), null)
    expect(kept).toMatchObject({ ...fields, outlet: hostile.trim(), story: hostile.trim(), text: hostile })
    db.close()
  })
})

test('articles are listed by story, date (unknown last), headline; those without a story last', () => {
  const { db, add } = start()
  add({ headline: 'z', story: 'B' })
  add({ headline: 'c', published: '2026-01-01' })
  add({ headline: 'b', story: 'B', published: '2026-02-01' })
  add({ headline: 'a', story: 'B', published: '2026-02-01' })
  add({ headline: 'y', story: 'a', published: '2027-01-01' })
  expect(listArticles(db, null).map(one => one.headline)).toEqual(['y', 'a', 'b', 'z', 'c'])
  db.close()
})

describe('outlets and stories', () => {
  test('are the same whatever the case, the spaces around and the composition; the first spelling stays', () => {
    const { db, add } = start()
    for (const outlet of ['L’Éclair', ' l’éclair', 'L’E\u0301CLAIR ', '']) add({ outlet })
    expect(listArticles(db, null).map(one => one.outlet)).toEqual(['L’Éclair', 'L’Éclair', 'L’Éclair', ''])
    expect(listNames(db, 'outlet').map(({ name, articles }) => [name, articles])).toEqual([['L’Éclair', 3]])
    db.close()
  })

  test('go with their last article and come back with it', () => {
    const { db, by, add } = start()
    const [first, second] = [add({ outlet: 'A', story: 'S' }), add({ outlet: 'B', story: 'S' })]
    const before = logged(db)
    updateArticles(db, by, [first], { outlet: 'b' })
    expect(listNames(db, 'outlet').map(one => [one.name, one.articles])).toEqual([['B', 2]])
    undoOnce(db, by)
    expect(logged(db)).toEqual(before)
    deleteArticles(db, by, [first, second])
    expect([listNames(db, 'outlet'), listNames(db, 'story')]).toEqual([[], []])
    undoOnce(db, by)
    expect(logged(db)).toEqual(before)
    db.close()
  })
})

describe('editing', () => {
  test('changes the fields named of all articles named as one step, and nothing is doubtful any more', () => {
    const { db, by, add } = start()
    const ids = [add({ headline: 'a', byline: 'x' }), add({ headline: 'b', byline: 'x' })]
    updateArticles(db, by, [...ids, ids[0]!], { byline: 'Y', published: undefined, outlet: 'New' })
    expect(ids.map(id => getArticle(db, id, null))).toMatchObject([
      { headline: 'a', byline: 'Y', published: '', outlet: 'New' },
      { headline: 'b', byline: 'Y', published: '', outlet: 'New' },
    ])
    expect(getArticle(db, ids[0]!, null).provenance).toEqual({
      byline: { source: 'typed by a coder', doubtful: false },
      outlet: { source: 'typed by a coder', doubtful: false },
    })
    undoOnce(db, by)
    expect(getArticle(db, ids[1]!, null)).toMatchObject({ byline: 'x', outlet: '', provenance: {} })
    db.close()
  })

  test('is all or nothing: one article that is gone changes none', () => {
    const { db, by, add } = start()
    const [kept, gone] = [add(), add()]
    deleteArticles(db, by, [gone])
    const before = logged(db)
    for (const act of [
      () => updateArticles(db, by, [kept, gone], { headline: 'x', outlet: 'New' }),
      () => deleteArticles(db, by, [kept, gone]),
      () => setStatus(db, by, [gone], 'done'),
      () => setBlock(db, by, gone, 0, { included: false }),
      () => getArticle(db, gone, null),
      () => getOriginal(db, gone),
    ]) {
      expect(act).toThrow('This article is no longer in the project; it may have been deleted or undone.')
    }
    expect(logged(db)).toEqual(before)
    db.close()
  })
})

test('deleting takes annotations and readings of every coder along, and undo brings all back', () => {
  const { db, by, add } = start()
  const [id, other] = [add(), add()]
  for (const coder of [by, author(db, 'Omar')]) {
    const codeIds = [codeAtPath(db, 'quote', null)]
    createAnnotation(db, coder, {
      articleId: id,
      start: 0,
      end: 3,
      codeIds,
      note: 'n',
      attributes: { speaker: 'Ada' },
    })
  }
  const before = logged(db)
  deleteArticles(db, by, [id, id])
  expect(logged(db, ['annotation', 'annotation_code', 'annotation_attribute', 'reading'])).toEqual({
    annotation: [],
    annotation_code: [],
    annotation_attribute: [],
    reading: [],
  })
  expect(listArticles(db, null).map(one => one.id)).toEqual([other])
  undoOnce(db, by)
  expect(logged(db)).toEqual(before)
  db.close()
})

test('the status is each coder’s own', () => {
  const { db, by, add } = start()
  const id = add()
  setStatus(db, by, [id], 'done')
  const omar = author(db, 'Omar')
  setStatus(db, omar, [id], 'in progress')
  setStatus(db, omar, [id], 'new')
  const statusFor = (coder: string | null) => listArticles(db, coder)[0]!.status
  expect([statusFor(by.coderId), statusFor(omar.coderId), statusFor(null)]).toEqual(['done', 'new', 'new'])
  undoOnce(db, omar)
  expect(statusFor(omar.coderId)).toBe('in progress')
  db.close()
})

describe('a block', () => {
  test('that becomes another kind counts as that kind does, unless told', () => {
    const { db, by, add } = start()
    const id = add({}, TEXT, { 1: 'byline' })
    const state = () => {
      const { words, blocks } = getArticle(db, id, null)
      return [words, blocks[1]!.kind, blocks[1]!.included]
    }
    expect(state()).toEqual([5, 'byline', false])
    setBlock(db, by, id, 1, { kind: 'paragraph' })
    expect(state()).toEqual([8, 'paragraph', true])
    setBlock(db, by, id, 1, { included: false })
    expect(state()).toEqual([5, 'paragraph', false])
    setBlock(db, by, id, 1, { kind: 'caption', included: true })
    expect(state()).toEqual([8, 'caption', true])
    for (let n = 0; n < 3; n++) undoOnce(db, by)
    expect(state()).toEqual([5, 'byline', false])
    db.close()
  })

  test('that the article does not have is refused', () => {
    const { db, by, add } = start()
    const id = add()
    expect(() => setBlock(db, by, id, 3, { included: false })).toThrow('The article has no block 4.')
    db.close()
  })
})

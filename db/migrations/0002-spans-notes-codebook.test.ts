import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { addArticle, author, project } from '../../test/builders.ts'
import { createAnnotation } from '../annotations.ts'
import { codeAtPath, createCode } from '../codebook.ts'
import { migrate } from '../migrate.ts'
import { setNote } from '../notes.ts'
import { initial } from './0001-initial.ts'
import { spansNotesCodebook } from './0002-spans-notes-codebook.ts'

/** A file of version 1 with a code in it, then brought to version 2. */
const migrated = () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, [initial])
  db.exec(`INSERT INTO code VALUES ('a', NULL, 'claim', 'N', 'n', 'd', 'blue', '3', 0)`)
  migrate(db, [initial, spansNotesCodebook])
  return db
}

test('keeps the codes of version 1, in use and without attributes', () => {
  const db = migrated()
  expect(db.prepare('SELECT * FROM code').all()).toEqual([
    {
      id: 'a',
      parent_id: null,
      kind: 'claim',
      name: 'N',
      name_key: 'n',
      definition: 'd',
      color: 'blue',
      key: '3',
      position: 0,
      inclusion: '',
      exclusion: '',
      retired: 0,
      attributes: '[]',
    },
  ])
  db.close()
})

test.each([
  ['a code that is half retired', `UPDATE code SET retired = 2`],
  ['attributes that are no JSON', `UPDATE code SET attributes = 'x'`],
  ['a note about something else', `INSERT INTO note VALUES ('outlet', 'a', 't', 'c', '')`],
  ['an example of a code there is not', `INSERT INTO code_example VALUES ('b', 'x')`],
  ['an empty rejection', `INSERT INTO rejection VALUES ('a', 'c', 'quotes', '', 4, 4, '')`],
])('refuses %s', (_what, sql) => {
  const db = migrated()
  expect(() => db.exec(sql)).toThrow(/constraint failed/)
  db.close()
})

describe('the views for R and Python', () => {
  /** A project with one article, one annotation with two codes, opened as another program would. */
  const opened = () => {
    const db = project()
    const by = author(db)
    const articleId = addArticle(
      db,
      by,
      'Toll\nBy A. Writer',
      { headline: 'Toll', outlet: 'Courier', story: 'Bridge', published: '2026-01-01' },
      { 0: 'headline', 1: 'byline' },
    )
    const odd = createCode(db, by, { name: 'a/b\\c', parentId: codeAtPath(db, 'framing', null) })
    const codeIds = [codeAtPath(db, 'claim', null), odd.id]
    const attributes = { stance: 'denies', speaker: 'Ada' }
    createAnnotation(db, by, { articleId, start: 0, end: 4, codeIds, note: 'n', attributes })
    setNote(db, by, 'article', articleId, 'Compare with the Gannet.')
    db.close()
    return { raw: new Database(db.file, { readonly: true }), articleId }
  }

  test('v_excerpt has a row for each annotation and code', () => {
    const { raw, articleId } = opened()
    const rows = raw.prepare('SELECT * FROM v_excerpt ORDER BY code').all()
    const shared = {
      annotation_id: expect.any(String),
      article_id: articleId,
      headline: 'Toll',
      outlet: 'Courier',
      story: 'Bridge',
      published: '2026-01-01',
      coder: 'Lena',
      created: '2026-01-02T03:04:05.000Z',
      start: 0,
      end: 4,
      spans: '',
      exact: 'Toll',
      note: 'n',
      speaker: 'Ada',
      stance: 'denies',
    }
    expect(rows).toEqual([
      { ...shared, code: 'claim', kind: 'claim' },
      { ...shared, code: 'framing/a\\/b\\\\c', kind: 'framing' },
    ])
    raw.close()
  })

  test('v_article has the text, v_block the blocks, v_code the paths, v_change the log', () => {
    const { raw, articleId } = opened()
    expect(raw.prepare('SELECT article_id, outlet, story, words, text FROM v_article').all()).toEqual([
      { article_id: articleId, outlet: 'Courier', story: 'Bridge', words: 1, text: 'Toll\nBy A. Writer' },
    ])
    expect(raw.prepare('SELECT block, kind, start, "end", included FROM v_block').all()).toEqual([
      { block: 0, kind: 'headline', start: 0, end: 4, included: 1 },
      { block: 1, kind: 'byline', start: 5, end: 17, included: 0 },
    ])
    expect(raw.prepare('SELECT code, depth FROM v_code WHERE depth = 1 ORDER BY code').all()).toContainEqual({
      code: 'framing/a\\/b\\\\c',
      depth: 1,
    })
    expect(raw.prepare('SELECT seq, coder, kind, summary FROM v_change WHERE seq = 3').all()).toEqual([
      { seq: 3, coder: 'Lena', kind: 'do', summary: 'Import Toll' },
    ])
    raw.close()
  })

  test('v_span has a row for each part of a passage, v_attribute and v_note what was said of it', () => {
    const db = project()
    const by = author(db)
    const articleId = addArticle(db, by, 'Toll rises again in June', {})
    const spans = [
      { start: 0, end: 4 },
      { start: 11, end: 16 },
    ]
    const codeIds = [codeAtPath(db, 'quote', null)]
    const attributes = { speaker: 'Ada' }
    const { id } = createAnnotation(db, by, {
      articleId,
      start: 0,
      end: 16,
      spans,
      codeIds,
      note: '',
      attributes,
    })
    setNote(db, by, 'project', '', 'Read twice.')
    db.close()
    const raw = new Database(db.file, { readonly: true })
    expect(raw.prepare('SELECT * FROM v_span ORDER BY span').all()).toEqual([
      { annotation_id: id, span: 0, start: 0, end: 4 },
      { annotation_id: id, span: 1, start: 11, end: 16 },
    ])
    expect(raw.prepare('SELECT exact FROM v_excerpt').all()).toEqual([{ exact: 'Toll […] again' }])
    expect(raw.prepare('SELECT * FROM v_attribute').all()).toEqual([
      { annotation_id: id, key: 'speaker', value: 'Ada' },
    ])
    expect(raw.prepare('SELECT about, about_id, text, coder FROM v_note').all()).toEqual([
      { about: 'project', about_id: '', text: 'Read twice.', coder: 'Lena' },
    ])
    raw.close()
  })
})

import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { addArticle, author, project } from '../../test/builders.ts'
import { createAnnotation } from '../annotations.ts'
import { codeAtPath, createCode } from '../codebook.ts'
import { APPLICATION_ID, migrate } from '../migrate.ts'
import { initial } from './0001-initial.ts'

const file = () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, [initial])
  return db
}

test('makes an empty file a Parallax project of version 1', () => {
  const db = file()
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const names = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name`)
    .pluck()
    .all()
  expect(
    names.filter(name => !/^(sqlite_|article_search_(config|content|data|docsize|idx)$)/.test(String(name))),
  ).toEqual([
    'annotation',
    'annotation_attribute',
    'annotation_code',
    'article',
    'article_search',
    'article_search_source',
    'change',
    'change_row',
    'code',
    'coder',
    'original',
    'outlet',
    'project',
    'reading',
    'story',
    'text',
    'v_article',
    'v_block',
    'v_change',
    'v_code',
    'v_excerpt',
  ])
  db.close()
})

test.each([
  [
    'a passage that ends before it starts',
    `INSERT INTO annotation VALUES ('a', 'x', 'y', 5, 5, '', '', '', '', '')`,
  ],
  [
    'a passage of an article there is not',
    `INSERT INTO annotation VALUES ('a', 'x', 'y', 0, 5, '', '', '', '', '')`,
  ],
  ['a status there is not', `INSERT INTO reading VALUES ('x', 'y', 'lost')`],
  [
    'two siblings of one name at the top',
    `INSERT INTO code VALUES ('a', NULL, 'k', 'N', 'n', '', 'blue', '', 0), ('b', NULL, 'k', 'n', 'n', '', 'blue', '', 1)`,
  ],
  ['two outlets of one name', `INSERT INTO outlet VALUES ('a', 'N', 'n'), ('b', 'n', 'n')`],
])('refuses %s', (_what, sql) => {
  const db = file()
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
})

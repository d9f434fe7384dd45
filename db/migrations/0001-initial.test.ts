import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
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

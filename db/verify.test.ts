import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { addArticle, author, project } from '../test/builders.ts'
import { createAnnotation } from './annotations.ts'
import { codeAtPath } from './codebook.ts'
import { openProject, openProjectToRead } from './connection.ts'
import { verifyProject } from './verify.ts'

/** A closed project with two articles and one annotation; the first article's text is `Toll\nThe toll doubles`. */
function furnished() {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, 'Toll\nThe toll doubles', { headline: 'Toll', outlet: 'Courier' })
  const other = addArticle(db, by, 'Council votes', { headline: 'Vote', outlet: 'Gannet' })
  const codeId = codeAtPath(db, 'claim', null)
  const note = { note: 'n', attributes: { stance: 'asserts' } }
  const annotation = createAnnotation(db, by, { articleId, start: 9, end: 13, codeIds: [codeId], ...note })
  const last = db.get<{ seq: number }>('SELECT max(seq) AS seq FROM change')!.seq
  db.close()
  return { file: db.file, by, articleId, other, codeId, annotationId: annotation.id as string, last }
}
type Furnished = ReturnType<typeof furnished>

const UNLOCKED = [
  'change_is_append_only',
  'change_is_kept',
  'change_row_is_append_only',
  'change_row_is_kept',
]

const triggerSql = (raw: Database.Database, name: string) =>
  raw.prepare<[string], { sql: string }>('SELECT sql FROM sqlite_master WHERE name = ?').get(name)?.sql ?? ''

/** Writes to a project behind its back: no foreign keys, no append-only log, no change log. */
function tamper(file: string, sql: string): void {
  const raw = new Database(file)
  raw.pragma('foreign_keys = OFF')
  const triggers = UNLOCKED.map(name => triggerSql(raw, name))
  for (const trigger of UNLOCKED) raw.exec(`DROP TRIGGER ${trigger}`)
  raw.exec(sql)
  for (const trigger of triggers) raw.exec(trigger)
  raw.close()
}

function problemsOf(file: string): string[] {
  const db = openProjectToRead(file)
  const { ok, problems } = verifyProject(db)
  db.close()
  expect(ok).toBe(problems.length === 0)
  return problems
}

test('a project that only Parallax wrote has no problems', () => {
  const { file } = furnished()
  expect(problemsOf(file)).toEqual([])
})

type Damage = [what: string, sql: (p: Furnished) => string, problems: (p: Furnished) => string[]]

const articleKey = (p: Furnished) => `article ["${p.articleId}"]`
const codeKey = (p: Furnished) => `annotation_code ["${p.annotationId}","${p.codeId}"]`

const DAMAGE: Damage[] = [
  [
    'an annotation moved behind the log',
    () => 'UPDATE annotation SET start = 10',
    p => [
      `annotation ${p.annotationId}: its quote is not its text`,
      `change log: annotation ["${p.annotationId}"] differs from the log`,
    ],
  ],
  [
    'a quote rewritten',
    () => `UPDATE annotation SET exact = 'bell'`,
    p => [
      `annotation ${p.annotationId}: its quote is not its text`,
      `change log: annotation ["${p.annotationId}"] differs from the log`,
    ],
  ],
  [
    'a note rewritten',
    () => `UPDATE annotation SET note = 'other'`,
    p => [`change log: annotation ["${p.annotationId}"] differs from the log`],
  ],
  [
    'an attribute rewritten',
    () => `UPDATE annotation_attribute SET value = 'denies'`,
    p => [`change log: annotation_attribute ["${p.annotationId}","stance"] differs from the log`],
  ],
  [
    'a code taken off an annotation',
    () => 'DELETE FROM annotation_code',
    p => [
      `annotation ${p.annotationId} has no code`,
      `change log: ${codeKey(p)} is in the log but not in the project`,
    ],
  ],
  [
    'a text rewritten',
    () => `UPDATE text SET content = 'Toll' || char(10) || 'The bell doubles' WHERE content LIKE 'Toll%'`,
    p => [
      expect.stringMatching(/^text [0-9a-f]{64}: its content does not have this hash$/),
      `annotation ${p.annotationId}: its quote is not its text`,
    ],
  ],
  [
    'an original rewritten',
    () => `UPDATE original SET bytes = x'00' WHERE CAST(bytes AS TEXT) LIKE 'Toll%'`,
    () => [expect.stringMatching(/^original [0-9a-f]{64}: its bytes do not have this hash$/)],
  ],
  [
    'a text deleted',
    () => `DELETE FROM text WHERE content LIKE 'Council%'`,
    () => ['a row of article points to a text that is not there'],
  ],
  [
    'a displaced block',
    p => `UPDATE article SET blocks = replace(blocks, '"start":5', '"start":6') WHERE id = '${p.articleId}'`,
    p => [
      `article ${p.articleId}: a block is displaced`,
      `change log: ${articleKey(p)} differs from the log`,
    ],
  ],
  [
    'a block that ends before it begins',
    p => `UPDATE article SET blocks = replace(blocks, '"end":21', '"end":4') WHERE id = '${p.articleId}'`,
    p => [
      `article ${p.articleId}: a block is displaced`,
      `article ${p.articleId}: its blocks do not cover its text`,
      `change log: ${articleKey(p)} differs from the log`,
    ],
  ],
  [
    'a block that is missing',
    p => `UPDATE article SET blocks = '[]' WHERE id = '${p.articleId}'`,
    p => [
      `article ${p.articleId}: its blocks do not cover its text`,
      `change log: ${articleKey(p)} differs from the log`,
    ],
  ],
  [
    'an article deleted behind the log',
    p => `DELETE FROM article WHERE id = '${p.other}'`,
    p => [`change log: article ["${p.other}"] is in the log but not in the project`],
  ],
  [
    'an annotation deleted, its code and attribute left',
    () => 'DELETE FROM annotation',
    p => [
      'a row of annotation_code points to a annotation that is not there',
      'a row of annotation_attribute points to a annotation that is not there',
      `change log: annotation ["${p.annotationId}"] is in the log but not in the project`,
    ],
  ],
  [
    'a row that the log does not know',
    () => `INSERT INTO outlet VALUES ('x', 'X', 'x')`,
    () => ['change log: outlet ["x"] is not in the log'],
  ],
  [
    'an article lost from the search index',
    p => `INSERT INTO article_search(article_search, rowid, headline, body) VALUES ('delete', 1, 'Toll',
            (SELECT content FROM text JOIN article ON text_hash = hash WHERE id = '${p.articleId}'))`,
    p => [`article ${p.articleId} is not in the search index`],
  ],
  [
    'a stray entry of the search index',
    () => `INSERT INTO article_search(rowid, headline, body) VALUES (77, 'x', 'y')`,
    () => ['the search index holds number 77, which is no article'],
  ],
  [
    'an annotation lost from the search index',
    p => `INSERT INTO article_search_words(article_search_words, rowid, passage, note)
            SELECT 'delete', number, exact, note FROM article_search_item
            JOIN annotation ON annotation.id = annotation_id WHERE annotation.id = '${p.annotationId}'`,
    p => [`annotation ${p.annotationId} is not in the search index`],
  ],
  [
    'a stray note in the search index',
    () => `INSERT INTO article_search_words(rowid, passage, note) VALUES (77, '', 'y')`,
    () => ['the search index holds item 77, which is no annotation or note'],
  ],
  ['the project row deleted', () => 'DELETE FROM project', () => ['there are 0 project rows instead of one']],
  [
    'a log entry cut out',
    p => `DELETE FROM change_row WHERE change_seq = ${p.last}; DELETE FROM change WHERE seq = ${p.last};
          INSERT INTO change SELECT ${p.last} + 1, at, coder, kind, summary, NULL, NULL, NULL FROM change WHERE seq = 1`,
    p => [
      `change log: entries before ${p.last + 1} are missing`,
      `change log: rows of entry ${p.last + 1} are missing`,
      `change log: reading ["${p.articleId}","${p.by.coderId}"] is not in the log`,
      `change log: annotation ["${p.annotationId}"] is not in the log`,
      `change log: ${codeKey(p)} is not in the log`,
      `change log: annotation_attribute ["${p.annotationId}","stance"] is not in the log`,
    ],
  ],
  [
    'the rows of an entry thinned out',
    p => `DELETE FROM change_row WHERE change_seq = ${p.last} AND n = 2`,
    p => [`change log: rows of entry ${p.last} are missing`, `change log: ${codeKey(p)} is not in the log`],
  ],
  [
    'an entry that does not follow from those before it',
    p => `INSERT INTO change VALUES (${p.last} + 1, 'now', 'Lena', 'do', 'x', NULL, NULL, NULL);
          INSERT INTO change_row VALUES (${p.last} + 1, 0, 'outlet', '["y"]', '{"id":"y","name":"Y","name_key":"y"}', NULL)`,
    p => [`change log: entry ${p.last + 1} does not follow the one before for outlet ["y"]`],
  ],
  [
    'an entry that was made to tell of another state before it',
    p => `INSERT INTO change VALUES (${p.last} + 1, 'now', 'Lena', 'do', 'x', NULL, NULL, NULL);
          INSERT INTO change_row SELECT ${p.last} + 1, 0, table_name, row_key, json_set(after, '$.note', 'forged'), after
            FROM change_row WHERE change_seq = ${p.last} AND table_name = 'annotation'`,
    p => [
      `change log: entry ${p.last + 1} does not follow the one before for annotation ["${p.annotationId}"]`,
    ],
  ],
  [
    'an entry about a table there is not',
    p => `INSERT INTO change VALUES (${p.last} + 1, 'now', 'Lena', 'do', 'x', NULL, NULL, NULL);
          INSERT INTO change_row VALUES (${p.last} + 1, 0, 'ghost', '[]', NULL, '{}')`,
    p => [`change log: entry ${p.last + 1} names an unknown table ghost`],
  ],
  [
    'a log row that is no JSON',
    p => `UPDATE change_row SET after = '{' WHERE change_seq = ${p.last} AND n = 0`,
    () => [expect.stringMatching(/^the change log cannot be checked: /)],
  ],
]

test.each(DAMAGE)('%s is found, and nothing else is reported', (_what, sql, problems) => {
  const made = furnished()
  tamper(made.file, sql(made))
  expect(problemsOf(made.file)).toEqual(problems(made))
})

describe('the schema', () => {
  const SCHEMA: [what: string, sql: string, problems: string[]][] = [
    ['a lost view', 'DROP VIEW v_excerpt', ['the view v_excerpt is missing']],
    ['a lost index', 'DROP INDEX annotation_article', ['the index annotation_article is missing']],
    [
      'a log that is no longer append-only',
      'DROP TRIGGER change_is_kept; DROP TRIGGER change_row_is_append_only',
      ['the trigger change_is_kept is missing', 'the trigger change_row_is_append_only is missing'],
    ],
    [
      'a trigger that does something else',
      'DROP TRIGGER change_is_kept; CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT 1; END',
      ['the trigger change_is_kept is not as Parallax makes it'],
    ],
    [
      'another column',
      `ALTER TABLE outlet ADD COLUMN country TEXT NOT NULL DEFAULT ''`,
      ['the table outlet is not as Parallax makes it'],
    ],
    [
      'a trigger that was added',
      'CREATE TRIGGER meddle AFTER INSERT ON outlet BEGIN DELETE FROM story; END',
      ['the trigger meddle is not one of Parallax'],
    ],
    [
      'tables, views and statistics of your own',
      'CREATE VIEW mine AS SELECT 1; CREATE TABLE my (x); ANALYZE',
      [],
    ],
  ]
  test.each(SCHEMA)('%s', (_what, sql, problems) => {
    const { file } = furnished()
    const raw = new Database(file)
    raw.exec(sql)
    raw.close()
    expect(problemsOf(file)).toEqual(problems)
  })
})

describe('many problems', () => {
  test('are listed up to fifty, the rest counted', () => {
    const { file } = furnished()
    const rows = Array.from({ length: 60 }, (_, n) => `('x${n}', 'X${n}', 'x${n}')`).join(', ')
    tamper(file, `INSERT INTO outlet VALUES ${rows}`)
    const problems = problemsOf(file)
    expect(problems).toHaveLength(51)
    expect(problems.at(-1)).toBe('and 10 more')
  })
})

describe('a project open for writing', () => {
  test('can be checked too', () => {
    const { file } = furnished()
    const db = openProject(file, { holder: 'a test' })
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
    db.close()
  })

  test('is checked against the rules of the schema as well, which SQLite leaves out where it may only read', () => {
    const { file, annotationId } = furnished()
    tamper(file, 'PRAGMA ignore_check_constraints = ON; UPDATE annotation SET "end" = start')
    const db = openProject(file, { holder: 'a test' })
    expect(verifyProject(db).problems).toEqual([
      'SQLite: CHECK constraint failed in annotation',
      `annotation ${annotationId}: its quote is not its text`,
      `change log: annotation ["${annotationId}"] differs from the log`,
    ])
    db.close()
  })
})

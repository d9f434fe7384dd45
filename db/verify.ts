import type { Verification } from '../shared/rpc/calls/project.ts'
import { passageText } from '../shared/text/passage.ts'
import { blobHash } from './blobs.ts'
import { rowsOf } from './change-log.ts'
import type { ReadDb } from './connection.ts'
import { LOGGED_TABLES, type LoggedTable, type Row, rowKey } from './logged-tables.ts'
import type { Migration } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { parseSpans } from './passages.ts'
import { schemaProblems } from './schema.ts'

const SHOWN = 50

/** What is checked, in the order of the report. */
const CHECKS: readonly [what: string, find: (db: ReadDb, migrations: readonly Migration[]) => string[]][] = [
  ['the file', integrity],
  ['the schema', schemaProblems],
  ['the links between rows', foreignKeys],
  ['the project row', projectRow],
  ['the texts', texts],
  ['the originals', originals],
  ['the blocks', blocks],
  ['the quotes', quotes],
  ['the codes of annotations', uncoded],
  ['the search index', searchIndex],
  ['the order of the change log', sequence],
  ['the change log', replay],
]

/**
 * Checks the whole file: SQLite's own check, the schema against that which `migrations` make, foreign keys, every
 * annotation's quote against its slice of the text, every stored text and original against its hash, every article's
 * blocks against its text, the search index, and the change log, which must replay to the project as it stands. At most
 * fifty problems are listed, the rest counted. A check that a damaged page cuts short is a problem itself.
 */
export function verifyProject(db: ReadDb, migrations: readonly Migration[] = MIGRATIONS): Verification {
  const problems: string[] = []
  const snapshot = attempt('the file', () => {
    db.snapshot(() => {
      for (const [what, find] of CHECKS) problems.push(...attempt(what, () => find(db, migrations)))
    })
    return []
  })
  if (problems.length === 0) problems.push(...snapshot)
  const listed = problems.slice(0, SHOWN)
  if (problems.length > SHOWN) listed.push(`and ${problems.length - SHOWN} more`)
  return { ok: problems.length === 0, problems: listed }
}

function attempt(what: string, find: () => string[]): string[] {
  try {
    return find()
  } catch (error) {
    return [`${what} cannot be checked: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function integrity(db: ReadDb): string[] {
  // SQLite's check of a full-text index goes by the index's layout as this connection knew it last; a query finds out
  // whether another process has written since.
  for (const index of ['article_search', 'article_search_words']) db.get(`SELECT 1 FROM ${index} LIMIT 1`)
  const rows = db.all<{ integrity_check: string }>('PRAGMA integrity_check')
  return rows
    .map(row => row.integrity_check)
    .filter(line => line !== 'ok')
    .map(line => `SQLite: ${line}`)
}

function foreignKeys(db: ReadDb): string[] {
  const rows = db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check')
  return rows.map(row => `a row of ${row.table} points to a ${row.parent} that is not there`)
}

function projectRow(db: ReadDb): string[] {
  const rows = db.all('SELECT id FROM project')
  return rows.length === 1 ? [] : [`there are ${rows.length} project rows instead of one`]
}

/** Reads each text once, however many passages it has: a text may be as long as a book. */
function quotes(db: ReadDb): string[] {
  const found: string[] = []
  const articles = db.iterate<{ id: string; text: string }>(
    'SELECT article.id, text.content AS text FROM article JOIN text ON text.hash = article.text_hash',
  )
  for (const { id, text } of articles) {
    const annotations = db.all<{ id: string; start: number; end: number; spans: string; exact: string }>(
      'SELECT id, start, "end", spans, exact FROM annotation WHERE article_id = ?',
      [id],
    )
    for (const one of annotations) {
      if (passageText(text, parseSpans(one.spans, one)) !== one.exact)
        found.push(`annotation ${one.id}: its quote is not its text`)
    }
  }
  return found
}

function texts(db: ReadDb): string[] {
  const found: string[] = []
  for (const row of db.iterate<{ hash: string; content: string }>('SELECT hash, content FROM text')) {
    if (blobHash(row.content) !== row.hash)
      found.push(`text ${row.hash}: its content does not have this hash`)
  }
  return found
}

function originals(db: ReadDb): string[] {
  const found: string[] = []
  for (const row of db.iterate<{ hash: string; bytes: Uint8Array }>('SELECT hash, bytes FROM original')) {
    if (blobHash(row.bytes) !== row.hash) found.push(`original ${row.hash}: its bytes do not have this hash`)
  }
  return found
}

function blocks(db: ReadDb): string[] {
  const found: string[] = []
  const rows = db.iterate<{ id: string; blocks: string; text: string }>(
    'SELECT article.id, blocks, text.content AS text FROM article JOIN text ON text.hash = article.text_hash',
  )
  for (const row of rows) {
    let at = 0
    for (const block of JSON.parse(row.blocks) as { start: number; end: number }[]) {
      if (block.start !== at || block.end < at || (at > 0 && row.text[at - 1] !== '\n'))
        found.push(`article ${row.id}: a block is displaced`)
      at = block.end + 1
    }
    if (at !== row.text.length + 1) found.push(`article ${row.id}: its blocks do not cover its text`)
  }
  return found
}

function uncoded(db: ReadDb): string[] {
  const rows = db.all<{ id: string }>(
    'SELECT id FROM annotation WHERE NOT EXISTS (SELECT 1 FROM annotation_code WHERE annotation_id = annotation.id)',
  )
  return rows.map(row => `annotation ${row.id} has no code`)
}

function searchIndex(db: ReadDb): string[] {
  const lost = db.all<{ id: string }>(
    'SELECT id FROM article WHERE number NOT IN (SELECT id FROM article_search_docsize)',
  )
  const stray = db.all<{ id: number }>(
    'SELECT id FROM article_search_docsize WHERE id NOT IN (SELECT number FROM article)',
  )
  return [
    ...lost.map(row => `article ${row.id} is not in the search index`),
    ...stray.map(row => `the search index holds number ${row.id}, which is no article`),
    ...searchedItems(db),
  ]
}

/** Annotations and notes that have no entry in the search index, and entries that stand for none. */
function searchedItems(db: ReadDb): string[] {
  const indexed = 'SELECT id FROM article_search_words_docsize'
  const lost = db.all<{ what: string }>(
    `SELECT 'annotation ' || id AS what FROM annotation
     WHERE id NOT IN (SELECT annotation_id FROM article_search_item WHERE annotation_id NOT NULL AND number IN (${indexed}))
     UNION ALL
     SELECT 'the note on ' || note.about || ' ' || note.about_id FROM note
     LEFT JOIN article_search_item AS item ON item.about = note.about AND item.about_id = note.about_id
     WHERE item.number IS NULL OR item.number NOT IN (${indexed})`,
  )
  const stray = db.all<{ id: number }>(
    `${indexed} WHERE id NOT IN (SELECT item.number FROM article_search_item AS item
       LEFT JOIN annotation ON annotation.id = item.annotation_id
       LEFT JOIN note ON note.about = item.about AND note.about_id = item.about_id
       WHERE annotation.id NOT NULL OR note.about NOT NULL)`,
  )
  return [
    ...lost.map(row => `${row.what.trim()} is not in the search index`),
    ...stray.map(row => `the search index holds item ${row.id}, which is no annotation or note`),
  ]
}

/** Entries are numbered from 1 without a gap, and so are the rows of each. */
function sequence(db: ReadDb): string[] {
  const entries = db.all<{ seq: number; before: number }>(
    'SELECT seq, coalesce(lag(seq) OVER (ORDER BY seq), 0) AS before FROM change ORDER BY seq',
  )
  const rows = db.all<{ seq: number; rows: number; last: number }>(
    'SELECT change_seq AS seq, count(*) AS rows, max(n) AS last FROM change_row GROUP BY change_seq',
  )
  const whole = new Set(rows.filter(one => one.last === one.rows - 1).map(one => one.seq))
  return [
    ...entries
      .filter(one => one.seq !== one.before + 1)
      .map(one => `change log: entries before ${one.seq} are missing`),
    ...entries
      .filter(one => !whole.has(one.seq))
      .map(one => `change log: rows of entry ${one.seq} are missing`),
  ]
}

/** The rows that the log says there are, by key. */
function replayed(db: ReadDb, found: string[]): Map<LoggedTable, Map<string, Row>> {
  const state = new Map<LoggedTable, Map<string, Row>>()
  for (const table of Object.keys(LOGGED_TABLES) as LoggedTable[]) state.set(table, new Map())
  for (const { seq } of db.all<{ seq: number }>('SELECT seq FROM change ORDER BY seq')) {
    for (const { table, before, after } of rowsOf(db, seq)) {
      const rows = state.get(table)
      if (!rows) {
        found.push(`change log: entry ${seq} names an unknown table ${table}`)
        continue
      }
      const key = rowKey(table, before ?? after ?? {})
      if (!follows(rows.get(key), before))
        found.push(`change log: entry ${seq} does not follow the one before for ${table} ${key}`)
      if (before) rows.delete(key)
      if (after) rows.set(rowKey(table, after), after)
    }
  }
  return state
}

/** Whether a row's state before a change is the one that the changes before it left. */
function follows(known: Row | undefined, before: Row | null): boolean {
  return known === undefined ? before === null : before !== null && sameRow(known, before)
}

/** Columns that a later version added may be missing in the log; there they have their default. */
function sameRow(logged: Row, actual: Row): boolean {
  return Object.entries(logged).every(([column, value]) => actual[column] === value)
}

function replay(db: ReadDb): string[] {
  const found: string[] = []
  for (const [table, logged] of replayed(db, found)) {
    for (const row of db.iterate<Row>(`SELECT * FROM "${table}"`)) {
      const key = rowKey(table, row)
      const expected = logged.get(key)
      if (!expected) found.push(`change log: ${table} ${key} is not in the log`)
      else if (!sameRow(expected, row)) found.push(`change log: ${table} ${key} differs from the log`)
      logged.delete(key)
    }
    for (const key of logged.keys())
      found.push(`change log: ${table} ${key} is in the log but not in the project`)
  }
  return found
}

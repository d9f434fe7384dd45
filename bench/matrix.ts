import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { compareMatrix } from '../db/analysis.ts'
import type { ReadDb } from '../db/connection.ts'
import { openProjectToRead } from '../db/connection.ts'
import type { CountBy } from '../shared/compare/measure.ts'
import { freshFolder, makeProject, withRaw } from './made-project.ts'
import { type Bench, measured } from './measured.ts'

const ARTICLES = 10_000
const ANNOTATIONS = 100_000

/** Codes with their ancestors by outlets, as one statement. */
const JOIN = `
  WITH RECURSIVE counted(code_id, row_id) AS (
    SELECT id, id FROM code
    UNION ALL
    SELECT counted.code_id, code.parent_id FROM counted JOIN code ON code.id = counted.row_id
    WHERE code.parent_id IS NOT NULL
  )
  SELECT counted.row_id AS code, article.outlet_id AS outlet, count(DISTINCT annotation.id) AS annotations
  FROM annotation_code JOIN counted USING (code_id)
  JOIN annotation ON annotation.id = annotation_code.annotation_id
  JOIN article ON article.id = annotation.article_id
  GROUP BY code, outlet`

interface Counted {
  code: string
  outlet: string
  annotations: number
}

/** The matrix of codes by outlets, beside the SQL that counts the same. */
export const matrix: Bench = {
  name: 'matrix',
  what: `codes by outlets over ${ANNOTATIONS} annotations in ${ARTICLES} articles`,
  run() {
    const file = join(freshFolder(), 'matrix.parallax')
    makeProject(file, ARTICLES)
    withRaw(file, fill)
    const db = openProjectToRead(file)
    try {
      compareResults(db)
      const rows = measured([
        ['matrix of annotations', () => compareAll(db, 'annotations')],
        ['matrix of marked words', () => compareAll(db, 'words')],
        ['SQL join', () => db.all<Counted>(JOIN)],
      ])
      return { rows }
    } finally {
      db.close()
    }
  },
}

const compareAll = (db: ReadDb, count: CountBy) =>
  compareMatrix(db, { storyId: null, codeIds: [], coderId: null, count })

/** Both ways must count the same, or the comparison would mean nothing. */
function compareResults(db: ReadDb): void {
  const { rows, columns, cells } = compareAll(db, 'annotations')
  const counted = new Map(db.all<Counted>(JOIN).map(one => [`${one.code} ${one.outlet}`, one.annotations]))
  for (const [r, { codeId }] of rows.entries())
    for (const [c, { outletId }] of columns.entries())
      if (cells[r]?.[c] !== (counted.get(`${codeId} ${outletId}`) ?? 0))
        throw new Error(`the matrix and the join differ at row ${r}, column ${c}`)
}

/** Writes the annotations past the change log: only reading is measured. Every third has two codes. */
function fill(db: Database.Database): void {
  const ids = (sql: string) => db.prepare(sql).pluck().all() as string[]
  const articles = ids('SELECT id FROM article ORDER BY number')
  const codes = ids('SELECT id FROM code ORDER BY id')
  const annotation = db.prepare(
    `INSERT INTO annotation (id, article_id, coder_id, start, "end", exact, prefix, suffix, note, created_at)
     VALUES (?, ?, 'coder', ?, ?, '', '', '', '', '2026-01-01T00:00:00.000Z')`,
  )
  const code = db.prepare('INSERT INTO annotation_code VALUES (?, ?)')
  db.transaction(() => {
    db.prepare(`INSERT INTO coder VALUES ('coder', 'Bench', 'bench', '2026-01-01T00:00:00.000Z')`).run()
    for (let n = 0; n < ANNOTATIONS; n++) {
      const id = `annotation ${n}`
      const start = (n * 13) % 1500
      annotation.run(id, articles[(n * 7) % articles.length], start, start + 60)
      code.run(id, codes[n % codes.length])
      if (n % 3 === 0) code.run(id, codes[(n + 1) % codes.length])
    }
  })()
}

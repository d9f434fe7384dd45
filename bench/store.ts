import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotateLines } from '../db/annotate-lines.ts'
import { freshFolder, makeProject, withProject, withRaw } from './made-project.ts'
import { type Bench, measured } from './measured.ts'

const ARTICLES = 100
const ANNOTATIONS = 10_000

const LINES = Array.from({ length: ANNOTATIONS }, (_, n) => {
  const start = (n * 7) % 1500
  const codes = [n % 2 ? 'claim' : 'framing/conflict']
  return JSON.stringify({ article: `article-${n % ARTICLES}.txt`, start, end: start + 40, codes })
}).join('\n')

type Values = Record<string, unknown>

/** The rows that annotating makes, for the raw way to insert. */
interface Made {
  coders: Values[]
  annotations: Values[]
  codes: Values[]
}

/** Annotations placed, checked, logged for undo and stored, beside bare inserts of the same rows. */
export const store: Bench = {
  name: 'store',
  what: `${ANNOTATIONS} annotations added in one step`,
  run() {
    const folder = freshFolder()
    const start = join(folder, 'start.parallax')
    makeProject(start, ARTICLES)
    let copies = 0
    const fresh = () => {
      const copy = join(folder, `${copies++}.parallax`)
      copyFileSync(start, copy)
      return copy
    }
    const made = rowsOf(fresh())
    const rows = measured([
      ['annotate', () => annotate(fresh())],
      ['bare inserts (better-sqlite3)', () => insertRaw(fresh(), made)],
    ])
    return { rows }
  },
}

const annotate = (file: string) =>
  withProject(file, db => annotateLines(db, LINES, { coder: 'Bench', file: 'bench.jsonl' }))

function rowsOf(file: string): Made {
  if (annotate(file) !== ANNOTATIONS) throw new Error('not all annotations were added')
  return withRaw(file, db => {
    const all = (sql: string) => db.prepare(sql).all() as Values[]
    return {
      coders: all('SELECT * FROM coder'),
      annotations: all('SELECT * FROM annotation'),
      codes: all('SELECT * FROM annotation_code'),
    }
  })
}

function insertRaw(file: string, { coders, annotations, codes }: Made): void {
  withRaw(file, db => {
    const into = (table: string, rows: readonly Values[]) => {
      const names = Object.keys(rows[0] ?? {})
      const values = names.map(name => `@${name}`).join(', ')
      const statement = db.prepare(`INSERT INTO ${table} ("${names.join('", "')}") VALUES (${values})`)
      for (const row of rows) statement.run(row)
    }
    db.transaction(() => {
      into('coder', coders)
      into('annotation', annotations)
      into('annotation_code', codes)
    })()
  })
}

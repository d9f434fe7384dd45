import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { addArticles, type NewArticle } from '../db/articles.ts'
import { openProject, type WriteDb } from '../db/connection.ts'
import { createProject, PARALLAX } from '../db/project.ts'
import type { Block } from '../shared/model/block.ts'

const SENTENCE = 'The committee for the lower harbour met again and came to no decision about the old crane. '
const OUTLETS = 20

/** A fresh folder for the files of one bench; it is removed when the process ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Makes a project with that many articles of some 300 words, by twenty outlets, and closes it. */
export function makeProject(file: string, articles: number): void {
  const db = createProject(file, { holder: 'the bench' })
  const made = Array.from({ length: articles }, (_, n) => article(n))
  addArticles(db, PARALLAX, made)
  db.close()
}

function article(n: number): NewArticle {
  const headline = `Headline number ${n}`
  const text = `${headline}\n${SENTENCE.repeat(18)}`
  const block = { included: true, reason: '' }
  const blocks: Block[] = [
    { ...block, kind: 'headline', start: 0, end: headline.length },
    { ...block, kind: 'paragraph', start: headline.length + 1, end: text.length },
  ]
  const unknown = { byline: '', published: '', story: '', origin: '', language: 'en', url: '' }
  return {
    file: `article-${n}.txt`,
    format: 'text',
    encoding: 'UTF-8',
    original: new TextEncoder().encode(text),
    fields: { ...unknown, headline, outlet: `Outlet ${n % OUTLETS}` },
    provenance: {},
    text,
    blocks,
    problems: [],
  }
}

/** Opens a project as the app does, runs `work` and closes it. */
export function withProject<Result>(file: string, work: (db: WriteDb) => Result): Result {
  const db = openProject(file, { holder: 'the bench' })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** Opens a project with nothing but better-sqlite3, set as safe as the app sets it. */
export function withRaw<Result>(file: string, work: (db: Database.Database) => Result): Result {
  const db = new Database(file)
  try {
    for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
      db.pragma(setting)
    return work(db)
  } finally {
    db.close()
  }
}

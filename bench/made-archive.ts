import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createProjectFile } from '../db/connection.ts'
import { latestVersion } from '../db/migrate.ts'
import { MIGRATIONS } from '../db/migrations.ts'
import { numbersFrom, zipfWord } from './made-text.ts'

/** Words of each article, and different words that there are. */
export const WORDS = 600
export const VOCABULARY = 100_000
const OUTLETS = 50
/** Every tenth article has a passage, every second passage a note. */
const CODED = 10

/**
 * A project with that many articles, whose words are as frequent as Zipf's law has it. It is kept in the temporary folder
 * for the next run. Articles are written past the change log, in one transaction, so the file is not one that `verify`
 * would pass; tables, indexes and triggers are those of every project, and so is what a search reads.
 */
export function madeArchive(articles: number): string {
  const folder = join(tmpdir(), 'parallax-bench-archive')
  const file = join(folder, `${articles}-articles-version-${latestVersion(MIGRATIONS)}.parallax`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const unfinished = `${file}.${process.pid}`
  createProjectFile(unfinished, { holder: 'the bench' }).close()
  try {
    fill(unfinished, articles)
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
  return file
}

function fill(file: string, articles: number): void {
  const db = new Database(file)
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -200000')
  db.transaction(() => {
    db.exec(`INSERT INTO coder VALUES ('coder', 'Bench', 'bench', '');
      INSERT INTO original VALUES ('original', x'');
      INSERT INTO code (id, kind, name, name_key, definition, color, key, position)
        VALUES ('code', 'claim', 'Claim', 'claim', '', 'blue', '', 0)`)
    const outlet = db.prepare('INSERT INTO outlet VALUES (?, ?, ?)')
    for (let n = 0; n < OUTLETS; n++) outlet.run(`outlet ${n}`, `Outlet ${n}`, `outlet ${n}`)
    fillArticles(db, articles)
  })()
  db.close()
}

function fillArticles(db: Database.Database, articles: number): void {
  const random = numbersFrom(11)
  const text = db.prepare('INSERT INTO text VALUES (?, ?)')
  const article = db.prepare(
    `INSERT INTO article VALUES (@n, @id, NULL, @outlet, @headline, '', @published, '', 'en', '', @file, 'text', 'UTF-8',
       'original', @id, @blocks, ${WORDS}, '{}', '[]', '2026-01-01T00:00:00.000Z')`,
  )
  const annotation = db.prepare(
    `INSERT INTO annotation (id, article_id, coder_id, start, "end", exact, prefix, suffix, note, created_at)
     VALUES (@id, @article, 'coder', 0, @end, @exact, '', '', @note, '')`,
  )
  const code = db.prepare(`INSERT INTO annotation_code VALUES (?, 'code')`)
  for (let n = 1; n <= articles; n++) {
    const { content, blocks } = madeText(random)
    const id = `article ${n}`
    const day = new Date(Date.UTC(2015, 0, 1 + (n % 4000))).toISOString().slice(0, 10)
    text.run(id, content)
    const headline = content.slice(0, content.indexOf('\n'))
    const outlet = `outlet ${n % OUTLETS}`
    article.run({ n, id, outlet, headline, published: day, file: `${n}.txt`, blocks: JSON.stringify(blocks) })
    if (n % CODED > 0) continue
    const exact = content.slice(0, 150)
    const note = n % (2 * CODED) === 0 ? content.slice(-80) : ''
    annotation.run({ id: `annotation ${n}`, article: id, end: exact.length, exact, note })
    code.run(`annotation ${n}`)
  }
}

/** A headline and paragraphs of seventy words. */
function madeText(random: () => number) {
  const lines: string[] = []
  for (let left = WORDS; left > 0; left -= lines.length === 1 ? 8 : 70) {
    const words = lines.length === 0 ? 8 : Math.min(70, left)
    lines.push(Array.from({ length: words }, () => zipfWord(random, VOCABULARY)).join(' '))
  }
  let at = 0
  const blocks = lines.map((line, n) => {
    const start = at
    at += line.length + 1
    return { kind: n === 0 ? 'headline' : 'paragraph', start, end: at - 1, included: true, reason: '' }
  })
  return { content: lines.join('\n'), blocks }
}

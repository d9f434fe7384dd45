import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addArticle, author, project, temporaryFolder } from '../test/builders.ts'
import { createAnnotation } from './annotations.ts'
import { updateArticles } from './articles.ts'
import { codeAtPath } from './codebook.ts'
import type { ReadDb } from './connection.ts'
import { listHistory, redo, undo } from './history.ts'
import { latestVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'file-format.md'), 'utf8')

/** The only example in a language. */
function example(language: string): string {
  const [found, ...others] = page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))
  expect(others).toEqual([])
  return found?.[1] ?? ''
}

const columnsOf = (db: ReadDb, name: string) =>
  db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', [name]).map(column => column.name)

/** The page's part on a table or view: its row in the list of tables, or its paragraph with the table after it. */
function partOn(name: string): string {
  if (name.startsWith('v_')) return page.split(`\n**\`${name}\`**`)[1]?.split(/\n\*\*|\n## /)[0] ?? ''
  const rows = page.split('\n## Tables\n')[1]?.split('\n') ?? []
  return rows.find(row => row.split('|')[1]?.includes(`\`${name}\``)) ?? ''
}

test('the page describes every table and view with every column, and the version', () => {
  const db = project()
  const names = db
    .all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')
         AND name NOT LIKE 'article_search%' AND name NOT LIKE 'sqlite_%'`,
    )
    .map(({ name }) => name)
  const missing = names.flatMap(name =>
    columnsOf(db, name)
      .filter(column => !partOn(name).includes(`\`${column}\``))
      .map(column => `${name}.${column}`),
  )
  expect(names.length).toBeGreaterThan(15)
  expect(missing).toEqual([])
  expect(page).toContain(`is the version of the schema, ${latestVersion(MIGRATIONS)} now`)
  db.close()
})

test('the query for actions in force finds those that the history shows', () => {
  const db = project()
  const by = author(db)
  const article = addArticle(db, by, 'One')
  for (const headline of ['A', 'B', 'C']) updateArticles(db, by, [article], { headline })
  undo(db, by, 2, false)
  redo(db, by, 1)
  undo(db, by, 1, false)
  updateArticles(db, by, [article], { byline: 'D' })
  const shown = listHistory(db, 100).filter(entry => entry.kind === 'do' && entry.inForce)
  expect(shown.length).toBe(3)
  expect(db.all<{ seq: number }>(example('sql')).map(({ seq }) => seq)).toEqual(
    shown.map(({ seq }) => seq).reverse(),
  )
  db.close()
})

const python = spawnSync('python3', ['--version']).status === 0

test.skipIf(!python)('the Python example counts quotes, after emoji too (skipped without Python)', () => {
  const db = project()
  const by = author(db)
  const text = '🚢🚢 “Never”, she said. “Perhaps”, he said.'
  const articleId = addArticle(db, by, text, { outlet: 'Gull' })
  const codeIds = [codeAtPath(db, 'quote', null), codeAtPath(db, 'framing/conflict', null)]
  for (const exact of ['“Never”', '“Perhaps”']) {
    const start = text.indexOf(exact)
    const attributes = { speaker: 'Åsa Lind' }
    createAnnotation(db, by, { articleId, start, end: start + exact.length, codeIds, note: '', attributes })
  }
  const script = join(temporaryFolder(), 'example.py')
  writeFileSync(script, example('python'))
  const run = () => spawnSync('python3', ['-X', 'utf8', script, db.file], { encoding: 'utf8' })
  expect(run()).toMatchObject({ status: 0, stdout: 'Gull\tÅsa Lind\t2\n', stderr: '' })
  db.close()
  expect(run()).toMatchObject({ status: 0, stdout: 'Gull\tÅsa Lind\t2\n', stderr: '' })
})

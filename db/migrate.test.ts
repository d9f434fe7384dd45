import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { addArticle, author, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { createAnnotation } from './annotations.ts'
import { redoOnce, undoOnce } from './change-log.ts'
import { codeAtPath } from './codebook.ts'
import { openProject, openProjectToRead } from './connection.ts'
import { latestVersion, type Migration, migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { verifyProject } from './verify.ts'

const FINE = { ok: true, problems: [] }
const NEXT = latestVersion(MIGRATIONS) + 1

/** What a later version might add: a column of a logged table, with a default. */
const addColumn: Migration = {
  version: NEXT,
  sql: `ALTER TABLE annotation ADD COLUMN memo TEXT NOT NULL DEFAULT 'none'`,
}
const failing: Migration = { version: NEXT, sql: 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)' }
const open = (file: string, migrations: readonly Migration[]) =>
  openProject(file, { holder: 'a test', migrations })

/** A closed project of the present version with an annotation. */
function oldProject() {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, 'Toll doubles')
  const codeIds = [codeAtPath(db, 'claim', null)]
  createAnnotation(db, by, { articleId, start: 0, end: 4, codeIds, note: 'n', attributes: {} })
  const rows = logged(db)
  db.close()
  return { file: db.file, by, rows, bytes: readFileSync(db.file) }
}

describe('the list of migrations', () => {
  test('counts up by one from 1', () => {
    expect(MIGRATIONS.map(one => one.version)).toEqual(MIGRATIONS.map((_, n) => n + 1))
  })

  test('is the folder of migrations, and each has a test beside it', () => {
    const folder = fileURLToPath(new URL('./migrations/', import.meta.url))
    const files = readdirSync(folder).sort()
    const steps = files.filter(name => !name.endsWith('.test.ts'))
    expect(steps.map(name => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map(one => one.version))
    expect(files.filter(name => name.endsWith('.test.ts'))).toEqual(
      steps.map(name => name.replace(/\.ts$/, '.test.ts')),
    )
  })
})

describe('opening a project of an earlier version', () => {
  test('brings it up to date with all that is in it, and keeps a copy of the file as it was', () => {
    const { file, by, rows, bytes } = oldProject()
    const db = open(file, [...MIGRATIONS, addColumn])
    const annotation = rows.annotation!.map(row => ({ ...row, memo: 'none' }))
    expect(logged(db)).toEqual({ ...rows, annotation })
    expect(verifyProject(db, [...MIGRATIONS, addColumn])).toEqual(FINE)
    expect(undoOnce(db, by)).not.toBeNull()
    expect(logged(db, ['annotation'])).toEqual({ annotation: [] })
    expect(redoOnce(db, by)).not.toBeNull()
    expect(logged(db)).toEqual({ ...rows, annotation })
    expect(verifyProject(db, [...MIGRATIONS, addColumn])).toEqual(FINE)
    db.close()
    const copy = file.replace('.parallax', `.before-version-${NEXT}.parallax`)
    expect(readFileSync(copy).equals(bytes)).toBe(true)
  })

  test('keeps every earlier copy', () => {
    const { file, bytes } = oldProject()
    const copy = file.replace('.parallax', `.before-version-${NEXT}.parallax`)
    writeFileSync(copy, 'a copy of something else')
    open(file, [...MIGRATIONS, addColumn]).close()
    expect(readFileSync(copy, 'utf8')).toBe('a copy of something else')
    expect(readFileSync(copy.replace('.parallax', ' (2).parallax')).equals(bytes)).toBe(true)
  })

  test('makes the copy only once: an up-to-date project is opened as it is', () => {
    const { file } = oldProject()
    open(file, [...MIGRATIONS, addColumn]).close()
    const files = readdirSync(dirname(file))
    open(file, [...MIGRATIONS, addColumn]).close()
    expect(readdirSync(dirname(file))).toEqual(files)
    expect(files).toHaveLength(2)
  })

  test('leaves the project as it was when a step fails, with the steps before it undone or complete', () => {
    const { file, rows, bytes } = oldProject()
    expect(() => open(file, [...MIGRATIONS, failing])).toThrow('no such table: nowhere')
    expect(readFileSync(file).equals(bytes)).toBe(true)
    const db = open(file, MIGRATIONS)
    expect(logged(db)).toEqual(rows)
    expect(verifyProject(db)).toEqual(FINE)
    db.close()
  })

  test('also carries over what a crash left in the write-ahead log', () => {
    const { file, rows } = oldProject()
    const raw = new Database(file)
    raw.pragma('journal_mode = WAL')
    raw.pragma('wal_autocheckpoint = 0')
    raw.exec(`UPDATE annotation SET note = 'n'`)
    const db = open(file, [...MIGRATIONS, addColumn])
    expect(logged(db).annotation).toEqual(rows.annotation!.map(row => ({ ...row, memo: 'none' })))
    raw.close()
    db.close()
    expect(existsSync(file.replace('.parallax', `.before-version-${NEXT}.parallax`))).toBe(true)
  })

  test('for reading asks to open it once in the app, and changes nothing', () => {
    const { file, bytes } = oldProject()
    expect(() => openProjectToRead(file, [...MIGRATIONS, addColumn])).toThrow(
      `${file} was made by an older Parallax. Open it once in the app, which brings it up to date and keeps a copy.`,
    )
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})

test('steps that are there already are not taken again', () => {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS)
  expect(() => migrate(db, MIGRATIONS)).not.toThrow()
  expect(db.pragma('user_version', { simple: true })).toBe(latestVersion(MIGRATIONS))
  db.close()
})

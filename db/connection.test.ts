import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { addArticle, author, newArticle, project, temporaryFolder } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { otherProcess } from '../test/other-process.ts'
import { addArticles, listArticles } from './articles.ts'
import { openProject, openProjectToRead } from './connection.ts'
import { verifyProject } from './verify.ts'

const beside = (file: string) => readdirSync(dirname(file)).sort()
const FINE = { ok: true, problems: [] }

describe('closing', () => {
  test('leaves one file, which opens from a folder where nothing can be written', async () => {
    const db = project()
    addArticle(db, author(db), 'Toll doubles')
    expect(beside(db.file).length).toBeGreaterThan(1)
    db.close()
    expect(beside(db.file)).toEqual([basename(db.file)])
    chmodSync(dirname(db.file), 0o555)
    expect(await otherProcess(db.file, 'nobody read').end()).toEqual(['open with 1 articles'])
    chmodSync(dirname(db.file), 0o755)
  })

  test('twice does no harm', () => {
    const db = project()
    db.close()
    expect(() => db.close()).not.toThrow()
    openProject(db.file, { holder: 'a test' }).close()
  })

  test('while another process reads works too, loses nothing, and the next to close leaves one file', async () => {
    const made = project()
    addArticle(made, author(made), 'One')
    const { file } = made
    const reader = otherProcess(file, 'read')
    expect(await reader.line()).toBe('open with 1 articles')
    addArticle(made, author(made), 'Two')
    made.close()
    const again = openProject(file, { holder: 'a test' })
    expect(listArticles(again, null)).toHaveLength(2)
    addArticle(again, author(again), 'Three')
    await reader.end()
    again.close()
    expect(beside(file)).toEqual([basename(file)])
    const read = openProjectToRead(file)
    expect(listArticles(read, null)).toHaveLength(3)
    expect(verifyProject(read)).toEqual(FINE)
    read.close()
  })
})

describe('reading', () => {
  test('changes nothing and cannot', () => {
    const db = project()
    db.close()
    const bytes = readFileSync(db.file)
    const read = openProjectToRead(db.file)
    expect(() => read.all(`INSERT INTO outlet VALUES ('x', 'x', 'x')`)).toThrow()
    expect([
      ...read.iterate<{ name: string }>('SELECT name FROM code WHERE parent_id IS NULL ORDER BY position'),
    ]).toEqual([{ name: 'framing' }, { name: 'claim' }, { name: 'quote' }])
    read.close()
    expect(readFileSync(db.file).equals(bytes)).toBe(true)
    expect(beside(db.file)).toEqual([basename(db.file)])
  })
})

describe('a copy', () => {
  test('holds the whole project as it stands, in one file, and opens on its own', async () => {
    const db = project()
    const by = author(db)
    addArticles(
      db,
      by,
      Array.from({ length: 30 }, (_, n) => newArticle(`Article ${n} `.repeat(500).trim())),
    )
    const path = join(temporaryFolder(), 'copy.parallax')
    await db.copyTo(path)
    expect(beside(path)).toEqual(['copy.parallax'])
    const copy = openProjectToRead(path)
    expect(logged(copy)).toEqual(logged(db))
    expect(verifyProject(copy)).toEqual(FINE)
    copy.close()
    expect(beside(path)).toEqual(['copy.parallax'])
    addArticle(db, by, 'The original goes on')
    db.close()
  })

  test('goes on being right while the project is written to', async () => {
    const db = project()
    const by = author(db)
    addArticles(
      db,
      by,
      Array.from({ length: 200 }, (_, n) => newArticle(`Article ${n} `.repeat(500).trim())),
    )
    const path = join(temporaryFolder(), 'copy.parallax')
    const copying = db.copyTo(path)
    for (let n = 0; n < 20; n++) {
      addArticle(db, by, `Meanwhile ${n}`)
      await new Promise(resolve => setImmediate(resolve))
    }
    await copying
    const copy = openProjectToRead(path)
    expect(verifyProject(copy)).toEqual(FINE)
    expect(listArticles(copy, null).length).toBeGreaterThanOrEqual(200)
    copy.close()
    db.close()
  })

  test('replaces an older one, but never the project itself', async () => {
    const db = project()
    addArticle(db, author(db), 'Toll')
    const path = join(temporaryFolder(), 'copy.parallax')
    writeFileSync(path, 'an older copy')
    await db.copyTo(path)
    const copy = openProjectToRead(path)
    expect(listArticles(copy, null)).toHaveLength(1)
    copy.close()
    await expect(db.copyTo(db.file)).rejects.toThrow(
      `${db.file} is the project itself. Choose another name for the copy.`,
    )
    addArticle(db, author(db), 'Still there')
    db.close()
    const again = openProjectToRead(db.file)
    expect(listArticles(again, null)).toHaveLength(2)
    again.close()
  })

  test('is made anew where a crash has left half of an earlier one', async () => {
    const db = project()
    addArticle(db, author(db), 'Toll')
    const path = join(temporaryFolder(), 'copy.parallax')
    for (const end of ['.part', '.part-journal']) writeFileSync(`${path}${end}`, 'half a copy. '.repeat(500))
    await db.copyTo(path)
    expect(beside(path)).toEqual(['copy.parallax'])
    const copy = openProjectToRead(path)
    expect(verifyProject(copy)).toEqual(FINE)
    copy.close()
    db.close()
  })

  test('that cannot be made fails in plain words and leaves nothing', async () => {
    const db = project()
    const folder = temporaryFolder()
    await expect(db.copyTo(join(folder, 'no', 'copy.parallax'))).rejects.toMatchObject({
      name: 'UserError',
      message: `There is no folder ${join(folder, 'no')} for the copy. Choose another place.`,
    })
    mkdirSync(join(folder, 'taken.parallax'))
    await expect(db.copyTo(join(folder, 'taken.parallax'))).rejects.toThrow()
    rmdirSync(join(folder, 'taken.parallax'))
    expect(readdirSync(folder)).toEqual([])
    db.close()
  })

  test('that is under way when the project is closed leaves the project whole and no half copy', async () => {
    const db = project()
    addArticles(
      db,
      author(db),
      Array.from({ length: 300 }, (_, n) => newArticle(`Article ${n} `.repeat(500).trim())),
    )
    const path = join(temporaryFolder(), 'copy.parallax')
    const copying = db.copyTo(path).then(
      () => 'made',
      () => 'given up',
    )
    db.close()
    const outcome = await copying
    expect(beside(path)).toEqual(outcome === 'made' ? ['copy.parallax'] : [])
    expect(beside(db.file)).toEqual([basename(db.file)])
    const again = openProjectToRead(db.file)
    expect(verifyProject(again)).toEqual(FINE)
    again.close()
  })
})

test('a coder’s edits are on the disk when they are shown as saved', () => {
  const db = project()
  expect([
    db.get('PRAGMA synchronous'),
    db.get('PRAGMA journal_mode'),
    db.get('PRAGMA foreign_keys'),
  ]).toEqual([{ synchronous: 2 }, { journal_mode: 'wal' }, { foreign_keys: 1 }])
  db.close()
})

test('what was committed and not yet folded in is there after a power cut', () => {
  const db = project()
  addArticle(db, author(db), 'Toll')
  const crashed = join(temporaryFolder(), 'crashed.parallax')
  for (const end of ['', '-wal']) copyFileSync(`${db.file}${end}`, `${crashed}${end}`)
  db.close()
  const again = openProject(crashed, { holder: 'a test' })
  expect(listArticles(again, null)).toHaveLength(1)
  expect(verifyProject(again)).toEqual(FINE)
  again.close()
  expect(existsSync(`${crashed}-wal`)).toBe(false)
})

test('an annotation half-written is rolled back as a whole', () => {
  const db = project()
  const by = author(db)
  const before = logged(db)
  const work = () =>
    db.transaction(() => {
      addArticle(db, by, 'One')
      addArticle(db, by, 'Two')
      throw new Error('on purpose')
    })
  expect(work).toThrow('on purpose')
  expect(logged(db)).toEqual(before)
  expect(verifyProject(db)).toEqual(FINE)
  db.close()
})

test('another program may hold the file for a moment: the change fails in plain words and can be made again', () => {
  const db = project()
  const by = author(db)
  db.get('PRAGMA busy_timeout = 10')
  const other = new Database(db.file)
  other.exec('BEGIN IMMEDIATE')
  expect(() => addArticle(db, by, 'Toll')).toThrow(
    `${db.file} is being written to by another program. Try again in a moment.`,
  )
  other.exec('ROLLBACK')
  other.close()
  addArticle(db, by, 'Toll')
  db.close()
})

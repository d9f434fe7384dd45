import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { UserError } from '../shared/model/user-error.ts'
import { addArticle, author, newArticle, project, temporaryFolder } from '../test/builders.ts'
import { otherProcess } from '../test/other-process.ts'
import { createAnnotation, listAnnotations } from './annotations.ts'
import { addArticles, listArticles } from './articles.ts'
import { codeAtPath } from './codebook.ts'
import { openProject, openProjectToRead } from './connection.ts'
import { latestVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { verifyProject } from './verify.ts'

/** A closed project with some articles, of more than a few pages. */
function closedProject(): string {
  const db = project()
  addArticles(
    db,
    author(db),
    Array.from({ length: 20 }, (_, n) => newArticle(`Article ${n} `.repeat(200).trim())),
  )
  db.close()
  return db.file
}

const path = (name = 'test.parallax') => join(temporaryFolder(), name)
const withBytes = (bytes: string | Uint8Array) => {
  const file = path()
  writeFileSync(file, bytes)
  return file
}
function withDatabase(work: (db: Database.Database) => void): string {
  const file = path()
  const db = new Database(file)
  work(db)
  db.close()
  return file
}

/** What opening says, for writing and for reading; the same, or the test fails. */
function refusal(file: string): string {
  const messages = [() => openProject(file, { holder: 'a test' }), () => openProjectToRead(file)].map(
    open => {
      try {
        open().close()
        return 'it was opened'
      } catch (error) {
        if (!(error instanceof UserError)) return `a defect: ${error}`
        expect(error.place).toEqual({ file })
        return error.message
      }
    },
  )
  expect(messages[0]).toBe(messages[1])
  return messages[0]!.replaceAll(file, 'FILE')
}

/** The refusal of a file, which must stay as it is, byte for byte, with nothing new beside it. */
function refusalOf(file: string): string {
  const [bytes, folder] = [readFileSync(file), readdirSync(dirname(file))]
  const message = refusal(file)
  expect(readFileSync(file).equals(bytes)).toBe(true)
  expect(readdirSync(dirname(file))).toEqual(folder)
  return message
}

describe('what is no project is refused, with its name and the remedy, and left as it is:', () => {
  const NO_DATABASE =
    'FILE is not a Parallax project: it does not hold a database. If it is an article, open a project and import it.'
  const DAMAGED =
    /^FILE is damaged: it is \d+ bytes long and should be at least \d+; it was probably cut off while it was copied\. Copy it again, or open one of the daily backups \(Help, Show Backups\)\.$/
  const ANOTHER =
    'FILE is a database of another program, not a Parallax project. Open it with the program that made it; nothing was changed.'
  const newer = (version: number) =>
    `FILE was made by a newer Parallax (its format is ${version}, this program knows up to ${latestVersion(MIGRATIONS)}). Update Parallax to open it; the file was not changed.`

  test('a text with the name of a project', () => {
    expect(refusalOf(withBytes('The toll doubles'))).toBe(NO_DATABASE)
    expect(refusalOf(withBytes('The toll doubles. '.repeat(1000)))).toBe(NO_DATABASE)
  })

  test('an empty file', () => {
    expect(refusalOf(withBytes(''))).toBe(NO_DATABASE)
  })

  test('a missing file, which is not made', () => {
    const file = path()
    expect(refusal(file)).toBe(
      'There is no file FILE. Check the name, or make a new project first (in the window: New project; on the command line: init).',
    )
    expect(readdirSync(dirname(file))).toEqual([])
  })

  test('a folder', () => {
    const file = path()
    mkdirSync(file)
    expect(refusal(file)).toBe('FILE cannot be read (EISDIR). Check that it is a file you may open.')
  })

  test('a project that was cut off, wherever', () => {
    const file = closedProject()
    const whole = readFileSync(file)
    for (const part of [0.99, 0.5, 0.1]) {
      truncateSync(file, Math.floor(whole.length * part))
      expect(refusalOf(file)).toMatch(DAMAGED)
    }
    truncateSync(file, 60)
    expect(refusalOf(file)).toMatch(DAMAGED)
  })

  test('another program’s database', () => {
    expect(refusalOf(withDatabase(db => db.exec('CREATE TABLE t (a)')))).toBe(ANOTHER)
    expect(refusalOf(withDatabase(db => db.exec('PRAGMA application_id = 7; CREATE TABLE t (a)')))).toBe(
      ANOTHER,
    )
  })

  test('another program’s database that it has open', () => {
    const file = path()
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)')
    expect(refusal(file)).toBe(ANOTHER)
    expect(db.prepare('SELECT * FROM t').all()).toEqual([{ a: 1 }])
    expect(db.pragma('user_version', { simple: true })).toBe(0)
    db.close()
  })

  test('a project of a newer Parallax', () => {
    const file = closedProject()
    const db = new Database(file)
    db.pragma('user_version = 9')
    db.close()
    expect(refusalOf(file)).toBe(newer(9))
  })

  test('a project of a newer Parallax that was killed', () => {
    const file = closedProject()
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    db.pragma('wal_autocheckpoint = 0')
    db.pragma('user_version = 9')
    expect(refusal(file)).toBe(newer(9))
    db.close()
  })
})

test('a project whose pages are damaged in the middle opens or is refused in plain words, and the check tells', () => {
  const file = closedProject()
  const whole = readFileSync(file)
  const pages = whole.length / 4096
  let opened = 0
  for (let page = 1; page < pages; page += 3) {
    const bytes = Buffer.from(whole)
    bytes.fill(0xa5, page * 4096, (page + 1) * 4096)
    writeFileSync(file, bytes)
    let db: ReturnType<typeof openProjectToRead>
    try {
      db = openProjectToRead(file)
    } catch (error) {
      expect(error).toMatchObject({ name: 'UserError', code: 'disk', place: { file } })
      continue
    }
    opened += 1
    const { ok, problems } = verifyProject(db)
    expect({ page, ok }).toEqual({ page, ok: false })
    expect(problems.length).toBeGreaterThan(0)
    try {
      listArticles(db, null)
    } catch (error) {
      expect(error).toMatchObject({ name: 'UserError', code: 'disk', place: { file } })
    }
    db.close()
    expect(readFileSync(file).equals(bytes)).toBe(true)
  }
  expect(opened).toBeGreaterThan(pages / 6)
})

describe('where the user may not write', () => {
  const readOnlyFolder = () => {
    const file = closedProject()
    chmodSync(file, 0o644)
    chmodSync(dirname(file), 0o555)
    return file
  }

  test('a project cannot be opened for writing, and the message says what to do', async () => {
    const file = readOnlyFolder()
    const bytes = readFileSync(file)
    const other = otherProcess(file, 'nobody write')
    expect(await other.end()).toEqual([
      `read-only: Parallax cannot write in the folder of ${file} (SQLITE_CANTOPEN). Choose a folder where you may write, or copy the project to one.`,
    ])
    expect(readFileSync(file).equals(bytes)).toBe(true)
    chmodSync(dirname(file), 0o755)
  })

  test('a project can be read', async () => {
    const file = readOnlyFolder()
    expect(await otherProcess(file, 'nobody read').end()).toEqual(['open with 20 articles'])
    chmodSync(dirname(file), 0o755)
  })

  test('a project that was left open by a crash is refused in plain words', async () => {
    const file = closedProject()
    const other = otherProcess(file, 'annotate')
    await other.line()
    await other.kill()
    rmSync(`${file}-shm`)
    chmodSync(dirname(file), 0o555)
    const [said] = await otherProcess(file, 'nobody read').end()
    expect(said).toMatch(/^disk: .*test\.parallax cannot be /)
    chmodSync(dirname(file), 0o755)
  })

  test('a project that may only be read itself is refused for writing', async () => {
    const file = closedProject()
    chmodSync(dirname(file), 0o777)
    chmodSync(file, 0o444)
    expect(await otherProcess(file, 'nobody write').end()).toEqual([
      `disk: ${file} cannot be written to. Check its permissions, or copy it to a folder where you may write.`,
    ])
  })

  test('no project is made, and nothing is left behind', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    const [said] = await otherProcess(join(folder, 'new.parallax'), 'nobody create').end()
    expect(said).toMatch(/^read-only: Parallax cannot write in the folder of /)
    const [below] = await otherProcess(join(folder, 'sub', 'new.parallax'), 'nobody create').end()
    expect(below).toMatch(
      /^user: The folder of .*new\.parallax cannot be made \(EACCES\)\. Choose another place\.$/,
    )
    expect(readdirSync(folder)).toEqual([])
  })
})

test('a disk that fills up at any moment of the work never leaves half of it', () => {
  for (let space = 0; space < 8; space++) {
    const db = project()
    const by = author(db)
    const articleId = addArticle(db, by, 'Toll doubles')
    const codeIds = [codeAtPath(db, 'claim', null)]
    const pages = db.get<{ page_count: number }>('PRAGMA page_count')!.page_count
    db.get(`PRAGMA max_page_count = ${pages + space}`)
    let made = 0
    const annotate = () => {
      for (;;) {
        const note = 'A long note. '.repeat(40)
        createAnnotation(db, by, { articleId, start: 0, end: 4, codeIds, note, attributes: {} })
        made += 1
      }
    }
    expect(annotate).toThrow(/^The disk is full/)
    expect(listAnnotations(db, articleId, null)).toHaveLength(made)
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
    db.close()
    const again = openProjectToRead(db.file)
    expect(listAnnotations(again, articleId, null)).toHaveLength(made)
    expect(verifyProject(again)).toEqual({ ok: true, problems: [] })
    again.close()
  }
})

test('on a full disk a change fails as a whole, the message says so, and the project stays sound', () => {
  const db = project()
  const by = author(db)
  addArticle(db, by, 'Kept')
  const pages = db.get<{ page_count: number }>('PRAGMA page_count')!.page_count
  db.get(`PRAGMA max_page_count = ${pages + 3}`)
  const act = () => addArticle(db, by, 'Too long for this disk. '.repeat(10_000))
  expect(act).toThrow(
    `The disk is full, so the last change to ${db.file} was not made. Free some space and do it again; all earlier work is safe.`,
  )
  expect(listArticles(db, null)).toHaveLength(1)
  expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
  db.get('PRAGMA max_page_count = 100000')
  addArticle(db, by, 'There is space again')
  db.close()
  const again = openProjectToRead(db.file)
  expect(listArticles(again, null)).toHaveLength(2)
  expect(verifyProject(again)).toEqual({ ok: true, problems: [] })
  again.close()
})

import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Progress } from '../shared/rpc/port.ts'
import { addArticle, author, project, temporaryFolder } from '../test/builders.ts'
import { createAnnotation } from './annotations.ts'
import { deleteArticles } from './articles.ts'
import { codeAtPath } from './codebook.ts'
import { runExport } from './export-run.ts'
import { EXPORTERS } from './exporters.ts'

const everything = { coderId: null, storyId: null }
const quiet = { progress: () => {}, signal: new AbortController().signal }

/** A project of `count` articles with one annotation each. */
function marked(count = 3) {
  const db = project()
  const by = author(db)
  for (let n = 1; n <= count; n += 1) {
    const articleId = addArticle(db, by, `Text ${n}`, { headline: `Article ${n}` })
    const codeIds = [codeAtPath(db, 'claim', null)]
    createAnnotation(db, by, { articleId, start: 0, end: 4, codeIds, note: '', attributes: {} })
  }
  return db
}

test.each(EXPORTERS.map(({ id, extension }) => [id, extension]))(
  '%s: the file appears, nothing else, with its progress',
  async (format, extension) => {
    const db = marked()
    const folder = temporaryFolder()
    const seen: Progress[] = []
    const path = join(folder, `out${extension}`)
    const context = { ...quiet, progress: (one: Progress) => seen.push(one) }
    expect(await runExport(db, { ...everything, format, path }, context)).toEqual({
      excerpts: 3,
      warnings: [],
    })
    expect(readdirSync(folder)).toEqual([`out${extension}`])
    const label = 'Writing 3 articles'
    expect(seen).toEqual([0, 1, 2, 3].map(done => ({ done, total: 3, label })))
    db.close()
  },
)

test.each(EXPORTERS.map(({ id }) => id))(
  '%s: a cancelled export leaves nothing, and an older file as it was',
  async format => {
    const db = marked()
    const folder = temporaryFolder()
    const path = join(folder, 'out')
    writeFileSync(path, 'older')
    const controller = new AbortController()
    const progress = ({ done }: Progress) => {
      if (done === 2) setImmediate(() => controller.abort())
    }
    await expect(
      runExport(db, { ...everything, format, path }, { progress, signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'cancelled', message: 'The export was cancelled.' })
    expect(readdirSync(folder)).toEqual(['out'])
    expect(readFileSync(path, 'utf8')).toBe('older')
    db.close()
  },
)

test.each(EXPORTERS.map(({ id }) => id))(
  '%s: an export that fails half way leaves nothing, and an older file as it was',
  async format => {
    const db = marked()
    const folder = temporaryFolder()
    const path = join(folder, 'out')
    writeFileSync(path, 'older')
    const progress = ({ done }: Progress) => {
      if (done === 2) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    }
    await expect(
      runExport(db, { ...everything, format, path }, { ...quiet, progress }),
    ).rejects.toMatchObject({ message: expect.stringContaining('The disk is full'), place: { file: path } })
    expect(readdirSync(folder)).toEqual(['out'])
    expect(readFileSync(path, 'utf8')).toBe('older')
    db.close()
  },
)

test('an article deleted while the export runs is left out', async () => {
  const db = marked()
  const path = join(temporaryFolder(), 'out.json')
  const last = db.get<{ id: string }>("SELECT id FROM article WHERE headline = 'Article 3'")
  const progress = ({ done }: Progress) => {
    if (done === 1) deleteArticles(db, author(db), [last?.id ?? ''])
  }
  const result = await runExport(db, { ...everything, format: 'json', path }, { ...quiet, progress })
  expect(result.excerpts).toBe(2)
  expect(JSON.parse(readFileSync(path, 'utf8')).map((row: { headline: string }) => row.headline)).toEqual([
    'Article 1',
    'Article 2',
  ])
  db.close()
})

test('a link stays a link: its target is replaced', async () => {
  const db = marked(1)
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'real'))
  const real = join(folder, 'real', 'out.json')
  writeFileSync(real, 'older')
  symlinkSync(real, join(folder, 'link.json'))
  await runExport(db, { ...everything, format: 'json', path: join(folder, 'link.json') }, quiet)
  expect(JSON.parse(readFileSync(real, 'utf8'))).toHaveLength(1)
  expect(readdirSync(join(folder, 'real'))).toEqual(['out.json'])
  db.close()
})

test('the project itself is never overwritten, under whatever name', async () => {
  const db = marked(1)
  const other = join(dirname(db.file), 'other.csv')
  linkSync(db.file, other)
  for (const path of [db.file, `${db.file}-wal`, other])
    await expect(runExport(db, { ...everything, format: 'csv', path }, quiet)).rejects.toThrow(
      `${path} belongs to the project itself. Choose another name for the export.`,
    )
  db.close()
})

test('places that cannot be written to are named', async () => {
  const db = marked(1)
  const folder = temporaryFolder()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const refused = (path: string) =>
    expect(runExport(db, { ...everything, format: 'csv', path }, quiet)).rejects
  await refused(join(folder, 'none', 'a.csv')).toThrow(`The folder ${join(folder, 'none')} does not exist.`)
  await refused(folder).toThrow(`${folder} is not a file. Choose a file name.`)
  await refused(join(file, 'a.csv')).toThrow(`${file} is not a folder. Choose another place.`)
  expect(readdirSync(folder)).toEqual(['file'])
  db.close()
})

test('an unknown format is answered with those there are', async () => {
  const db = marked(1)
  const path = join(temporaryFolder(), 'out')
  await expect(runExport(db, { ...everything, format: 'pdf', path }, quiet)).rejects.toThrow(
    `There is no export format "pdf". Choose one of: ${EXPORTERS.map(({ id }) => id).join(', ')}.`,
  )
  db.close()
})

test('every format has an id of its own, a name, an extension and a sentence', () => {
  expect(new Set(EXPORTERS.map(({ id }) => id)).size).toBe(EXPORTERS.length)
  for (const { id, label, extension, description } of EXPORTERS) {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
    expect(label).not.toBe('')
    expect(extension).toMatch(/^\.[a-z0-9]+$/)
    expect(description).toMatch(/^[A-Z].*\.$/)
  }
})

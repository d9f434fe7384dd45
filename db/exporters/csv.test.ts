import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { ATTRIBUTES } from '../../shared/model/attributes.ts'
import { addArticle, author, project, temporaryFolder } from '../../test/builders.ts'
import { createAnnotation } from '../annotations.ts'
import { codeAtPath } from '../codebook.ts'
import { csv, csvForExcel, neutralised } from './csv.ts'

const everything = { coderId: null, storyId: null }
const quiet = { progress: () => {}, signal: new AbortController().signal }
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

const shared = process.env.PARALLAX_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared')
const payloads = join(shared, 'data', 'hostile', 'csv-payload.txt')

/** What a reader of R or Python does to a cell. */
const restored = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell)

function harbour() {
  const db = project()
  const by = author(db)
  const text = 'Harbour \u{1F6A2} shuts\nThe "old" quay, once busy, closes.\nBy A Writer'
  const fields = { headline: 'Harbour shuts', outlet: 'Gull', story: 'Harbour', published: '2024-03-09' }
  const articleId = addArticle(db, by, text, fields, { 0: 'headline', 2: 'byline' })
  const code = (path: string) => codeAtPath(db, path, null)
  createAnnotation(db, by, {
    articleId,
    start: text.indexOf('"old"'),
    end: text.indexOf(', closes'),
    codeIds: [code('quote'), code('framing/conflict')],
    note: '=1+1',
    attributes: { speaker: 'A. Fisher' },
  })
  return { db, by, articleId, text }
}

async function written(db: ReturnType<typeof project>, exporter = csv) {
  const path = join(temporaryFolder(), 'out.csv')
  const result = await exporter.write(db, everything, path, quiet)
  return { result, bytes: readFileSync(path), text: readFileSync(path, 'utf8') }
}

test('the whole file: one row for each code, positions in code points, the note no formula', async () => {
  const { db } = harbour()
  const hash = db.get<{ hash: string }>('SELECT text_hash AS hash FROM article')?.hash
  const { text, result } = await written(db)
  const row = (code: string, kind: string) =>
    `ID,ID,Harbour shuts.txt,Harbour shuts,Gull,Harbour,2024-03-09,,,en,,${code},${kind},Lena,` +
    `2026-01-02T03:04:05.000Z,'=1+1,"""old"" quay, once busy","The ",", closes.",paragraph,1,20,41,${hash},${ATTRIBUTES.map(({ key }) => (key === 'speaker' ? 'A. Fisher' : '')).join(',')},20 41\r\n`
  expect(text.replace(ID, 'ID')).toBe(
    'id,article,file,headline,outlet,story,published,byline,origin,language,url,code,kind,coder,created,note,exact,' +
      `before,after,block,paragraph,start,end,text_sha256,${ATTRIBUTES.map(({ key }) => key).join(',')},spans\r\n` +
      row('framing/conflict', 'framing') +
      row('quote', 'quote'),
  )
  expect(result).toEqual({ excerpts: 1, warnings: [] })
  db.close()
})

test('a project without annotations gives the header line alone', async () => {
  const db = project()
  addArticle(db, author(db), 'Nothing marked here.')
  const { text, result } = await written(db)
  expect(text.split('\r\n')).toEqual([expect.stringMatching(/^id,.*stance.*,spans$/), ''])
  expect(result.excerpts).toBe(0)
  db.close()
})

test('only the file for Excel starts with a byte order mark', async () => {
  const { db } = harbour()
  const plain = await written(db, csv)
  const marked = await written(db, csvForExcel)
  expect(marked.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(marked.bytes.subarray(3)).toEqual(plain.bytes)
  expect(plain.text.startsWith('id,')).toBe(true)
  db.close()
})

test('every cell comes back when one leading apostrophe is taken away, and none is a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'"), fc.string()).map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2 }), cells => {
      const line = Papa.unparse([cells.map(neutralised)])
      const read = Papa.parse<string[]>(line, { delimiter: ',' }).data[0]
      expect(read?.map(restored)).toEqual(cells)
      for (const one of read ?? []) expect(one).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})

/** Notes come back from the file as they were, and no cell of it is a formula. */
async function expectHarmless(notes: readonly string[]) {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, 'x'.repeat(notes.length))
  for (const [start, note] of notes.entries()) {
    const codeIds = [codeAtPath(db, 'claim', null)]
    createAnnotation(db, by, {
      articleId,
      start,
      end: start + 1,
      codeIds,
      note,
      attributes: { speaker: note },
    })
  }
  for (const exporter of [csv, csvForExcel]) {
    const { text } = await written(db, exporter)
    const [header, ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
    expect(rows.flat().filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    for (const column of ['note', 'speaker'])
      expect(rows.map(row => restored(row[header?.indexOf(column) ?? 0] ?? ''))).toEqual(notes)
  }
  db.close()
}

test('formulas in notes and attributes are no formulas in the file', () =>
  expectHarmless([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    "'=1",
    "'quoted'",
    '=HYPERLINK("x","y"),"',
    '"\n=1',
  ]))

test.skipIf(!existsSync(payloads))('known attacks neither (skipped where the list is missing)', async () => {
  const lines = readFileSync(payloads, 'utf8').split(/\r?\n/)
  const notes = lines.map(line => line.trim()).filter(line => line !== '')
  expect(notes.length).toBeGreaterThan(3)
  await expectHarmless(notes)
})

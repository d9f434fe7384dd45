import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { ATTRIBUTES } from '../../shared/model/attributes.ts'
import { addArticle, author, project, temporaryFolder } from '../../test/builders.ts'
import { createAnnotation } from '../annotations.ts'
import { codeAtPath } from '../codebook.ts'
import { unpack, zipDirectory } from '../importers/zip-directory.ts'
import { excerptColumns } from './excerpt-rows.ts'
import { xlsx } from './xlsx.ts'

const quiet = { progress: () => {}, signal: new AbortController().signal }

/** The sheet of a project with one annotated article, and what was reported. */
async function exported(text: string, published: string, note: string) {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, text, { headline: 'Ferry', outlet: 'Gull', published })
  createAnnotation(db, by, {
    articleId,
    start: 0,
    end: text.length,
    codeIds: [codeAtPath(db, 'claim', null)],
    note,
    attributes: { stance: 'denies' },
  })
  const columns = excerptColumns(db)
  const path = join(temporaryFolder(), 'out.xlsx')
  const result = await xlsx.write(db, { coderId: null, storyId: null }, path, quiet)
  db.close()
  const [sheet] = await readExcelFile(path)
  const [header, ...rows] = sheet?.data ?? []
  const records = rows.map(row => Object.fromEntries(columns.map((column, at) => [column, row[at]])))
  return { path, result, name: sheet?.sheet, columns, header, records }
}

test('the sheet holds the table, with dates and numbers as such and unknown fields empty', async () => {
  const { result, name, columns, header, records } = await exported(
    'The ferry \u{1F6A2} is safe.',
    '2024-03-09T14:30',
    '',
  )
  expect(name).toBe('Excerpts')
  expect(header).toEqual(columns)
  expect(records).toEqual([
    {
      id: expect.any(String),
      article: expect.any(String),
      file: 'Ferry.txt',
      headline: 'Ferry',
      outlet: 'Gull',
      story: null,
      published: new Date('2024-03-09T14:30Z'),
      byline: null,
      origin: null,
      language: 'en',
      url: null,
      code: 'claim',
      kind: 'claim',
      coder: 'Lena',
      created: new Date('2026-01-02T03:04:05Z'),
      note: null,
      exact: 'The ferry \u{1F6A2} is safe.',
      before: null,
      after: null,
      block: 'paragraph',
      paragraph: 1,
      start: 0,
      end: 20,
      text_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      ...Object.fromEntries(ATTRIBUTES.map(({ key }) => [key, null])),
      stance: 'denies',
      spans: '0 20',
    },
  ])
  expect(result).toEqual({ excerpts: 1, warnings: [] })
})

test.each(['1843-05-01', '2024-02-31'])(
  'a date that Excel does not have, %s, stays text',
  async published => {
    const { records } = await exported('Text.', published, '')
    expect(records[0]?.published).toBe(published)
  },
)

test('text survives as it is: formulas, control characters, and what looks like an escape', async () => {
  const note = '=1+1 \u0001 _x0041_ \uFFFD a\r\nb\t<&"\'> \u0085 \uFFFE'
  const { records } = await exported('Text.', '', note)
  expect(records[0]?.note).toBe(note)
})

test('a text longer than a cell is cut with a mark and a warning', async () => {
  const { result, records } = await exported(`${'a'.repeat(32_759)}\u{1F6A2}${'b'.repeat(90)}`, '', '')
  expect(records[0]?.exact).toBe(`${'a'.repeat(32_759)}… [cut]`)
  expect(result.warnings).toEqual([
    'Texts longer than the 32,767 characters of an Excel cell were cut and end in "… [cut]": 1. CSV and JSON have them whole.',
  ])
})

test('the header stays in view and has filters over all rows', async () => {
  const { path } = await exported('Text.', '', '')
  const bytes = readFileSync(path)
  const entry = zipDirectory(bytes).find(({ name }) => name === 'xl/worksheets/sheet1.xml')
  const xml = entry ? unpack(bytes, entry).toString() : ''
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+2"\/>/)
})

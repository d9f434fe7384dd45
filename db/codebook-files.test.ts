import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanEntries } from '../shared/codebook/clean-entries.ts'
import { type CodeEntry, codeEntry, countEntries } from '../shared/model/code-entry.ts'
import { READY_CODEBOOKS } from '../shared/model/ready-codebooks.ts'
import { temporaryFolder } from '../test/builders.ts'
import { anyCodebook } from '../test/codebook-entries.ts'
import { CODEBOOK_FORMATS, codebookFormat, formatOfFile, readCodebookFile } from './codebook-files.ts'

const SHARED = process.env.PARALLAX_SHARED ?? join(import.meta.dirname, '../../shared')
const REFI = join(SHARED, 'data/refi-qda')

/** Ids that a file gave to codes without one are left out. */
const withoutNewIds = (found: readonly CodeEntry[], wanted: readonly CodeEntry[]): CodeEntry[] =>
  found.map((entry, n) => ({
    ...entry,
    id: wanted[n]?.id === '' ? '' : entry.id,
    children: withoutNewIds(entry.children, wanted[n]?.children ?? []),
  }))

/** The codes after writing and reading, with what was told on the way. */
async function throughFile(id: string, codes: readonly CodeEntry[]) {
  const format = codebookFormat(id)
  const path = join(temporaryFolder(), `codebook${format.extension}`)
  writeFileSync(path, format.write(codes).text)
  const { codes: found, problems } = await readCodebookFile(path, formatOfFile(path))
  return { codes: withoutNewIds(found, codes), problems }
}

describe.each(CODEBOOK_FORMATS)('$label', ({ id }) => {
  test('gives back every codebook as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyCodebook, async codes => {
        const known = cleanEntries(codes).codes
        expect(await throughFile(id, known)).toEqual({ codes: known, problems: [] })
      }),
      { numRuns: 150 },
    )
  })

  test.each(READY_CODEBOOKS)('gives back: $title', async ({ codes }) => {
    expect(await throughFile(id, codes)).toEqual({ codes, problems: [] })
  })

  test('holds codes fifty levels deep and refuses deeper ones in plain words', async () => {
    const nested = (depth: number): CodeEntry[] =>
      depth === 0 ? [] : [codeEntry({ name: `level ${depth}`, children: nested(depth - 1) })]
    expect(countEntries((await throughFile(id, nested(50))).codes)).toBe(50)
    await expect(throughFile(id, nested(200))).rejects.toThrow('nested more than 50 levels deep')
  })

  test('is told from a file that is something else', async () => {
    const path = join(temporaryFolder(), `x${codebookFormat(id).extension}`)
    writeFileSync(path, 'Dear Sir or Madam')
    await expect(readCodebookFile(path, codebookFormat(id))).rejects.toThrow(path)
  })
})

test('JSON keeps which annotation an example was drawn from', async () => {
  const examples = [{ annotation: '0190a6de-0000-7000-8000-000000000001', text: 'the bridge' }]
  const codes = [codeEntry({ name: 'a', examples })]
  expect((await throughFile('json', codes)).codes).toEqual(codes)
})

test.skipIf(!existsSync(REFI))('a real REFI-QDA project gives its codes, packed or not', async () => {
  for (const name of ['skyloom-Project.qde', 'skyloom-TestProject.qdpx']) {
    const path = join(REFI, name)
    const { codes, problems } = await readCodebookFile(path, formatOfFile(path))
    expect(countEntries(codes)).toBe(14)
    expect(codes.every(code => code.id !== '' && code.color !== undefined)).toBe(true)
    expect(problems).toEqual([expect.stringMatching(/^\d+ colours replaced/)])
  }
})

test('a file without a known ending says which there are', () => {
  expect(() => formatOfFile('codes.docx')).toThrow('Choose a file that ends in .qdc, .csv or .json.')
  expect(() => codebookFormat('yaml')).toThrow(
    'There is no codebook format "yaml". Choose one of: qdc, csv, json.',
  )
})

test('a file that is not there is told as such', async () => {
  await expect(readCodebookFile('/nowhere/x.csv', codebookFormat('csv'))).rejects.toThrow(
    '/nowhere/x.csv: the file cannot be read (ENOENT). Check its name.',
  )
})

test('a folder is told as such, and a broken table with its file and line', async () => {
  const folder = temporaryFolder()
  await expect(readCodebookFile(folder, codebookFormat('json'))).rejects.toThrow(
    `${folder}: this is a folder. Choose the file of the codebook in it.`,
  )
  const path = join(folder, 'open.csv')
  writeFileSync(path, 'code,definition\na,"open\n')
  await expect(readCodebookFile(path, codebookFormat('csv'))).rejects.toMatchObject({
    message: expect.stringMatching(/open\.csv: In line 2 a quotation mark opens/),
    place: { file: path, line: 2 },
  })
})

test.skipIf(!existsSync(REFI))('every written REFI-QDA codebook follows the schema', async () => {
  const { validateXML } = await import('xmllint-wasm')
  const schema = readFileSync(join(REFI, 'Codebook.xsd'), 'utf8')
  const check = async (codes: readonly CodeEntry[]) =>
    validateXML({
      xml: [{ fileName: 'codebook.qdc', contents: codebookFormat('qdc').write(codes).text }],
      schema: [schema],
    })
  for (const { codes } of READY_CODEBOOKS) expect((await check(codes)).errors).toEqual([])
  const many = fc.sample(anyCodebook, { numRuns: 60, seed: 7 }).flat()
  expect((await check(many)).errors).toEqual([])
})

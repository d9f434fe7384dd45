import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/builders.ts'
import { ask, parallax } from '../../test/command-line.ts'

async function newProject(): Promise<{ file: string; at: (name: string) => string }> {
  const folder = temporaryFolder()
  const file = join(folder, 'a.parallax')
  await ask('init', file)
  return { file, at: name => join(folder, name) }
}

interface Listed {
  code: string
  id: string
  definition: string
}
const codes = (file: string) => ask<Listed[]>('list', file, 'codes')

test.each(['json', 'csv', 'qdc'])(
  'a codebook goes out as %s and comes into another project as it was',
  async format => {
    const [one, two] = [await newProject(), await newProject()]
    const path = one.at(`book.${format}`)
    expect(await ask('codebook', one.file, 'export', path)).toEqual({ codes: 8, out: path, warnings: [] })
    expect(await ask('codebook', two.file, 'import', '--under', 'Pilot', path)).toEqual({
      added: 9,
      changed: 0,
      problems: expect.any(Array),
    })
    const [from, into] = [await codes(one.file), await codes(two.file)]
    expect(into.slice(9).map(code => [code.code, code.definition])).toEqual(
      from.map(code => [`Pilot/${code.code}`, code.definition]),
    )
    expect(await ask('undo', two.file)).toMatchObject({ undone: 1 })
    expect(await codes(two.file)).toHaveLength(8)
  },
)

test('the format may be named where the file does not tell it', async () => {
  const { file, at } = await newProject()
  await ask('codebook', file, 'export', '--format', 'csv', at('codes.txt'))
  expect(readFileSync(at('codes.txt'), 'utf8')).toMatch(/^code,kind,definition/)
  const { code, stderr } = await parallax('codebook', file, 'export', at('codes.doc'))
  expect([code, stderr]).toEqual([
    1,
    `parallax: The name ${at('codes.doc')} does not tell the format. End it in one of .qdc, .csv, .json, or add --format qdc|csv|json.`,
  ])
  expect(existsSync(at('codes.doc'))).toBe(false)
})

test.each(['export', 'import'])('a folder is nothing to %s', async what => {
  const { file, at } = await newProject()
  const { code, stderr } = await parallax('codebook', file, what, at(''))
  expect([code, stderr]).toEqual([1, expect.stringMatching(/ is a folder\. Name a file\.$/)])
})

test('a preview says what would be done and does nothing', async () => {
  const { file, at } = await newProject()
  writeFileSync(at('new.csv'), 'code,definition,weight\nclaim,Mine,1\ntone,Loud,2\n')
  const preview = await parallax('codebook', file, 'import', '--preview', '--replace', at('new.csv'))
  expect(preview.stdout).toBe(
    'Would add 1 code, change 1 and leave 0\n+ tone\n~ claim\nThe column "weight" is left out.',
  )
  expect(await codes(file)).toHaveLength(8)
  expect(await ask('codebook', file, 'import', at('new.csv'), '--replace')).toEqual({
    added: 1,
    changed: 1,
    problems: ['The column "weight" is left out.'],
  })
  expect((await codes(file)).find(code => code.code === 'claim')?.definition).toBe('Mine')
})

test('the project itself is never written over, and a broken file changes nothing', async () => {
  const { file, at } = await newProject()
  const over = await parallax('codebook', file, 'export', '--format', 'json', file)
  expect([over.code, over.stderr]).toEqual([1, expect.stringContaining('belongs to the project itself')])
  writeFileSync(at('half.qdc'), '<CodeBook><Codes>')
  const half = await parallax('codebook', file, 'import', at('half.qdc'))
  expect([half.code, half.stderr]).toEqual([
    1,
    expect.stringContaining(`${at('half.qdc')}: This is no sound XML`),
  ])
  expect(await codes(file)).toHaveLength(8)
})

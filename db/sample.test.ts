import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/builders.ts'
import { ask, parallax } from '../test/command-line.ts'
import { createSampleProject } from './sample.ts'

async function sample(): Promise<string> {
  const file = join(temporaryFolder(), 'sample.parallax')
  await createSampleProject(file, { holder: 'a test' })
  return file
}

test('the sample has five articles by five outlets on one story, and is sound', async () => {
  const file = await sample()
  const articles = await ask<{ outlet: string; headline: string; published: string }[]>(
    'list',
    file,
    'articles',
  )
  expect(articles).toHaveLength(5)
  expect(new Set(articles.map(({ outlet }) => outlet)).size).toBe(5)
  for (const { headline, published } of articles)
    expect([headline, published]).toEqual([
      expect.stringMatching(/\w/),
      expect.stringMatching(/^2024-10-1\d/),
    ])
  expect(await ask<{ articles: number }[]>('list', file, 'stories')).toMatchObject([{ articles: 5 }])
  expect(await ask('verify', file)).toEqual({ ok: true, problems: [] })
})

test('two people coded it and do not always agree', async () => {
  const file = await sample()
  const coders = await ask<{ name: string; annotations: number }[]>('list', file, 'coders')
  expect(coders.map(({ name }) => name)).toEqual(['Mirjam Oker', 'Teo Halvard'])
  const annotations = await ask<{ coder: string; exact: string; codes: string[] }[]>(
    'list',
    file,
    'annotations',
  )
  const said = (coder: string) =>
    new Map(annotations.filter(one => one.coder === coder).map(one => [one.exact, one.codes.join()]))
  const [first, second] = [said('Mirjam Oker'), said('Teo Halvard')]
  const shared = [...first.keys()].filter(exact => second.has(exact))
  const same = shared.filter(exact => first.get(exact) === second.get(exact))
  expect([shared.length > 5, same.length > 5, shared.length > same.length]).toEqual([true, true, true])
})

test('every outlet quotes, and one leaves out a claim that the others make', async () => {
  const file = await sample()
  const { cells } = await ask<{ cells: number[][] }>(
    'compare',
    file,
    '--code',
    'quote',
    '--code',
    'claim/alarm rang on Friday',
  )
  expect(cells.map(row => row.filter(count => count === 0).length)).toEqual([1, 0])
})

test('undo does not go behind the sample', async () => {
  const file = await sample()
  const { code, stderr } = await parallax('undo', file)
  expect([code, stderr]).toEqual([1, 'parallax: There is nothing to undo.'])
  expect(await ask<object[]>('list', file, 'articles')).toHaveLength(5)
})

test('it never replaces a file', async () => {
  const file = await sample()
  const before = await ask('list', file, 'annotations')
  await expect(createSampleProject(file, { holder: 'a test' })).rejects.toThrow(file)
  expect(await ask('list', file, 'annotations')).toEqual(before)
  expect(existsSync(`${file}-lock`)).toBe(false)
})

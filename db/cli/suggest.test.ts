import { describe, expect, test } from 'vitest'
import { ask, parallax } from '../../test/command-line.ts'
import { emptyProject, jsonl, write } from '../../test/tram-project.ts'

const HARBOUR = `The harbour closes

“The harbour is not safe,” said Nora Feld, the inspector. “We close it today.”

The ferry company will cut the last two crossings of the day from Monday.`
const FERRIES = `Fewer ferries

The ferry company will cut the last two crossings of the day from Monday, it said.

Taxpayers carry the costs of the repair of the quay.`
const COSTS = `The bill

Taxpayers carry the costs of the repair, all of them.`

interface Listed {
  id: string
  file: string
  text: string
}

async function harbourProject() {
  const project = await emptyProject()
  const paths = Object.entries({ 'harbour.txt': HARBOUR, 'ferries.txt': FERRIES, 'costs.txt': COSTS }).map(
    ([name, content]) => write(project, `in/${name}`, content),
  )
  await ask('import', project.file, ...paths)
  const marks = write(
    project,
    'marks.jsonl',
    jsonl([
      {
        article: 'ferries.txt',
        exact: 'Taxpayers carry the costs of the repair of the quay.',
        codes: ['framing/economic consequences'],
      },
    ]),
  )
  await ask('annotate', project.file, marks, '--coder', 'Ines')
  const articles = await ask<Listed[]>('list', project.file, 'articles', '--text')
  const article = (file: string) => {
    const found = articles.find(one => one.file === file)
    if (!found) throw new Error(`${file} was not imported`)
    return found
  }
  const place = (file: string, words: string) => {
    const start = article(file).text.indexOf(words)
    return [start, start + words.length]
  }
  return { file: project.file, article, place }
}

describe('suggest', () => {
  test('prints quotations in the documented shape', async () => {
    const { file, article, place } = await harbourProject()
    const { id } = article('harbour.txt')
    const [start, end] = place('harbour.txt', 'Nora Feld') as [number, number]
    expect(await ask('suggest', file, '--article', id, '--kind', 'quotes')).toEqual([
      {
        article: id,
        type: 'direct',
        content: [
          place('harbour.txt', '“The harbour is not safe,”'),
          place('harbour.txt', '“We close it today.”'),
        ],
        cue: place('harbour.txt', 'said'),
        speaker: { start, end, name: 'Nora Feld' },
      },
    ])
    expect(await ask('suggest', file, '--article', article('costs.txt').id, '--kind', 'quotes')).toEqual([])
  })

  test('prints sentences like those of a coder, with the nearest passage and the terms', async () => {
    const { file, article, place } = await harbourProject()
    const similar = {
      article: article('costs.txt').id,
      type: null,
      content: [place('costs.txt', 'Taxpayers carry the costs of the repair, all of them.')],
      cue: null,
      speaker: null,
      code: 'framing/economic consequences',
      score: expect.any(Number),
      nearest: {
        article: article('ferries.txt').id,
        content: [place('ferries.txt', 'Taxpayers carry the costs of the repair of the quay.')],
      },
      terms: expect.arrayContaining(['taxpay', 'cost', 'repair']),
    }
    expect(await ask('suggest', file, '--kind', 'similar')).toEqual([similar])
    expect(await ask('suggest', file, '--kind', 'similar', '--coder', 'ines')).toEqual([similar])
  })

  test('prints sentences that stand in other articles, with their places', async () => {
    const { file, article, place } = await harbourProject()
    const here = place(
      'harbour.txt',
      'The ferry company will cut the last two crossings of the day from Monday.',
    )
    const there = place(
      'ferries.txt',
      'The ferry company will cut the last two crossings of the day from Monday, it said.',
    )
    expect(await ask('suggest', file, '--article', 'harbour.txt', '--kind', 'shared')).toEqual([
      {
        article: article('harbour.txt').id,
        type: null,
        content: [here],
        cue: null,
        speaker: null,
        codes: [],
        places: [{ article: article('ferries.txt').id, content: [there], likeness: 1 }],
      },
    ])
  })

  test('prints a table for people, and says what it cannot use', async () => {
    const { file } = await harbourProject()
    const { stdout } = await parallax('suggest', file, '--kind', 'quotes')
    expect(stdout.split('\n')[0]?.split(/\s+/)).toEqual(['article', 'type', 'speaker', 'words'])
    expect(stdout).toContain('Nora Feld')
    expect(await parallax('suggest', file, '--kind', 'jokes')).toMatchObject({ code: 1, stdout: '' })
    expect((await parallax('suggest', file, '--article', 'x.txt')).stderr).toContain(
      'There is no article "x.txt"',
    )
    expect((await parallax('suggest', file, '--coder', 'Nobody')).stderr).toContain(
      'There is no coder "Nobody"',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { ask, parallax } from '../../test/command-line.ts'
import { codedProject } from '../../test/tram-project.ts'
import { useCoder } from '../coders.ts'
import { openProject } from '../connection.ts'
import { setNote } from '../notes.ts'

interface Printed {
  where: string
  article: string | null
  headline: string
  start: number
  end: number
  snippet: string
  hit: [number, number]
  annotation: string | null
  code: string | null
}

/** The coded project with a note on its first article and one on a code. */
async function notedProject() {
  const project = await codedProject()
  const db = openProject(project.file, { holder: 'a test' })
  const { id, name } = useCoder(db, 'Ines')
  const article = db.get<{ id: string }>(`SELECT id FROM article WHERE file = 'tram.txt'`)!.id
  const code = db.get<{ id: string }>(`SELECT id FROM code WHERE name = 'comes back'`)!.id
  setNote(db, { coderId: id, name }, 'article', article, 'Which bridge is it?')
  setNote(db, { coderId: id, name }, 'code', code, 'Said of the bridge, too')
  db.close()
  return project
}

/** Each hit as where it is, the headline and what is hit. */
const shown = (hits: readonly Printed[]) =>
  hits.map(({ where, headline, snippet, hit }) => `${where} ${headline}: ${snippet.slice(...hit)}`)
const search = (...args: string[]) => ask<Printed[]>('search', ...args)

describe('search', () => {
  test('prints hits in texts and notes in the documented shape', async () => {
    const { file } = await notedProject()
    const hits = await search(file, 'bridge')
    expect(shown(hits).sort()).toEqual([
      'note : bridge',
      'note Tram stops at the bridge: bridge',
      'text Tram stops at the bridge: bridge',
      'text Tram stops at the bridge: bridge',
    ])
    expect(hits.find(one => one.where === 'text')).toEqual({
      where: 'text',
      article: expect.any(String),
      headline: 'Tram stops at the bridge',
      outlet: 'Bridge Post',
      published: '2026-02-03',
      start: 18,
      end: 24,
      snippet: 'Tram stops at the bridge',
      hit: [18, 24],
      annotation: null,
      code: null,
    })
    expect(hits.find(one => one.where === 'note' && one.article === null)).toMatchObject({
      headline: '',
      snippet: 'Said of the bridge, too',
      annotation: null,
      code: 'claim/comes back',
    })
  })

  test('looks where it is told', async () => {
    const { file } = await notedProject()
    expect(shown(await search(file, 'bridge', '--in', 'excerpts'))).toEqual([
      'excerpt Tram stops at the bridge: bridge',
    ])
    expect((await search(file, 'bridge', '--in', 'notes,excerpts')).map(hit => hit.where).sort()).toEqual([
      'excerpt',
      'note',
      'note',
    ])
  })

  test('lists every place of a text, up to the limit', async () => {
    const { file } = await notedProject()
    expect(await search(file, 't*', '--in', 'text', '--limit', '4')).toHaveLength(4)
    const [text] = (await ask<{ text: string; file: string }[]>('list', file, 'articles', '--text')).filter(
      one => one.file === 'tram.txt',
    )
    const all = await search(file, 't*', '--in', 'text', '--outlet', 'bridge post')
    expect(all.map(hit => hit.start)).toEqual([...text!.text.matchAll(/\bt/gi)].map(match => match.index))
  })

  test('keeps to its filters', async () => {
    const { file } = await notedProject()
    const only = async (...args: string[]) => [
      ...new Set((await search(file, 'the', '--in', 'text', ...args)).map(hit => hit.headline)),
    ]
    expect(await only('--outlet', 'spring mail')).toEqual(['Late, but it comes'])
    expect(await only('--from', '2026-02-03', '--to', '2026-02-03')).toEqual(['Tram stops at the bridge'])
    expect(await only('--to', '2026-02-02')).toEqual([])
    expect(await only('--code', 'claim/comes back')).toEqual(['Late, but it comes'])
    expect(await only('--coder', 'per')).toEqual(['Tram stops at the bridge'])
    expect(await only('--speaker', 'OTTO')).toEqual(['Tram stops at the bridge'])
    expect((await only('--story', 'tram')).length).toBe(2)
  })

  test('says in plain words what it cannot use', async () => {
    const { file } = await notedProject()
    const told = async (...args: string[]) => {
      const { code, stderr } = await parallax('search', file, ...args)
      return [code, stderr.replace(file, 'FILE')]
    }
    expect(await told('"')).toEqual([
      1,
      'parallax: There is nothing to search for in """. Give a word, or the beginning of one with *.',
    ])
    expect(await told('a', '--outlet', 'x')).toEqual([
      1,
      'parallax: There is no outlet "x" in FILE. Outlets: Bridge Post, Spring Mail.',
    ])
    expect(await told('a', '--in', 'text,x')).toEqual([
      1,
      'parallax: "text,x" will not do for --in <what>. Use one or more of text, notes, excerpts, separated by commas. See: parallax --help',
    ])
    expect(await told('a', '--limit', '0')).toEqual([
      1,
      'parallax: "0" will not do for --limit <n>. Give a number of hits from 1. See: parallax --help',
    ])
  })

  test('prints a table for people', async () => {
    const { file } = await notedProject()
    const { stdout } = await parallax('search', file, '"comes back"', '--in', 'text')
    expect(stdout.split('\n')).toEqual([
      'where  published  outlet       headline            words',
      'text              Spring Mail  Late, but it comes  The tram comes back in spring. The council had said so all along.',
    ])
    expect((await parallax('search', file, 'zebra')).stdout).toBe('Nothing found')
    expect(await search(file, 'zebra')).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { ask, parallax } from '../../test/command-line.ts'
import { codedProject } from '../../test/tram-project.ts'

interface Printed {
  count: string
  rows: { code: string; kind: string }[]
  columns: { outlet: string }[]
  cells: number[][]
}

/** The rows that count anything, by code. */
const filled = ({ rows, cells }: Printed) =>
  Object.fromEntries(
    rows.map(({ code }, n) => [code, cells[n]]).filter(([, row]) => (row as number[]).some(n => n > 0)),
  )

describe('compare', () => {
  test('prints codes by outlet in the documented shape', async () => {
    const { file } = await codedProject()
    expect(await ask('compare', file, '--code', 'claim', '--code', 'quote')).toEqual({
      count: 'annotations',
      rows: [
        { code: 'claim', kind: 'claim' },
        { code: 'quote', kind: 'quote' },
      ],
      columns: [{ outlet: 'Bridge Post' }, { outlet: 'Spring Mail' }],
      cells: [
        [2, 1],
        [1, 0],
      ],
    })
    const all = await ask<Printed>('compare', file)
    expect(all.rows.map(({ code }) => code)).toEqual([
      'framing',
      'framing/conflict',
      'framing/human interest',
      'framing/economic consequences',
      'framing/morality',
      'framing/responsibility',
      'claim',
      'claim/comes back',
      'quote',
    ])
  })

  test('counts annotations, articles, words and annotations per 1,000 words', async () => {
    const { file } = await codedProject()
    const counts = ['annotations', 'articles', 'words', 'per-1000-words']
    const found = await Promise.all(counts.map(count => ask<Printed>('compare', file, '--count', count)))
    expect(found.map(one => [one.count, filled(one)])).toEqual([
      [
        'annotations',
        {
          framing: [1, 0],
          'framing/conflict': [1, 0],
          claim: [2, 1],
          'claim/comes back': [0, 1],
          quote: [1, 0],
        },
      ],
      [
        'articles',
        {
          framing: [1, 0],
          'framing/conflict': [1, 0],
          claim: [1, 1],
          'claim/comes back': [0, 1],
          quote: [1, 0],
        },
      ],
      [
        'words',
        {
          framing: [7, 0],
          'framing/conflict': [7, 0],
          claim: [7, 6],
          'claim/comes back': [0, 6],
          quote: [4, 0],
        },
      ],
      [
        'per-1000-words',
        {
          framing: [1000 / 29, 0],
          'framing/conflict': [1000 / 29, 0],
          claim: [2000 / 29, 1000 / 17],
          'claim/comes back': [0, 1000 / 17],
          quote: [1000 / 29, 0],
        },
      ],
    ])
  })

  test('keeps to one coder and one story, whose names match whatever their case', async () => {
    const { file } = await codedProject()
    const per = await ask<Printed>('compare', file, '--coder', 'per', '--story', ' tram ')
    expect(filled(per)).toEqual({ claim: [1, 0] })
    expect(await ask('compare', file, '--coder', 'all')).toEqual(await ask('compare', file))
  })

  test('prints a table for people and CSV for spreadsheets, where a formula stays text', async () => {
    const { file } = await codedProject()
    const codes = ['--code', 'claim', '--code', 'quote']
    expect((await parallax('compare', file, ...codes, '--count', 'per-1000-words')).stdout).toBe(
      'code   Bridge Post  Spring Mail\nclaim        68.97        58.82\nquote        34.48            0',
    )
    expect((await parallax('compare', file, ...codes, '--csv')).stdout).toBe(
      'code,Bridge Post,Spring Mail\r\nclaim,2,1\r\nquote,1,0',
    )
    expect((await parallax('compare', file, '--csv', '--json')).code).toBe(1)
  })
})

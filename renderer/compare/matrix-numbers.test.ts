import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Matrix, MatrixRow } from '../../shared/compare/measure.ts'
import { HEAT, heatOf, largest, readableNumber, shownCells } from './matrix-numbers.ts'
import { matrixText } from './matrix-text.ts'
import { countedSentence, headingOf, placedRows, warningsOf } from './matrix-words.ts'

const row = (code: string): MatrixRow => ({
  codeId: code,
  code,
  name: code.split('/').at(-1) ?? '',
  kind: code.split('/')[0] ?? '',
  color: 'blue',
  depth: code.split('/').length - 1,
})

/** Two outlets with ten annotations of framing, two of them conflict. */
function matrix(fields: Partial<Matrix> = {}): Matrix {
  return {
    count: 'annotations',
    rows: [row('framing'), row('framing/conflict')],
    columns: [
      { outletId: 'h', outlet: 'Herald', articles: 2, words: 1000 },
      { outletId: 'p', outlet: 'Post', articles: 3, words: 3000 },
    ],
    cells: [
      [6, 4],
      [2, 0],
    ],
    annotations: [
      [6, 4],
      [2, 0],
    ],
    total: { annotations: 10, articles: 5, words: 4000 },
    ...fields,
  }
}

/** The same as rates per 1,000 words. */
function rateMatrix(fields: Partial<Matrix> = {}): Matrix {
  const cells = [
    [6, 4 / 3],
    [2, 0],
  ]
  return matrix({ count: 'per-1000-words', cells, ...fields })
}

describe('the numbers of a row', () => {
  test('end with those of all outlets', () => {
    expect(shownCells(matrix(), 0)).toEqual([
      { value: 6, marks: 6 },
      { value: 4, marks: 4 },
      { value: 10, marks: 10 },
    ])
  })

  test('divide the marks of all outlets by the words of all outlets', () => {
    expect(shownCells(rateMatrix(), 0).at(-1)).toEqual({ value: 2.5, marks: 10 })
  })

  test('are missing where an outlet has no words', () => {
    const [herald] = matrix().columns
    const wordless = { ...herald!, words: 0 }
    expect(shownCells(rateMatrix({ columns: [wordless], cells: [[0], [0]] }), 0)).toEqual([
      { value: null, marks: 6 },
    ])
  })

  test('read with one decimal, in thousands, or as a dash', () => {
    const read = (value: number | null) => readableNumber(value, 'per-1000-words')
    expect([14.06, 0.04, 0, null].map(read)).toEqual(['14.1', '<0.1', '0', '–'])
    expect(readableNumber(2846, 'words')).toBe('2,846')
  })
})

describe('the heat of a cell', () => {
  test('rises to its most at the largest number, and stays pale for fewer than three marks', () => {
    expect(largest(matrix())).toBe(6)
    expect(heatOf({ value: 6, marks: 6 }, 6)).toBe(HEAT.most)
    expect(heatOf({ value: 3, marks: 3 }, 6)).toBe(HEAT.most / 2)
    expect(heatOf({ value: 6, marks: 2 }, 6)).toBe(HEAT.few)
    expect(heatOf({ value: 0, marks: 0 }, 6)).toBe(0)
    expect(heatOf({ value: null, marks: 5 }, 6)).toBe(0)
  })

  test.each(['light', 'dark'])('leaves every number a contrast of 4.5:1 in the %s theme', theme => {
    const token = tokensOf(theme)
    for (let heat = 0; heat <= HEAT.most; heat++) {
      expect(contrast(token('ink'), mixed(token('accent'), token('surface'), heat))).toBeGreaterThan(4.5)
    }
    const palest = mixed(token('accent'), token('surface'), HEAT.few)
    expect(contrast(token('ink-3'), palest)).toBeGreaterThan(4.5)
    expect(contrast(token('ink-3'), token('paper'))).toBeGreaterThan(4.5)
  })
})

type Rgb = readonly [number, number, number]

/** The colours of a theme by name, as `tokens.css` sets them. */
function tokensOf(theme: string): (name: string) => Rgb {
  const css = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split('[data-theme="dark"]')
  return name => {
    const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(theme === 'dark' ? dark : light)?.[1]
    if (!hex) throw new Error(`no colour ${name} in the ${theme} theme`)
    return [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
  }
}

/** As `color-mix(in srgb, over percent%, under)`. */
function mixed(over: Rgb, under: Rgb, percent: number): Rgb {
  return over.map((value, n) => (value * percent + (under[n] ?? 0) * (100 - percent)) / 100) as unknown as Rgb
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

describe('the words around the table', () => {
  test('name the roots of the codes, or just codes where there are many', () => {
    const heading = (...codes: string[]) => headingOf(codes.map(row))
    expect(heading('framing', 'framing/conflict')).toBe('Framing by outlet')
    expect(heading('framing/conflict', 'claim', 'quote')).toBe('Framing, claim and quote by outlet')
    expect(heading('a', 'b', 'c', 'd')).toBe('Codes by outlet')
  })

  test('say what is counted and on how much it rests', () => {
    expect(countedSentence(rateMatrix(), 1)).toBe('Marks per 1,000 words. 5 articles, 4,000 words, 10 marks.')
    expect(countedSentence(matrix(), 2)).toBe('Marks, 2 coders summed. 5 articles, 4,000 words, 10 marks.')
  })

  test('warn of single articles, few marks, coders summed and missing words', () => {
    const columns = matrix().columns.map(column => ({ ...column, articles: 1, words: 0 }))
    expect(warningsOf(rateMatrix({ columns }), 2)).toEqual([
      'One article per outlet: differences describe these articles, not the outlets.',
      'Grey cells rest on fewer than three marks.',
      'The marks of 2 coders are summed: a passage that two of them marked counts twice.',
      'Herald, Post have no counted words, so no rate can be given.',
    ])
  })

  test('do not warn where there is nothing to warn of', () => {
    const annotations = [
      [6, 4],
      [3, 3],
    ]
    expect(warningsOf(matrix({ annotations }), 1)).toEqual([])
  })

  test('name the outlets that rest on one article', () => {
    const [herald, post] = matrix().columns
    const columns = [{ ...herald!, articles: 1 }, post!]
    expect(warningsOf(matrix({ columns }), 1)[0]).toBe(
      'Only one article of Herald: those numbers describe the article, not the outlet.',
    )
    expect(warningsOf(matrix({ columns: [post!] }), 1)[0]).toBe(
      'Only one outlet is in scope, so there is nothing to compare it with.',
    )
  })

  test('indent a code under the codes shown above it, and give its path where they are hidden', () => {
    const rows = [row('framing'), row('framing/conflict/strike'), row('claim/either\\/or')]
    expect(placedRows(rows).map(({ level, label }) => [level, label])).toEqual([
      [0, 'framing'],
      [1, 'strike'],
      [0, 'claim / either/or'],
    ])
  })
})

describe('the copied table', () => {
  test('is what a spreadsheet takes, with the sentence under it', () => {
    expect(matrixText(rateMatrix(), 'What is counted.')).toBe(
      [
        'code\tHerald\tPost\tAll outlets',
        'framing\t6\t1.3333\t2.5',
        'framing/conflict\t2\t0\t0.5',
        '',
        'What is counted.',
      ].join('\n'),
    )
  })

  test('has no name that a spreadsheet would take for a formula or for two cells', () => {
    const named = matrix({ rows: [row('=1+1'), row('a\tb')] })
    expect(matrixText(named, '').split('\n').slice(1, 3)).toEqual(["'=1+1\t6\t4\t10", 'a b\t2\t0\t2'])
  })
})

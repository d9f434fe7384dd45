import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../shared/model/user-error.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { annotateLines } from './annotate-lines.ts'
import { listAnnotations } from './annotations.ts'
import { redoOnce, undoOnce } from './change-log.ts'
import { createCode, listCodes } from './codebook.ts'
import { listCoders } from './coders.ts'
import type { WriteDb } from './connection.ts'
import { verifyProject } from './verify.ts'

const SHARED = process.env.PARALLAX_SHARED ?? join(import.meta.dirname, '../../shared')
const NAUGHTY = join(SHARED, 'data/hostile/blns.json')

/** An emoji of two units before everything else; "the ferry" stands twice. */
const FERRY = 'Ferry 🚢 sails\nOn Monday the ferry left late; on Friday the ferry left early.'
const CAFE = 'Café 👩‍👩‍👧 reopens\nIt is a cafe\u0301 again.'.normalize('NFC')

let db: WriteDb
let ferry: string
let cafe: string
beforeEach(() => {
  db = project()
  ferry = addArticle(db, author(db), FERRY, { headline: 'ferry' })
  cafe = addArticle(db, author(db), CAFE, { headline: 'cafe' })
})
afterEach(() => db.close())

type Line = Record<string, unknown>
const about = (line: Line): Line => ({ article: 'ferry.txt', codes: ['claim'], ...line })
const annotate = (...lines: Line[]) =>
  annotateLines(db, lines.map(line => JSON.stringify(about(line))).join('\n'), {
    coder: 'Mara',
    file: 'in.jsonl',
  })
const marks = (article = ferry) =>
  listAnnotations(db, article, null).map(({ start, end, exact }) => [start, end, exact])
/** The paths of an annotation's codes. */
const pathsOf = (ids: readonly string[]) =>
  listCodes(db, null)
    .filter(code => ids.includes(code.id))
    .map(code => code.path)

/** Expects that a file fails at its second line for this reason, and that nothing in the project is other than before. */
function expectRefused(line: Line | string, reason: string): void {
  const before = [logged(db), db.all('SELECT * FROM change')]
  const bad = typeof line === 'string' ? line : JSON.stringify(about(line))
  const good = JSON.stringify(
    about({ article: ferry, exact: 'On Monday', codes: ['claim/made on the way'], coder: 'Nobody yet' }),
  )
  let thrown: unknown
  try {
    annotateLines(db, `${good}\n${bad}\n`, { coder: 'Mara', file: 'in.jsonl' })
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(UserError)
  const { message, place } = thrown as UserError
  expect([message, place]).toEqual([
    `in.jsonl, line 2: ${reason}. Nothing was changed.`,
    { file: 'in.jsonl', line: 2 },
  ])
  expect([logged(db), db.all('SELECT * FROM change')]).toEqual(before)
}

describe('where a passage is', () => {
  test('by offsets in UTF-16 units, or in code points', () => {
    expect(annotate({ start: 9, end: 14 }, { start: 8, end: 13, unit: 'codepoint' })).toBe(2)
    expect(marks()).toEqual([
      [9, 14, 'sails'],
      [9, 14, 'sails'],
    ])
  })

  test('by the only place of its words', () => {
    annotate({ exact: '🚢 sails' })
    expect(marks()).toEqual([[6, 14, '🚢 sails']])
  })

  test('by its words and what stands around them', () => {
    annotate(
      { exact: 'the ferry', suffix: ' left early' },
      { exact: 'the ferry', prefix: 'Monday ' },
      { exact: 'the ferry', prefix: 'Friday ', suffix: ' left' },
    )
    expect(marks()).toEqual([
      [25, 34, 'the ferry'],
      [56, 65, 'the ferry'],
      [56, 65, 'the ferry'],
    ])
  })

  test('words that are not NFC are found all the same', () => {
    annotate(
      { article: 'cafe.txt', exact: 'cafe\u0301' },
      { article: cafe, start: 0, end: 4, exact: 'Cafe\u0301' },
    )
    expect(marks(cafe).map(([, , exact]) => exact)).toEqual(['Café', 'café'])
  })

  test('offsets are kept as they are, even inside a joined emoji or between a letter and its mark', () => {
    annotate(
      { article: cafe, start: 5, end: 7 },
      { article: cafe, start: 6, end: 7, unit: 'codepoint', exact: '\u200D' },
    )
    expect(marks(cafe)).toEqual([
      [5, 7, '👩'],
      [7, 8, '\u200D'],
    ])
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
  })

  test('an article is named by its id or its file', () => {
    annotate({ article: ferry, exact: 'Monday' }, { article: 'ferry.txt', exact: 'Friday' })
    expect(marks().map(([, , exact]) => exact)).toEqual(['Monday', 'Friday'])
  })

  test('a passage that cannot be placed fails the file', () => {
    const outside = 'the passage 60–90 does not lie in the article, which ends at 77'
    expectRefused({ start: 60, end: 90 }, outside)
    expectRefused(
      { start: 60, end: 77, unit: 'codepoint' },
      'the passage 60–77 does not lie in the article, which ends at 76',
    )
    expectRefused({ start: 5, end: 5 }, 'the passage 5–5 is empty')
    expectRefused({ start: 7, end: 9 }, 'the passage 7–9 begins or ends inside a character')
    expectRefused({ start: 0, end: 5, exact: 'Boats' }, 'at 0–5 stands "Ferry", not "Boats"')
    expectRefused({ start: 3 }, 'has only one of "start" and "end"')
    expectRefused({ end: 3 }, 'has only one of "start" and "end"')
    expectRefused({}, 'needs "start" and "end", or "exact"')
    expectRefused({ exact: '' }, 'needs "start" and "end", or "exact"')
    expectRefused({ exact: 'the bus' }, '"the bus" does not occur in the article')
    const twice = 'occurs 2 times in the article; add "start" and "end", or "prefix" and "suffix"'
    expectRefused({ exact: 'the ferry' }, `"the ferry" ${twice}`)
    expectRefused({ exact: 'the ferry', suffix: ' left' }, `"the ferry" ${twice}`)
    expectRefused({ exact: 'the ferry', prefix: 'Sunday ' }, `"the ferry" ${twice}`)
  })

  test('an article that is not there, or a file name that two share, fails the file', () => {
    expectRefused(
      { article: 'bus.txt', exact: 'x' },
      'there is no article with the id or file name "bus.txt"',
    )
    const second = addArticle(db, author(db), 'Another ferry', { headline: 'ferry' })
    expectRefused(
      { exact: 'sails' },
      `2 articles have the file name "ferry.txt"; use an id: ${ferry}, ${second}`,
    )
    annotate({ article: ferry, exact: 'sails' })
    expect(marks()).toEqual([[9, 14, 'sails']])
  })
})

describe('what a line may say', () => {
  test('codes, a note, attributes and a coder of its own', () => {
    const attributes = { speaker: 'The captain', stance: '' }
    annotate(
      {
        exact: 'sails',
        codes: ['quote', 'Framing / Morality'.replaceAll(' / ', '/')],
        note: 'Really?',
        attributes,
      },
      { exact: 'On Monday', coder: 'Otto' },
    )
    const [sails, monday] = listAnnotations(db, ferry, null)
    expect([sails?.coder, sails?.note, sails?.attributes, pathsOf(sails?.codeIds ?? [])]).toEqual([
      'Mara',
      'Really?',
      { speaker: 'The captain' },
      ['framing/morality', 'quote'],
    ])
    expect(monday?.coder).toBe('Otto')
    expect(listCoders(db).map(({ name, annotations }) => [name, annotations])).toEqual([
      ['Lena', 0],
      ['Mara', 1],
      ['Otto', 1],
    ])
  })

  test('missing codes are made below an existing root, with its kind, in the same step', () => {
    annotate(
      { exact: 'sails', codes: ['claim/late/very late'] },
      { exact: 'early', codes: ['CLAIM/Late', 'claim/a\\/b'] },
    )
    const made = listCodes(db, null).filter(({ path }) => path.startsWith('claim/'))
    expect(made.map(({ path, kind, uses }) => [path, kind, uses])).toEqual([
      ['claim/late', 'claim', 2],
      ['claim/late/very late', 'claim', 1],
      ['claim/a\\/b', 'claim', 1],
    ])
    undoOnce(db, author(db))
    expect(listCodes(db, null).filter(({ path }) => path.startsWith('claim/'))).toEqual([])
    redoOnce(db, author(db))
    expect(marks()).toHaveLength(2)
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
  })

  test('a code below a root of the user’s own takes its kind', () => {
    createCode(db, author(db), { name: 'Tone' })
    annotate({ exact: 'sails', codes: ['tone/ironic'] })
    expect(listCodes(db, null).find(({ path }) => path === 'Tone/ironic')?.kind).toBe('tone')
  })

  test('anything else fails the file', () => {
    const roots = 'Start the path with one of: framing, claim, quote'
    expectRefused(
      { exact: 'sails', codes: ['frame'] },
      `There is no code "frame" at the top of the codebook. ${roots}`,
    )
    expectRefused(
      { exact: 'sails', codes: [] },
      '"codes" must be a list of at least one code path, such as ["framing/conflict"], not []',
    )
    expectRefused(
      { exact: 'sails', attributes: { mood: 'glad' } },
      'there is no attribute "mood"; there are speaker, form, verb, addressee, stance, claim, claimant, valence, salience',
    )
    expectRefused(
      { exact: 'sails', attributes: { mood: '' } },
      'there is no attribute "mood"; there are speaker, form, verb, addressee, stance, claim, claimant, valence, salience',
    )
    expectRefused(
      { exact: 'sails', attributes: { stance: 'shouts' } },
      '"shouts" is no stance; use one of asserts, attributes, questions, denies',
    )
    expectRefused(
      { exact: 'sails', colour: 'blue' },
      'has an unknown key "colour"; there are article, start, end, spans, unit, exact, prefix, suffix, codes, note, attributes, coder',
    )
    expectRefused('{"article": "ferry.txt"', 'is not valid JSON; each line must be one JSON object')
  })

  test.each([
    ['not an object', '["sails"]'],
    ['a number for an article', about({ article: 3, exact: 'sails' })],
    ['a text for an offset', about({ start: '1', end: 2 })],
    ['half an offset', about({ start: 0.5, end: 2 })],
    ['a negative offset', about({ start: -1, end: 2 })],
    ['an unknown unit', about({ start: 0, end: 2, unit: 'byte' })],
    ['a code that is no text', about({ exact: 'sails', codes: [1] })],
    ['an empty code', about({ exact: 'sails', codes: [''] })],
    ['a coder without a name', about({ exact: 'sails', coder: ' ' })],
  ])('%s fails the file', (_what, line) => {
    const before = logged(db)
    const json = typeof line === 'string' ? line : JSON.stringify(line)
    expect(() => annotateLines(db, `\n${json}`, { coder: 'Mara', file: 'in.jsonl' })).toThrow(
      /^in\.jsonl, line 2: .*\. Nothing was changed\.$/,
    )
    expect(logged(db)).toEqual(before)
  })
})

describe('the file', () => {
  test('may begin with a byte-order mark, have CRLF line ends and empty lines', () => {
    const line = (exact: string) => JSON.stringify(about({ exact }))
    const content = `\uFEFF${line('Monday')}\r\n\r\n  \n${line('Friday')}\r\n`
    expect(annotateLines(db, content, { coder: 'Mara', file: 'in.jsonl' })).toBe(2)
  })

  test('without any line changes nothing and makes no coder', () => {
    const before = logged(db)
    expect(annotateLines(db, '\n\n', { coder: 'Mara', file: 'in.jsonl' })).toBe(0)
    expect(logged(db)).toEqual(before)
  })

  test('is one step, however long it is', () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => ({
      start: n % 60,
      end: (n % 60) + 10,
      unit: 'codepoint',
      codes: [`claim/number ${n % 50}`],
    }))
    expect(annotate(...lines)).toBe(20_000)
    expect(marks()).toHaveLength(20_000)
    undoOnce(db, author(db))
    expect(marks()).toEqual([])
    redoOnce(db, author(db))
    expect(marks()).toHaveLength(20_000)
  })

  test('starts the reading of each coder', () => {
    annotate({ exact: 'sails' }, { exact: 'early', coder: 'Otto' })
    expect(
      db.all('SELECT name, status FROM reading JOIN coder ON coder.id = coder_id ORDER BY name'),
    ).toEqual([
      { name: 'Mara', status: 'in progress' },
      { name: 'Otto', status: 'in progress' },
    ])
  })
})

test.skipIf(!existsSync(NAUGHTY))('naughty strings are names of codes and notes like any others', () => {
  const strings = JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]
  const asName = (text: string) => text.toWellFormed().replace(/[\\/]/g, '\\$&')
  const named = strings.filter(text => text.trim() !== '')
  let made = 0
  for (const text of named) {
    try {
      made += annotate({ exact: 'sails', codes: [`claim/${asName(text)}`], note: text })
    } catch (error) {
      // A name of nothing but blanks that trim() does not know is refused, in plain words.
      expect(error).toBeInstanceOf(UserError)
    }
  }
  expect(made).toBeGreaterThan(named.length - 10)
  const notes = new Set(listAnnotations(db, ferry, null).map(({ note }) => note))
  expect(notes.size).toBeGreaterThan(made / 2)
  for (const note of notes) expect(strings).toContain(note)
  expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '../shared/model/user-error.ts'
import { codePointIndex } from '../shared/text/offsets.ts'
import type { Range } from '../shared/text/range.ts'
import { parseAnnotationLine, spansOf } from './annotation-line.ts'

const article = (text: string) => ({ text, codePoints: codePointIndex(text) })

/** Where a line with these fields stands in `text`, or why it cannot be placed. */
function place(text: string, fields: object): Range | string {
  const spans = places(text, fields)
  return typeof spans === 'string' || spans.length > 1 ? `${spans}` : (spans[0] ?? 'nowhere')
}

/** The spans of a line with these fields in `text`, or why it cannot be placed. */
function places(text: string, fields: object): Range[] | string {
  try {
    return spansOf(
      article(text),
      parseAnnotationLine(JSON.stringify({ article: 'a', codes: ['claim'], ...fields })),
    )
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

function problem(json: string): string {
  try {
    parseAnnotationLine(json)
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  return 'none'
}

test('a line needs little: article, codes and a passage', () => {
  expect(parseAnnotationLine('{"article": "a.txt", "codes": ["claim"], "exact": "dry"}')).toEqual({
    article: 'a.txt',
    codes: ['claim'],
    exact: 'dry',
    unit: 'utf16',
    note: '',
    attributes: {},
  })
})

test.each([
  ['not json', 'is not valid JSON; each line must be one JSON object'],
  ['[1]', 'must be one JSON object'],
  [
    '{"article": "a", "codes": ["claim"], "extact": "x"}',
    'has an unknown key "extact"; there are article, start, end, spans, unit, exact, prefix, suffix, codes, note, attributes, coder',
  ],
  [
    '{"codes": ["claim"], "exact": "x"}',
    'needs "article": the id of an article or the name of its file, such as "a.txt"',
  ],
  [
    '{"article": "a", "exact": "x"}',
    'needs "codes": a list of at least one code path, such as ["framing/conflict"]',
  ],
  [
    '{"article": "a", "exact": "x", "codes": []}',
    '"codes" must be a list of at least one code path, such as ["framing/conflict"], not []',
  ],
  [
    '{"article": "a", "exact": "x", "codes": "claim"}',
    '"codes" must be a list of at least one code path, such as ["framing/conflict"], not "claim"',
  ],
  [
    '{"article": "a", "exact": "x", "codes": ["claim"], "spans": "0-5"}',
    '"spans" must be a list of at least one pair of whole numbers, such as [[0, 5], [8, 12]], not "0-5"',
  ],
  [
    '{"article": "a", "codes": ["claim"], "spans": [[0, 5, 9]]}',
    '"spans" must be a list of at least one pair of whole numbers, such as [[0, 5], [8, 12]], not [[0,5,9]]',
  ],
  [
    '{"article": "a", "start": 0.5, "end": 1, "codes": ["claim"]}',
    '"start" must be a whole number from 0, such as 12, not 0.5',
  ],
  [
    '{"article": "a", "exact": "x", "codes": ["claim"], "unit": "byte"}',
    '"unit" must be "utf16" or "codepoint", not "byte"',
  ],
  [
    '{"article": "a", "exact": "x", "codes": ["claim"], "attributes": [["speaker", "Ann"]]}',
    '"attributes" must be an object of keys and values, such as {"speaker": "Nora Feld"}, not [["speaker","Ann"]]',
  ],
  [
    '{"article": "a", "exact": "x", "codes": ["claim"], "attributes": {"mood": {"glad": 1}}}',
    'the attribute "mood" must be text, a number, true, false or a list of texts, such as "yes", 3 or ["a", "b"], not {"glad":1}',
  ],
])('%s is answered with what is wrong', (json, message) => {
  expect(problem(json)).toEqual(message)
})

test('attributes may be what JSON has for them: numbers, true and false, lists', () => {
  const attributes = {
    weight: -0.5,
    urgent: true,
    meant: false,
    places: ['quay', 'bridge'],
    none: [],
    text: 'a',
  }
  const line = { article: 'a', exact: 'x', codes: ['claim'], attributes }
  expect(parseAnnotationLine(JSON.stringify(line)).attributes).toEqual({
    weight: '-0.5',
    urgent: 'yes',
    meant: 'no',
    places: 'quay; bridge',
    none: '',
    text: 'a',
  })
})

test('an attribute left empty is as good as none', () => {
  const json =
    '{"article": "a", "exact": "x", "codes": ["claim"], "attributes": {"speaker": "", "stance": ""}}'
  expect(problem(json)).toBe('none')
})

test('a null is as good as nothing, as R and pandas write what is missing', () => {
  const line = { article: 'a', exact: 'x', codes: ['claim'], attributes: { speaker: 'Ann' } }
  const nulls = { start: null, end: null, unit: null, prefix: null, suffix: null, note: null, coder: null }
  const plain = parseAnnotationLine(JSON.stringify(line))
  const attributes = { speaker: 'Ann', stance: null }
  expect(parseAnnotationLine(JSON.stringify({ ...line, ...nulls, attributes }))).toEqual(plain)
  expect(parseAnnotationLine(JSON.stringify({ ...line, attributes: null }))).toEqual({
    ...plain,
    attributes: {},
  })
  expect(problem(JSON.stringify({ ...line, codes: null }))).toMatch(/^needs "codes": /)
  expect(problem(JSON.stringify({ ...line, codes: [null] }))).toMatch(/, not \[null\]$/)
  expect(problem('null')).toBe('must be one JSON object')
})

test('offsets hold, in either unit, and exact is checked against them', () => {
  const text = 'The 🥐 is dry'
  expect(place(text, { start: 7, end: 13 })).toEqual({ start: 7, end: 13 })
  expect(place(text, { start: 10, end: 13, exact: 'dry' })).toEqual({ start: 10, end: 13 })
  expect(place(text, { start: 9, end: 12, unit: 'codepoint', exact: 'dry' })).toEqual({ start: 10, end: 13 })
  expect(place(text, { start: 9, end: 12, exact: 'dry' })).toBe('at 9–12 stands " dr", not "dry"')
})

test('offsets that are no passage of the text are refused', () => {
  const text = 'a🥐b'
  expect(place(text, { start: 1, end: 5 })).toBe(
    'the passage 1–5 does not lie in the article, which ends at 4',
  )
  expect(place(text, { start: 1, end: 4, unit: 'codepoint' })).toBe(
    'the passage 1–4 does not lie in the article, which ends at 3',
  )
  expect(place(text, { start: 1, end: 1 })).toBe('the passage 1–1 is empty')
  expect(place(text, { start: 3, end: 1 })).toBe('the passage 3–1 is empty')
  expect(place(text, { start: 0, end: 2 })).toBe('the passage 0–2 begins or ends inside a character')
  expect(place('a🥐b', { exact: 'a\ud83e' })).toBe('"a\ud83e" begins or ends inside a character')
  expect(place(text, { start: 1 })).toBe('has only one of "start" and "end"')
  expect(place(text, {})).toBe('needs "start" and "end", or "exact"')
})

test('a passage that stands once needs no offsets; one that stands twice needs its context', () => {
  const text = 'No boat today. No boat tomorrow.'
  expect(place(text, { exact: 'today' })).toEqual({ start: 8, end: 13 })
  expect(place(text, { exact: 'No boat', suffix: ' tomorrow' })).toEqual({ start: 15, end: 22 })
  expect(place(text, { exact: 'boat', prefix: 'today. No ' })).toEqual({ start: 18, end: 22 })
  expect(place(text, { exact: 'boat' })).toBe(
    '"boat" occurs 2 times in the article; add "start" and "end", or "prefix" and "suffix"',
  )
  expect(place(text, { exact: 'boat', prefix: 'No ' })).toMatch(/occurs 2 times/)
  expect(place(text, { exact: 'ferry' })).toBe('"ferry" does not occur in the article')
})

test('exact may be written with other line ends or accents than the text', () => {
  expect(place('one\ntwo', { exact: 'one\r\n\r\ntwo' })).toEqual({ start: 0, end: 7 })
  expect(place('café', { exact: 'cafe\u0301' })).toEqual({ start: 0, end: 4 })
  expect(place('café', { start: 0, end: 4, exact: 'cafe\u0301' })).toEqual({ start: 0, end: 4 })
})

test('whole characters are placed the same by UTF-16 units and by code points', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', 'é', '🥐', '\u0301', 'א', '中'),
    minLength: 1,
  })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (content, a, b) => {
      const points = [...content]
      const start = a % points.length
      const end = start + 1 + (b % (points.length - start))
      const before = points.slice(0, start).join('').length
      const passage = points.slice(start, end).join('')
      const range = { start: before, end: before + passage.length }
      expect(place(content, { start, end, unit: 'codepoint', exact: passage })).toEqual(range)
      expect(place(content, { ...range, exact: passage })).toEqual(range)
    }),
  )
})

test('a passage may have gaps: its spans in either unit, with the hull and the words checked where they are given', () => {
  const text = '🥐 He said, today, that it is dry.'
  const spans = [
    { start: 3, end: 10 },
    { start: 19, end: 33 },
  ]
  const bySpans = {
    spans: [
      [3, 10],
      [19, 33],
    ],
  }
  expect(places(text, bySpans)).toEqual(spans)
  expect(
    places(text, {
      spans: [
        [2, 9],
        [18, 32],
      ],
      unit: 'codepoint',
    }),
  ).toEqual(spans)
  expect(places(text, { ...bySpans, start: 3, end: 33, exact: 'He said […] that it is dry' })).toEqual(spans)
  expect(places(text, { ...bySpans, exact: 'He said that it is dry' })).toBe(
    'its spans say "He said […] that it is dry", not "He said that it is dry"',
  )
  expect(places(text, { ...bySpans, end: 30 })).toBe('"spans" go from 3 to 33, not as "start" and "end" say')
  expect(
    places(text, {
      spans: [
        [19, 33],
        [3, 10],
      ],
    }),
  ).toBe('the spans 19–33 and 3–10 overlap or are out of order')
  expect(
    places(text, {
      spans: [
        [3, 10],
        [20, 99],
      ],
    }),
  ).toBe('the passage 20–99 does not lie in the article, which ends at 34')
  expect(() => parseAnnotationLine('{"article": "a", "codes": ["c"], "spans": []}')).toThrow(
    '"spans" must be a list of at least one pair',
  )
})

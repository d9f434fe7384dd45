import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeQuote } from './anchor.ts'
import { passageText } from './passage.ts'
import type { Range } from './range.ts'
import { type PassageToPlace, reanchor } from './reanchor.ts'

const passage = (text: string, start: number, end: number): PassageToPlace => ({
  start,
  end,
  ...makeQuote(text, start, end),
})

/** The passage that says `words` in the text, at their first place. */
const saying = (text: string, words: string) =>
  passage(text, text.indexOf(words), text.indexOf(words) + words.length)

const OLD = [
  'The ferry to Lammer Island stops for the winter',
  'The harbour board said on Monday that the last boat sails in October. “Nobody asked us,” said Ada Voss, who runs the shop.',
  'The board expects to save a third of the cost. A bus will take pupils to school by the long bridge.',
  'Islanders want to sue.',
].join('\n')

/** What the new text says where the passage was placed, and how; `null` for an orphan. */
function placed(newText: string, one: PassageToPlace, oldText: string | null = OLD) {
  const [result] = reanchor(newText, [one], oldText)
  if (result?.how === 'orphan') return null
  return [newText.slice(result!.start, result!.end), result!.how]
}

describe('a passage in a corrected text', () => {
  const words = 'the last boat sails in October'

  test.each([
    ['is where it was in an unchanged text', OLD, words],
    ['moves with what was inserted before', OLD.replace('The harbour', 'Late in May the harbour'), words],
    [
      'keeps its changed words',
      OLD.replace('last boat', 'very last ferry'),
      'the very last ferry sails in October',
    ],
    [
      'keeps a changed first word',
      OLD.replace('that the last', 'that its last'),
      'its last boat sails in October',
    ],
    ['keeps a changed last word', OLD.replace('October', 'November'), 'the last boat sails in November'],
    [
      'does not take in what was added at its edge',
      OLD.replace('October.', 'October, fog permitting.'),
      words,
    ],
    ['loses a word that was taken out', OLD.replace('last ', ''), 'the boat sails in October'],
  ])('%s', (_what, newText, expected) => {
    expect(placed(newText, saying(OLD, words))).toEqual([expected, 'diff'])
  })

  test('moves with its paragraph, also when words of it changed', () => {
    const [first, second, third, last] = OLD.split('\n')
    const moved = [first, last, second, third].join('\n')
    expect(placed(moved, saying(OLD, 'want to sue'))).toEqual(['want to sue', 'quote'])
    const changed = [first, 'Most islanders want to sue.', second, third].join('\n')
    expect(placed(changed, saying(OLD, 'Islanders want to sue'))).toEqual(['islanders want to sue', 'fuzzy'])
  })

  test('is an orphan that says where it was, when its sentence was taken out', () => {
    const newText = OLD.replace(/ “Nobody.*shop\./, '')
    expect(reanchor(newText, [saying(OLD, 'Nobody asked us')], OLD)).toEqual([
      { how: 'orphan', near: newText.indexOf('\nThe board') },
    ])
  })

  test('is never put on the same words elsewhere, which were there before', () => {
    const newText = OLD.replace('The board expects to save a third of the cost. ', '')
    const second = passage(OLD, OLD.indexOf('The board') + 4, OLD.indexOf('The board') + 9)
    expect(second.exact).toBe('board')
    expect(placed(newText, second)).toBeNull()
  })
})

describe('without the old text', () => {
  test('a passage stays where its words and context still are, whatever else says the same', () => {
    const text = 'ha ha ha ha ha ha ha ha ha ha ha ha'
    expect(reanchor(text, [passage(text, 12, 14)])).toEqual([
      { start: 12, end: 14, spans: [{ start: 12, end: 14 }], score: 1, how: 'quote' },
    ])
  })

  test('a passage is found by its words and by those around it', () => {
    const newText = `A correction was made.\n${OLD.replace('October', 'November')}`
    expect(placed(newText, saying(OLD, 'Nobody asked us'), null)).toEqual(['Nobody asked us', 'quote'])
    expect(placed(newText, saying(OLD, 'boat sails in October'), null)).toEqual([
      'boat sails in November',
      'fuzzy',
    ])
    const board = passage(OLD, OLD.indexOf('board expects'), OLD.indexOf('board expects') + 5)
    const [result] = reanchor(newText, [board])
    expect(result).toMatchObject({ start: newText.indexOf('board expects'), how: 'quote', score: 1 })
  })

  test('a passage that is not there is an orphan', () => {
    expect(reanchor('Something else altogether.', [saying(OLD, 'Islanders want to sue')])).toEqual([
      { how: 'orphan', near: 26 },
    ])
  })

  test('a long passage is found by its beginning and its end', () => {
    const long = Array.from({ length: 400 }, (_, n) => `word${n}`).join(' ')
    const old = `Before it.\n${long}\nAfter it.`
    const newText = `New.\n${old.replace('word200', 'another')}`
    expect(placed(newText, saying(old, long), null)).toEqual([long.replace('word200', 'another'), 'fuzzy'])
  })
})

describe('a passage with gaps', () => {
  const spans = ['The harbour board said', 'Nobody asked us', 'Islanders want to sue'].map(words => ({
    start: OLD.indexOf(words),
    end: OLD.indexOf(words) + words.length,
  }))
  const { start, end } = { start: spans[0]!.start, end: spans[2]!.end }
  const gapped = { ...passage(OLD, start, end), exact: passageText(OLD, spans), spans }
  const parts = (text: string, one: PassageToPlace, old: string | null) =>
    reanchor(text, [one], old).map(found =>
      found.how === 'orphan' ? null : found.spans.map(span => text.slice(span.start, span.end)),
    )

  test('keeps its parts and its gaps', () => {
    const newText = OLD.replace('on Monday', 'last week').replace('Nobody asked', 'Nobody ever asked')
    const expected = [['The harbour board said', 'Nobody ever asked us', 'Islanders want to sue']]
    expect(parts(newText, gapped, OLD)).toEqual(expected)
    expect(parts(`New.\n${OLD}`, gapped, null)).toEqual([
      ['The harbour board said', 'Nobody asked us', 'Islanders want to sue'],
    ])
  })

  test('keeps what is left of it', () => {
    const newText = OLD.replace('“Nobody asked us,” said', 'So says')
    expect(parts(newText, gapped, OLD)).toEqual([['The harbour board said', 'Islanders want to sue']])
    const [result] = reanchor(newText, [gapped], OLD)
    expect(result).toMatchObject({ how: 'diff', start: newText.indexOf('The harbour') })
    expect((result as { score: number }).score).toBeLessThan(0.8)
  })
})

const word = fc.constantFrom(
  'toll',
  'the',
  'bridge',
  'Élan',
  '👩‍👩‍👧',
  '語',
  '橋',
  'שלום',
  'a',
  'don’t',
  '𝔘',
  '.',
)
const space = fc.constantFrom(' ', '\n', '', ' ')
const someText = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 60 })
  .map(pieces => pieces.flat().join(''))

const splitsPair = (text: string, at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff
const outside = (text: string, at: number) => (splitsPair(text, at) ? at - 1 : at)

/** A text with passages anywhere in it, whole surrogate pairs only. */
const textWithPassages = fc
  .tuple(someText, fc.array(fc.tuple(fc.nat(1000), fc.nat(30)), { maxLength: 8 }))
  .map(([text, places]) => {
    const passages = places.map(([from, length]) => {
      const start = outside(text, from % text.length)
      return passage(text, start, outside(text, Math.min(text.length, start + 2 + length)))
    })
    return { text, passages: passages.filter(one => one.end > one.start) }
  })

describe('any passage of any text', () => {
  test.each([
    ['with the old text', true],
    ['without it', false],
  ])('is exactly where it was, with score 1, when nothing changed, %s', (_what, withOld) => {
    fc.assert(
      fc.property(textWithPassages, ({ text, passages }) => {
        const found = reanchor(text, passages, withOld ? text : null)
        expect(found).toEqual(
          passages.map(({ start, end }) => ({
            start,
            end,
            spans: [{ start, end }],
            score: 1,
            how: withOld ? 'diff' : 'quote',
          })),
        )
      }),
    )
  })

  test('is moved by exactly what was inserted before the text', () => {
    fc.assert(
      fc.property(textWithPassages, fc.integer({ min: 1, max: 50 }), ({ text, passages }, words) => {
        const inserted = Array.from({ length: words }, (_, n) => `new${n}\n`).join('')
        const found = reanchor(inserted + text, passages, text)
        const moved = ({ start, end }: Range) => ({
          start: start + inserted.length,
          end: end + inserted.length,
          score: 1,
        })
        expect(found).toMatchObject(passages.map(moved))
      }),
    )
  })

  test('gets a place within the new text, never half a character, or is an orphan, whatever the texts', () => {
    const anyText = fc.oneof(someText, fc.string({ unit: 'binary', maxLength: 200 }))
    const lines = fc.array(fc.nat(1000), { maxLength: 10 })
    fc.assert(
      fc.property(
        textWithPassages,
        anyText,
        lines,
        fc.boolean(),
        ({ text, passages }, other, cuts, withOld) => {
          // Parts of the old text in another order, with something else between them.
          const parts = cuts.map(cut => text.slice(outside(text, cut % text.length)).slice(0, 40))
          const newText = parts.join(other).toWellFormed()
          const found = reanchor(newText, passages, withOld ? text : null)
          expect(found).toHaveLength(passages.length)
          for (const one of found) {
            if (one.how === 'orphan') expect(one.near <= newText.length && one.near >= 0).toBe(true)
            else {
              expect(0 <= one.start && one.start < one.end && one.end <= newText.length).toBe(true)
              expect(splitsPair(newText, one.start) || splitsPair(newText, one.end)).toBe(false)
              expect(one.score >= 0.5 && one.score <= 1).toBe(true)
              expect([one.spans[0]!.start, one.spans.at(-1)!.end]).toEqual([one.start, one.end])
            }
          }
        },
      ),
    )
  })

  test('may have any offsets, words and context', () => {
    const number = fc.oneof(fc.integer(), fc.double(), fc.nat(50))
    const anything = fc.record({
      start: number,
      end: number,
      exact: fc.string({ unit: 'binary' }),
      prefix: fc.string(),
      suffix: fc.string(),
      spans: fc.array(fc.record({ start: number, end: number }), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 4 }),
        someText,
        fc.option(someText),
        (passages, text, old) => {
          expect(reanchor(text, passages, old)).toHaveLength(passages.length)
        },
      ),
    )
  })
})

test('hostile texts end soon: all words the same, no word the same, every word twice', () => {
  const same = 'ha '.repeat(20_000)
  const other = Array.from({ length: 20_000 }, (_, n) => `w${n}`).join(' ')
  const turned = other.split(' ').reverse().join(' ')
  const twice = Array.from({ length: 20_000 }, (_, n) => `w${n % 10_000}`).join(' ')
  const texts = [same, other, turned, twice, `x ${same} y ${same}`]
  for (const old of texts)
    for (const text of texts) {
      const passages = Array.from({ length: 50 }, (_, n) => passage(old, n * 300, n * 300 + 100))
      expect(reanchor(text, passages, old)).toHaveLength(50)
    }
})

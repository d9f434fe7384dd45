import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../shared/model/block.ts'
import { following, grown, type Unit, unitAt } from './text-units.ts'

const LINES = ['The gate is shut. Nobody has a key.', 'Photo: a gate', 'It opens on Friday. So they say.']
const text = LINES.join('\n')

/** The lines as blocks; the second one is a caption, which does not count. */
const blocks: Block[] = LINES.map((line, n) => {
  const start = LINES.slice(0, n).reduce((sum, before) => sum + before.length + 1, 0)
  const kind = n === 1 ? 'caption' : 'paragraph'
  return { kind, start, end: start + line.length, included: n !== 1, reason: '' }
})
const source = { text, blocks }
const at = (words: string) => text.indexOf(words)
const words = (passage: { start: number; end: number } | null) =>
  passage && text.slice(passage.start, passage.end)

describe('the unit at the caret', () => {
  test.each<[Unit, string, string]>([
    ['word', 'ate is', 'gate'],
    ['sentence', 'ate is', 'The gate is shut.'],
    ['sentence', 'Nobody', 'Nobody has a key.'],
    ['paragraph', 'Nobody', 'The gate is shut. Nobody has a key.'],
    ['sentence', 'oto', 'Photo: a gate'],
  ])('%s at “%s”', (unit, place, expected) => {
    expect(words(unitAt(source, unit, at(place)))).toBe(expected)
  })

  test('at the end of a unit is still that unit', () => {
    expect(words(unitAt(source, 'sentence', at(' Nobody')))).toBe('The gate is shut.')
    expect(words(unitAt(source, 'paragraph', at('\nPhoto')))).toBe(LINES[0])
    expect(words(unitAt(source, 'word', at(' is shut')))).toBe('gate')
  })
})

describe('what follows', () => {
  test('is the next unit, in the next block if need be; on request only in blocks that count', () => {
    const end = at('\nPhoto')
    expect(words(following(source, 'sentence', at(' Nobody')))).toBe('Nobody has a key.')
    expect(words(following(source, 'sentence', end))).toBe('Photo: a gate')
    expect(words(following(source, 'sentence', end, true))).toBe('It opens on Friday.')
    expect(words(following(source, 'paragraph', end, true))).toBe(LINES[2])
  })

  test('is nothing at the end of the text', () => {
    for (const unit of ['word', 'sentence', 'paragraph'] as const)
      expect(following(source, unit, text.length)).toBe(null)
  })
})

describe('a growing selection', () => {
  const grow = (from: string, unit: Unit, directions: (1 | -1)[]) => {
    let passage = { start: at(from), end: at(from) + from.length }
    return directions.map(direction => {
      passage = grown(source, unit, passage, direction)
      return words(passage)
    })
  }

  test('is widened to the whole sentence first, then takes one after the other', () => {
    expect(grow('a key', 'sentence', [1, 1, 1])).toEqual([
      'Nobody has a key.',
      'Nobody has a key.\nPhoto: a gate',
      'Nobody has a key.\nPhoto: a gate\nIt opens on Friday.',
    ])
  })

  test('takes sentences before it too', () => {
    expect(grow('Nobody has a key.', 'sentence', [-1, -1])).toEqual([LINES[0], LINES[0]])
  })

  test('takes words and paragraphs in the same way', () => {
    expect(grow('gate', 'word', [1, -1])).toEqual(['gate is', 'The gate is'])
    expect(grow('gate is', 'paragraph', [1, 1])).toEqual([LINES[0], `${LINES[0]}\nPhoto: a gate`])
  })

  test('never loses what it had', () => {
    const place = fc.nat(text.length)
    const unit = fc.constantFrom<Unit>('word', 'sentence', 'paragraph')
    fc.assert(
      fc.property(place, place, unit, fc.constantFrom<1 | -1>(1, -1), (a, b, one, direction) => {
        fc.pre(a !== b)
        const had = { start: Math.min(a, b), end: Math.max(a, b) }
        const now = grown(source, one, had, direction)
        expect(now.start).toBeLessThanOrEqual(had.start)
        expect(now.end).toBeGreaterThanOrEqual(had.end)
      }),
    )
  })
})

import { expect, test } from 'vitest'
import type { Block } from '../../shared/model/block.ts'
import { typedPassage } from './typed-passage.ts'

const LINES = ['The water was cloudy, the mayor said.', 'Über the weekend the wells were closed.']
const text = LINES.join('\n')
const blocks: Block[] = LINES.map((line, n) => {
  const start = n === 0 ? 0 : (LINES[0]?.length ?? 0) + 1
  return { kind: 'paragraph', start, end: start + line.length, included: true, reason: '' }
})

function named(typed: string, { after = '', skipFirst = 0, skipLast = 0 } = {}): string | null {
  const caret = after ? text.indexOf(after) + after.length : 0
  const passage = typedPassage(text, blocks, caret, { typed, skipFirst, skipLast })
  return passage && text.slice(passage.start, passage.end)
}

test('the first word alone, then the passage up to the last one', () => {
  expect([named('w'), named('w '), named('w c'), named('w ma')]).toEqual([
    'water',
    'water',
    'water was cloudy',
    'water was cloudy, the mayor',
  ])
})

test('more letters choose among words that begin alike, and so does passing over some', () => {
  expect([named('w'), named('was'), named('w', { skipFirst: 1 })]).toEqual(['water', 'was', 'was'])
  expect(named('c t', { skipLast: 1 })).toBe('cloudy, the mayor said.\nÜber the')
})

test('case and accents need not be typed', () => {
  expect(named('UBER w')).toBe('Über the weekend')
})

test('the nearest after the caret is taken, in the next block if need be, else from the start', () => {
  expect(named('the w', { after: 'cloudy,' })).toBe('the mayor said.\nÜber the weekend')
  expect(named('t', { after: 'weekend ' })).toBe('the')
  expect(named('ma', { after: 'weekend' })).toBe('mayor')
})

test('one word is its own end', () => {
  expect(named('cloudy c')).toBe('cloudy')
})

test('what no words begin with names nothing', () => {
  expect([named(''), named('  '), named('x'), named('w x')]).toEqual([null, null, null, null])
})

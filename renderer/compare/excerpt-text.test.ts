import { describe, expect, test } from 'vitest'
import { CONTEXT } from '../../shared/text/excerpt-context.ts'
import { excerptText, placeLabel } from './excerpt-text.ts'

describe('the text of an excerpt', () => {
  test('stands whole where the block is short', () => {
    const whole = { before: 'The mayor said ', exact: '“never again”', after: '.' }
    expect(excerptText(whole)).toEqual({ before: 'The mayor said ', passage: '“never again”', after: '.' })
  })

  test('is cut between words where the context was cut', () => {
    const before = `ttered ${'x'.repeat(CONTEXT - 8)} `
    const after = ` ${'y'.repeat(CONTEXT - 5)} bro`
    expect([before.length, after.length]).toEqual([CONTEXT, CONTEXT])
    expect(excerptText({ before, exact: 'word', after })).toEqual({
      before: `… ${'x'.repeat(CONTEXT - 8)} `,
      passage: 'word',
      after: ` ${'y'.repeat(CONTEXT - 5)} …`,
    })
  })

  test('never shows half of a character', () => {
    const before = `\u{1F30A}${'x'.repeat(CONTEXT)}`.slice(1, 1 + CONTEXT)
    const after = `${'y'.repeat(CONTEXT - 1)}\u{1F30A}`.slice(0, CONTEXT)
    const { before: left, after: right } = excerptText({ before, exact: 'a', after })
    expect([left, right].map(text => text.isWellFormed())).toEqual([true, true])
  })

  test('is shortened where the passage is very long', () => {
    const { passage } = excerptText({ before: '', exact: 'word '.repeat(400), after: '' })
    expect(passage.length).toBeLessThan(910)
    expect(passage.endsWith('word …')).toBe(true)
  })
})

describe('the place of an excerpt', () => {
  const label = (block: string, paragraph: number, counted?: boolean) =>
    placeLabel({ block, paragraph }, counted)

  test('is its paragraph, the lede being the first', () => {
    expect([label('paragraph', 1), label('paragraph', 4)]).toEqual(['¶1 · lede', '¶4'])
  })

  test('is the kind of any other block, and whether it counts', () => {
    expect([
      label('headline', 0),
      label('list-item', 0),
      label('caption', 0, false),
      label('paragraph', 0),
    ]).toEqual(['headline', 'list item', 'caption, not counted', 'paragraph, not counted'])
  })
})

import fc from 'fast-check'
import { Schema } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { type BlockSpan, blockIndexAt, offsetToPosition, positionToOffset } from './position.ts'

function spans(texts: string[]): BlockSpan[] {
  let start = 0
  return texts.map(text => {
    const span = { start, end: start + text.length }
    start = span.end + 1
    return span
  })
}

const blockTexts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 12 })

describe('offsets and positions', () => {
  it('adds one and the block index', () => {
    const blocks = spans(['ab', 'c', 'def'])
    expect([0, 2, 3, 4, 5, 8].map(offset => offsetToPosition(blocks, offset))).toEqual([1, 3, 5, 6, 8, 11])
  })

  it('round-trips every offset', () => {
    fc.assert(
      fc.property(blockTexts, texts => {
        const blocks = spans(texts)
        for (let offset = 0; offset <= blocks.at(-1)!.end; offset += 1)
          expect(positionToOffset(blocks, offsetToPosition(blocks, offset))).toBe(offset)
      }),
    )
  })

  it('is what ProseMirror itself counts', () => {
    const schema = new Schema({
      nodes: { doc: { content: 'block*' }, block: { content: 'text*' }, text: {} },
    })
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), texts => {
        const node = schema.node(
          'doc',
          null,
          texts.map(t => schema.node('block', null, [schema.text(t)])),
        )
        const blocks = spans(texts)
        const canonical = texts.join('\n')
        for (const [index, block] of blocks.entries())
          for (let offset = block.start; offset < block.end; offset += 1) {
            const position = offsetToPosition(blocks, offset)
            expect(node.textBetween(position, position + 1)).toBe(canonical[offset])
            expect(node.resolve(position).index(0)).toBe(index)
          }
      }),
      { numRuns: 40 },
    )
  })

  it('leaves the offset at a block end in that block', () => {
    expect([0, 2, 3, 4].map(offset => blockIndexAt(spans(['ab', 'c']), offset))).toEqual([0, 0, 1, 1])
  })

  it('takes positions between blocks as the end of the block before', () => {
    const blocks = spans(['ab', 'c'])
    expect([0, 1, 3, 4, 5, 6, 7].map(position => positionToOffset(blocks, position))).toEqual([
      0, 0, 2, 2, 3, 4, 4,
    ])
  })

  it('refuses what is outside', () => {
    expect(() => offsetToPosition(spans(['ab']), 3)).toThrow(RangeError)
    expect(() => offsetToPosition([], 0)).toThrow(RangeError)
    expect(() => positionToOffset(spans(['ab']), 5)).toThrow(RangeError)
  })
})

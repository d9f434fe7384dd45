import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '../../shared/text/canonical.ts'
import { codePointIndex } from '../../shared/text/offsets.ts'
import { offsetToPosition, positionToOffset } from '../../shared/text/position.ts'
import { blocksOf } from '../../test/builders.ts'
import { readerState, selecting, selectionOffsets } from './document.ts'

/** Pieces that have led other tools' offsets astray. */
const piece = fc.constantFrom(
  'word ',
  '😊',
  '👩‍👩‍👧',
  '🇺🇦',
  'e\u0301',
  'ẛ̣',
  'שלום ',
  'مرحبا ',
  '\r\n',
  '\n\n',
  '\uFEFF',
  '汉字',
  '  ',
  '\u00A0',
  '“said”',
)

const raw = fc.array(piece, { minLength: 1, maxLength: 40 }).map(pieces => `a${pieces.join('')}`)

test('offset, ProseMirror position and code point go round trip on every text, and the document says the same text', () => {
  fc.assert(
    fc.property(raw, decoded => {
      const { text } = canonicalText(decoded)
      const blocks = blocksOf(text)
      const { doc } = readerState(text, blocks, 0)
      expect(doc.textBetween(0, doc.content.size, '\n')).toBe(text)
      const index = codePointIndex(text)
      let offset = 0
      for (const point of text) {
        const position = offsetToPosition(blocks, offset)
        expect(positionToOffset(blocks, position)).toBe(offset)
        expect(index.toUtf16(index.fromUtf16(offset))).toBe(offset)
        if (point !== '\n') {
          expect(doc.textBetween(position, position + point.length)).toBe(point)
        }
        offset += point.length
      }
      expect(positionToOffset(blocks, offsetToPosition(blocks, text.length))).toBe(text.length)
    }),
  )
})

test('what is selected in the document is what the offsets say', () => {
  const text = 'Überschrift 😊\nErster Absatz.\nZweiter Absatz.'
  const blocks = blocksOf(text)
  const state = readerState(text, blocks, 0)
  const selected = state.apply(selecting(state, blocks, 30, 15))
  expect(selectionOffsets(selected, blocks)).toEqual({ anchor: 30, head: 15 })
})

test('the text cannot be changed, whatever the transaction; the caret can', () => {
  const text = 'One.\nTwo.'
  const state = readerState(text, blocksOf(text), 0)
  for (const change of [
    state.tr.insertText('x', 2),
    state.tr.delete(1, 3),
    state.tr.split(3),
    state.tr.join(6),
  ]) {
    expect(state.applyTransaction(change).state.doc).toBe(state.doc)
  }
  expect(selectionOffsets(state.apply(selecting(state, blocksOf(text), 5, 9)), blocksOf(text))).toEqual({
    anchor: 5,
    head: 9,
  })
})

test('a block that is written the other way than the article names its direction', () => {
  const text = 'הגשר נסגר אתמול בערב\nAs reported by the Harbour Post\nראש העיר אמר שלא ידע דבר'
  const { doc } = readerState(text, blocksOf(text), 0)
  const directions: unknown[] = []
  doc.forEach(block => {
    directions.push(block.attrs.dir)
  })
  expect(directions).toEqual([null, 'ltr', null])
})

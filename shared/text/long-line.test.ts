import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLongLine } from './long-line.ts'

describe('splitLongLine', () => {
  it('leaves a line of ten thousand units whole', () => {
    const line = 'ab '.repeat(3333) + 'c'
    expect(splitLongLine(line)).toEqual([line])
  })

  it('cuts where a sentence ends, the closing quotation mark staying with it', () => {
    const first = `${'word '.repeat(1800)}“end.”`
    const rest = 'more '.repeat(400).trim()
    expect(splitLongLine(`${first}  ${rest}`)).toEqual([first, rest])
  })

  it('cuts at the last whitespace when no sentence ends in reach', () => {
    const pieces = splitLongLine('abc '.repeat(5000))
    expect(pieces.map(piece => piece.length)).toEqual([9999, 10_000])
  })

  it('keeps a word longer than the limit whole', () => {
    const long = 'x'.repeat(25_000)
    expect(splitLongLine(` ${long} tail `)).toEqual([` ${long}`, 'tail '])
    expect(splitLongLine(`${long}   `)).toEqual([`${long}   `])
  })

  it('loses only whitespace, and cuts no piece again', () => {
    const chunk = fc.oneof(
      fc.nat({ max: 12_000 }).map(n => 'x'.repeat(n)),
      fc.nat({ max: 12_000 }).map(n => ' '.repeat(n)),
      fc.nat({ max: 4000 }).map(n => 'ab. '.repeat(n)),
    )
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 8 }), chunks => {
        const line = chunks.join('')
        const pieces = splitLongLine(line)
        expect(pieces.join('').replace(/ /g, '')).toBe(line.replace(/ /g, ''))
        expect(pieces.flatMap(splitLongLine)).toEqual(pieces)
        expect(pieces.length === 1 || pieces.every(piece => piece.trim() !== '')).toBe(true)
      }),
    )
  })
})

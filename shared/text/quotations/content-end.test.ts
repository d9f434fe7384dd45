import { describe, expect, it } from 'vitest'
import { findQuotations } from './find-quotations.ts'

/** The contents of the first quotation in a text. */
const firstContent = (text: string) =>
  findQuotations(text)[0]?.content.map(({ start, end }) => text.slice(start, end))

describe('a report ends before', () => {
  it.each([
    ['what the subject does next', 'Whitfield promised to open the harbour and left the room.'],
    ['what the subject then does', 'Whitfield promised to open the harbour and finally left the room.'],
    ['what somebody else does', 'Whitfield promised to open the harbour and she went home.'],
  ])('%s', (_name, text) => {
    expect(firstContent(text)).toEqual(['to open the harbour'])
  })

  it.each([
    ['a remark with an article', 'Whitfield said the ferry was safe, the third such promise this year.'],
    ['a remark with “although”', 'Whitfield said the ferry was safe, although the crew had left it.'],
    ['a remark with “even”', 'Whitfield said the ferry was safe, even as the crew was leaving it.'],
    ['a bracket that opened before it', '(Whitfield said the ferry was safe.)'],
  ])('%s', (_name, text) => {
    expect(firstContent(text)).toEqual(['the ferry was safe'])
  })
})

describe('a report goes on', () => {
  it.each([
    ['into May', 'Whitfield’s promise to sail in May was kept.', 'to sail in May'],
    ['in a list', 'Whitfield praised the ferry, the crew and the pier.', 'the ferry, the crew and the pier'],
    [
      'in brackets of its own',
      'Whitfield said the ferry was safe (and dry).',
      'the ferry was safe (and dry)',
    ],
  ])('%s', (_name, text, content) => {
    expect(firstContent(text)).toEqual([content])
  })
})

describe('what is said around its cue', () => {
  it.each([
    [
      'It is too late, Whitfield said, because the fog is thick.',
      ['It is too late', 'because the fog is thick'],
    ],
    ['It is too late, Whitfield said, although she smiled.', ['It is too late']],
    ['It is too late, Whitfield said, a smile on her lips.', ['It is too late']],
    [
      'According to Whitfield, the fog is thick, and the crew is at home.',
      ['the fog is thick, and the crew is at home'],
    ],
    ['According to Whitfield, the fog is thick; the crew is at home.', ['the fog is thick']],
    [
      'Whitfield pointed at the gulls in the fog: “They have to go home,” she said.',
      ['“They have to go home,”'],
    ],
  ])('%s', (text, contents) => {
    expect(firstContent(text)).toEqual(contents)
  })
})

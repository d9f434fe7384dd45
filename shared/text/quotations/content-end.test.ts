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

describe('what is no report', () => {
  it.each([
    ['a name', 'A boat called Night Heron lay there.'],
    ['somebody’s trade', 'Whitfield joined a liberal think tank in May.'],
    ['who is meant', 'The sailors who admired the ferry had gone home.'],
  ])('%s', (_name, text) => {
    expect(findQuotations(text)).toEqual([])
  })

  it.each([
    ['an opinion with a name in it', 'Whitfield called George Okafor a hero.', 'George Okafor a hero'],
    ['quoted words', 'A sailor who called the ferry “a wreck” went home.', 'the ferry “a wreck”'],
  ])('is told from %s', (_name, text, content) => {
    expect(firstContent(text)).toEqual([content])
  })
})

describe('a verb that stands only beside speech', () => {
  it('has none in words that go on with its sentence', () => {
    expect(findQuotations('The closure will continue “for some more years.”')).toEqual([])
  })

  it('has what begins like a sentence', () => {
    expect(firstContent('Whitfield continued: “We will see it again.”')).toEqual(['“We will see it again.”'])
  })
})

import { describe, expect, it } from 'vitest'
import { findQuotations } from './find-quotations.ts'

/** The contents of the first quotation in a text. */
const firstContent = (text: string) =>
  findQuotations(text)[0]?.content.map(({ start, end }) => text.slice(start, end))

describe('what is no report', () => {
  it.each([
    ['a name', 'A boat called Night Heron lay there.'],
    ['a name between marks', 'Whitfield took a boat called “Night Heron” to Dover.'],
    ['a title', 'Whitfield informed the crew of “Night Heron” in May.'],
    ['somebody’s trade', 'Whitfield joined a maritime think tank in May.'],
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

import { describe, expect, it } from 'vitest'
import { findQuotations } from './find-quotations.ts'

/** Type and contents of the quotations in a text. */
const found = (text: string) =>
  findQuotations(text).map(({ type, content }) => [
    type,
    ...content.map(({ start, end }) => text.slice(start, end)),
  ])

const NEWS = 'The harbour was quiet on Monday and the crew had gone home for the day.'

describe('quoted sentences that no verb gives to anybody', () => {
  it.each([
    ['a paragraph of their own', `${NEWS}\n“The ferry has been the pride of this town.”\n${NEWS}`],
    ['the middle of a paragraph', `${NEWS} “The ferry has been the pride of this town.” ${NEWS}`],
  ])('are left out in %s of an English text', (_name, text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['a colon', `${NEWS} The verdict: “The ferry is the pride of this town.”`],
    ['a comma at their end', `${NEWS} “The ferry is the pride of this town,” the notice read.`],
    ['more of the same speech', `${NEWS}\n“The ferry is the pride of this town.\n“We will miss it.”`],
  ])('are kept with %s', (_name, text) => {
    expect(found(text).map(([, first]) => first)).toEqual([expect.stringMatching(/^“The ferry is the pride/)])
  })

  it('are kept where the language has verbs that are not known', () => {
    const text = 'Hamnen var tyst på måndagen. ”Färjan har varit stadens stolthet.” Ingen var där.'
    expect(found(text)).toEqual([['direct', '”Färjan har varit stadens stolthet.”']])
  })
})

describe('the type', () => {
  it('is mixed when more than a tenth stands outside the marks, the spaces counted', () => {
    expect(found('Whitfield added that “the ferry is as safe as the pier.”')).toEqual([
      ['mixed', 'that “the ferry is as safe as the pier.”'],
    ])
    expect(found('Whitfield added that “the ferry is as safe as the pier, the crane and the quay.”')).toEqual(
      [['direct', 'that “the ferry is as safe as the pier, the crane and the quay.”']],
    )
  })

  it('is direct for speech behind a colon, whatever the writer says before it', () => {
    expect(found('Whitfield explained the delay by pointing at the sky: “There is fog.”')).toEqual([
      ['direct', '“There is fog.”'],
    ])
  })
})

import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { detectArticle } from './detect.ts'

/** The headline with its doubt, and each block's kind, of a small file as anybody would type it. */
function read(raw: string): { headline: string; doubtful: boolean; kinds: string[] } {
  const { text, gaps } = canonicalText(raw)
  const { metadata, blocks } = detectArticle({ text, gaps, file: 'x.txt' })
  return {
    headline: metadata.headline.value,
    doubtful: metadata.headline.doubtful,
    kinds: blocks.map(block => block.kind),
  }
}

test.each([
  ['Test article\n\nThis is the first paragraph.\n\nThis is the second paragraph.', 'Test article'],
  ['Harbour stays closed\nThe body begins here. It goes on.', 'Harbour stays closed'],
  [`Ferry row\n\n${'The council met on Monday and spoke of the ferry for an hour. '.repeat(3)}`, 'Ferry row'],
])('a first line above sentences is the headline: %j', (raw, headline) => {
  const found = read(raw)
  expect(found).toMatchObject({ headline, doubtful: false })
  expect(found.kinds[0]).toBe('headline')
  expect(new Set(found.kinds.slice(1))).toEqual(new Set(['paragraph']))
})

test('a single word above a text is taken, with doubt: it may be the name of a section', () => {
  const text = 'The council decided on Monday to raise the tax on ferries for everybody on the island.'
  expect(read(`Taxes\n\n${text}`)).toEqual({
    headline: 'Taxes',
    doubtful: true,
    kinds: ['headline', 'paragraph'],
  })
})

test('a name above a short sentence above the text is a section; the sentence is the headline', () => {
  const text = 'The council decided on Monday to end the night ferry, its chairman said after a long debate. '
  expect(read(`Politics\n\nCouncil ends the night ferry.\n\n${text.repeat(3)}`).headline).toBe(
    'Council ends the night ferry.',
  )
})

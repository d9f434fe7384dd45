import { expect, it } from 'vitest'
import { blocksOf } from '../../test/builders.ts'
import { articleSentences, tokensToCompare } from './article-sentences.ts'

it('takes the sentences of included blocks and leaves boilerplate out, even where it was switched on', () => {
  const text = 'The quay floods. Nobody came.\nBy Ines Morlund\nSign up here.\nIt rained.'
  const blocks = blocksOf(text, { 1: 'byline', 2: 'boilerplate' }).map(block => ({
    ...block,
    included: block.kind !== 'byline',
  }))
  expect(articleSentences(text, blocks)).toEqual([
    { start: 0, end: 16, tokens: ['the', 'quay', 'floods'] },
    { start: 17, end: 29, tokens: ['nobody', 'came'] },
    { start: 60, end: 70, tokens: ['it', 'rained'] },
  ])
})

it('compares scripts without spaces by the character', () => {
  expect(tokensToCompare('河水上涨 in May')).toEqual(['河', '水', '上', '涨', 'in', 'may'])
})

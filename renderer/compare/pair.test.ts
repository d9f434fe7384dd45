import { expect, test } from 'vitest'
import type { ArticleId, CodeId } from '../../shared/model/ids.ts'
import { choosePair, legendOf, pairInForce, withCodes } from './pair.ts'

const [a, b, c] = ['a', 'b', 'c'] as ArticleId[] as [ArticleId, ArticleId, ArticleId]
const articles = [a, b, c].map(id => ({ id }))
const annotation = (...codes: string[]) => ({ codeIds: codes as CodeId[] })

test('the first two articles stand side by side until others are chosen', () => {
  expect(pairInForce(articles, [])).toEqual([a, b])
  expect(pairInForce(articles, [c, a])).toEqual([c, a])
})

test('a chosen article that left the scope gives way to another one', () => {
  expect(pairInForce(articles, ['gone' as ArticleId, a])).toEqual([b, a])
  expect(pairInForce(articles, [b, 'gone' as ArticleId])).toEqual([b, a])
  expect(pairInForce(articles, [b, b])).toEqual([b, a])
  expect(pairInForce([{ id: a }], [a, b])).toEqual([a, undefined])
})

test('choosing the article of the other side swaps the two', () => {
  expect(choosePair([a, b], 0, c)).toEqual([c, b])
  expect(choosePair([a, b], 0, b)).toEqual([b, a])
  expect(choosePair([a, b], 1, a)).toEqual([b, a])
})

test('only annotations with a chosen code are shown, all where none is chosen', () => {
  const annotations = [annotation('claim'), annotation('quote', 'claim'), annotation('quote')]
  expect(withCodes(annotations, ['claim'])).toEqual([annotation('claim'), annotation('quote', 'claim')])
  expect(withCodes(annotations, [])).toEqual(annotations)
})

test('the legend counts each used code on either side, in the order of the codebook', () => {
  const codes = [{ id: 'claim' }, { id: 'quote' }, { id: 'unused' }] as { id: CodeId }[]
  expect(legendOf(codes, [annotation('quote', 'claim')], [annotation('quote')])).toEqual([
    { code: codes[0], left: 1, right: 0 },
    { code: codes[1], left: 1, right: 1 },
  ])
})

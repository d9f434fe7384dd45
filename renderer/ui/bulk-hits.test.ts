import { expect, test } from 'vitest'
import type { ArticleId } from '../../shared/model/ids.ts'
import { bulkHit, bulkPassages } from './bulk-hits.ts'

const a = 'a' as ArticleId
const b = 'b' as ArticleId
const text = 'The pump stood. Nobody saw the pump, or heard the pump.'

/** The hits of a word in the text. */
const hits = (article: ArticleId) =>
  [...text.matchAll(/pump/g)].map(({ index }) =>
    bulkHit(article, 'Pump', text, { start: index, end: index + 4 }),
  )

test('a hit brings its sentence along', () => {
  expect(hits(a)[1]).toEqual({
    articleId: a,
    article: 'Pump',
    words: { start: 31, end: 35 },
    sentence: { start: 16, end: 55 },
    text: 'Nobody saw the pump, or heard the pump.',
  })
})

test('a hit across two sentences brings both', () => {
  const across = bulkHit(a, 'Pump', text, { start: 9, end: 22 })
  expect(across.sentence).toEqual({ start: 0, end: 55 })
})

test('coding the words makes a passage of every hit, coding sentences one of every sentence', () => {
  expect(bulkPassages([...hits(a), ...hits(b)], 'words')).toHaveLength(6)
  expect(bulkPassages([...hits(a), ...hits(b)], 'sentence')).toEqual([
    { articleId: a, start: 0, end: 15 },
    { articleId: a, start: 16, end: 55 },
    { articleId: b, start: 0, end: 15 },
    { articleId: b, start: 16, end: 55 },
  ])
})

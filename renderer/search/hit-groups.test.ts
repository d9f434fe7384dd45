import { expect, test } from 'vitest'
import type { ArticleId, CodeId } from '../../shared/model/ids.ts'
import type { FoundHit } from '../../shared/rpc/calls/search.ts'
import { groupHits, withWholeText } from './hit-groups.ts'

const hit = (
  article: string | null,
  where: FoundHit['where'],
  start: number,
  code: string | null = null,
): FoundHit => ({
  where,
  articleId: article as ArticleId | null,
  annotationId: null,
  codeId: code as CodeId | null,
  headline: article ?? 'A code',
  outlet: '',
  published: '',
  start,
  end: start + 1,
  snippet: '',
  hitStart: 0,
  hitEnd: 0,
})

const shape = (groups: ReturnType<typeof groupHits>) =>
  groups.map(({ key, hits, more }) => [key, hits.map(({ where, start }) => `${where} ${start}`), more])

test('hits stand by article in the order in which they come; notes on codes and the project stand alone', () => {
  const hits = [
    hit('b', 'text', 9),
    hit('b', 'note', 0),
    hit(null, 'note', 0, 'c'),
    hit('a', 'excerpt', 3),
    hit(null, 'note', 0),
    hit('b', 'text', 12),
  ]
  expect(shape(groupHits(hits))).toEqual([
    ['b', ['text 9', 'note 0', 'text 12'], 0],
    ['c', ['note 0'], 0],
    ['a', ['excerpt 3'], 0],
    ['', ['note 0'], 0],
  ])
})

test('what is left out of a long text is counted, and can be had', () => {
  const [group] = groupHits(
    [hit('a', 'text', 1), hit('a', 'note', 0)],
    [{ articleId: 'a' as ArticleId, hits: 5 }],
  )
  expect(group?.more).toBe(4)
  const whole = withWholeText(group!, [hit('a', 'text', 1), hit('a', 'text', 2)])
  expect(shape([whole])).toEqual([['a', ['text 1', 'text 2', 'note 0'], 0]])
})

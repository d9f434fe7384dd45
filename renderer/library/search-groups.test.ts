import { expect, test } from 'vitest'
import type { SearchHit } from '../../shared/rpc/calls/search.ts'
import { groupHits } from './search-groups.ts'

const hit = (articleId: string, start: number) =>
  ({ articleId, headline: `About ${articleId}`, start }) as SearchHit

test('places are shown by article, best article first, in the order of the text', () => {
  const groups = groupHits([hit('b', 40), hit('a', 7), hit('b', 3)])
  expect(groups.map(group => [group.headline, group.hits.map(one => one.start)])).toEqual([
    ['About b', [3, 40]],
    ['About a', [7]],
  ])
})

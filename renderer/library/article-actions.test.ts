import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../shared/model/ids.ts'
import { neighbour } from './article-actions.ts'

const ids = (...names: string[]) => names as ArticleId[]
const [a, b, c] = ids('a', 'b', 'c') as [ArticleId, ArticleId, ArticleId]

describe('when the open article is deleted', () => {
  test('the next one that stays is opened', () => {
    expect(neighbour(a, [a, b], [a, b, c])).toBe(c)
  })

  test('or the one before, when none follows', () => {
    expect(neighbour(c, [c], [a, b, c])).toBe(b)
  })

  test('or none, when none is left', () => {
    expect(neighbour(a, [a, b, c], [a, b, c])).toBeNull()
  })
})

import { expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation.ts'
import { joinCandidates } from './join-candidates.ts'

const one = (id: string, start: number, end: number, code = 'claim') => ({
  id: id as Annotation['id'],
  start,
  end,
  codeIds: [code] as Annotation['codeIds'],
})

/** Ids of what is offered, those that are likely meant with a star. */
function offered(own: ReturnType<typeof one>[], at: number, active: string | null = null): string[] {
  const { candidates, likely } = joinCandidates(own, at, active)
  return candidates.map(({ id }) => (likely.has(id) ? `${id}*` : id))
}

const far = one('far', 900, 950)

test('annotations that touch, or have only a space between, are likely meant', () => {
  expect(offered([one('b', 21, 30, 'quote'), one('a', 10, 20), far], 15)).toEqual(['a*', 'b*', 'far'])
  expect(offered([one('a', 10, 20), one('b', 18, 30), far], 25, 'a')).toEqual(['a*', 'b*', 'far'])
})

test('else the chosen one and the nearest with the same code', () => {
  expect(offered([one('a', 10, 20), one('b', 40, 50, 'quote'), one('c', 80, 90)], 15)).toEqual([
    'a*',
    'b',
    'c*',
  ])
})

test('of those that touch, those with the same code are meant', () => {
  const here = one('here', 10, 20)
  expect(offered([here, one('quote', 21, 30, 'quote'), one('claim', 5, 12)], 15, 'here')).toEqual([
    'claim*',
    'here*',
    'quote',
  ])
})

test('the chosen one is meant, not the shortest at the caret', () => {
  const own = [one('long', 0, 100), one('short', 10, 20, 'quote'), one('next', 101, 120)]
  expect(offered(own, 15, 'long')).toEqual(['long*', 'short', 'next*'])
})

test('of many the seven nearest are offered', () => {
  const many = Array.from({ length: 30 }, (_, n) => one(`${n}`, n * 100, n * 100 + 50))
  expect(offered(many, 1020)).toEqual(['7', '8', '9*', '10*', '11', '12', '13'])
  expect(offered([], 5)).toEqual([])
})

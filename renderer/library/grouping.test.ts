import { describe, expect, test } from 'vitest'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { nothingSelected, select } from '../ui/selection.ts'
import { groupArticles, matchesFilter, toRows } from './grouping.ts'

function article(fields: Partial<Record<keyof ArticleSummary, unknown>>): ArticleSummary {
  const outlet = String(fields.outlet ?? '')
  const story = String(fields.story ?? '')
  return {
    headline: 'A headline',
    byline: '',
    published: '',
    ...fields,
    outlet,
    story,
    outletId: outlet || null,
    storyId: story || null,
  } as ArticleSummary
}

const herald = article({
  headline: 'Bridge closed',
  outlet: 'Herald',
  story: 'Bridge',
  published: '2024-03-03',
})
const post = article({
  headline: 'Who pays?',
  outlet: 'Post',
  story: 'Bridge',
  published: '2024-03-06T08:00',
})
const loose = article({ headline: 'Weather', outlet: 'Post', byline: 'Åsa Öberg' })

describe('the library by story', () => {
  test('says when and by how many outlets each story was covered; articles without one come last', () => {
    const groups = groupArticles([loose, herald, post], 'story')
    expect(groups.map(({ name, about, articles }) => ({ name, about, articles }))).toEqual([
      { name: 'Bridge', about: '3–6 March 2024 · 2 outlets', articles: [herald, post] },
      { name: 'No story', about: '1 outlet', articles: [loose] },
    ])
  })

  test('has no heading when no article has a story', () => {
    expect(toRows(groupArticles([loose], 'story')).map(row => row.type)).toEqual(['article'])
    expect(toRows(groupArticles([loose, herald], 'story')).map(row => row.type)).toEqual([
      'group',
      'article',
      'group',
      'article',
    ])
  })
})

test('the library by outlet counts stories', () => {
  const groups = groupArticles([herald, post, loose], 'outlet')
  expect(groups.map(({ name, about }) => `${name}: ${about}`)).toEqual([
    'Herald: 3 March 2024 · 1 story',
    'Post: 6 March 2024 · 1 story',
  ])
})

test('the filter looks for all its words in headline, outlet and byline, ignoring case', () => {
  expect([herald, post, loose].filter(one => matchesFilter(one, 'POST pays'))).toEqual([post])
  expect([herald, post, loose].filter(one => matchesFilter(one, 'öberg'))).toEqual([loose])
  expect([herald, post, loose].filter(one => matchesFilter(one, ' '))).toEqual([herald, post, loose])
})

describe('selecting', () => {
  const order = ['a', 'b', 'c', 'd']

  test('with Ctrl adds to the article that was clicked before, and removes again', () => {
    const clicked = select<string>(nothingSelected, 'a', order, 'only')
    const two = select(clicked, 'c', order, 'toggle')
    expect(two).toEqual({ ids: new Set(['a', 'c']), anchor: 'c' })
    expect(select(two, 'a', order, 'toggle').ids).toEqual(new Set(['c']))
  })

  test('with Shift draws a range in either direction from where it began', () => {
    const clicked = select<string>(nothingSelected, 'c', order, 'only')
    const down = select(clicked, 'd', order, 'range')
    expect(down).toEqual({ ids: new Set(['c', 'd']), anchor: 'c' })
    expect(select(down, 'a', order, 'range').ids).toEqual(new Set(['a', 'b', 'c']))
  })

  test('begins anew where the range began at an article that is gone', () => {
    expect(select<string>({ ids: new Set(['x']), anchor: 'x' }, 'b', order, 'range')).toEqual({
      ids: new Set(['b']),
      anchor: 'b',
    })
  })
})

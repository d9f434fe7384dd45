import { describe, expect, test } from 'vitest'
import type { ArticleId, CodeId } from '../../shared/model/ids.ts'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { suggestionReason, suggestionTitle } from './suggestion-texts.ts'

const base = (exact: string) => ({
  start: 0,
  end: exact.length,
  spans: [{ start: 0, end: exact.length }],
  exact,
  codeIds: ['c' as CodeId],
  attributes: {},
})
const source = (outlet: string, headline = 'Headline') => ({
  articleId: 'a' as ArticleId,
  headline,
  outlet,
  start: 0,
  end: 1,
  exact: 'x',
})

describe('a quotation', () => {
  const quote = (attributes: Record<string, string>, speakerWords: string): Suggestion => ({
    kind: 'quotes',
    type: 'mixed',
    ...base('“Shut”'),
    attributes,
    cue: null,
    speaker: null,
    speakerWords,
  })
  test('says its form and who speaks, or whose words leave it open', () => {
    expect([
      suggestionTitle(quote({ speaker: 'Nora Feld' }, 'Feld')),
      suggestionTitle(quote({}, 'she')),
      suggestionTitle(quote({}, '')),
    ]).toEqual([
      'Partly direct quotation by Nora Feld',
      'Partly direct quotation, speaker left open: “she”',
      'Partly direct quotation, speaker left open',
    ])
  })
})

describe('a similar sentence', () => {
  test('names the common words as they stand in it', () => {
    const similar: Suggestion = {
      kind: 'similar',
      ...base('Taxpayers paid for the repairs of Łódź’s cities.'),
      score: 0.5,
      nearest: source('Courier'),
      terms: ['taxpay', 'repair', 'citi', 'łódź', 'zzz'],
    }
    expect(suggestionReason(similar)).toBe('In common: Taxpayers, repairs, cities, Łódź, zzz')
  })
})

describe('a shared sentence', () => {
  test('counts the articles and names each outlet once, or the headline where none is known', () => {
    const places = [source('Courier'), source('Courier'), source('', 'The bill')].map(place => ({
      ...place,
      likeness: 1,
    }))
    const shared: Suggestion = { kind: 'shared', ...base('It rained.'), articles: 3, places }
    expect([suggestionTitle(shared), suggestionReason(shared)]).toEqual([
      'Stands in 3 other articles',
      'Courier, The bill',
    ])
  })
})

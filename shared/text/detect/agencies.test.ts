import { describe, expect, it } from 'vitest'
import { agencyOfDateline, looksLikeAgency } from './agencies.ts'

describe('looksLikeAgency', () => {
  it.each(['Vantor Press', 'Halberd News', 'Nordland Newswire', 'Agence Lorvie', 'Север Пресс'])(
    'takes %s',
    line => expect(looksLikeAgency(line)).toBe(true),
  )

  it.each([
    'Breaking News',
    'More News',
    'Good news',
    'Press',
    'What the papers say',
    'Stop the press now please',
  ])('leaves %s', line => expect(looksLikeAgency(line)).toBe(false))
})

describe('agencyOfDateline', () => {
  it.each([
    ['VIENNA (Reuters) - The talks', { name: 'Reuters', doubtful: false }],
    ['KYIV, Feb 13 (Halberd News) — The talks', { name: 'Halberd News', doubtful: true }],
    ['Bergen (dpa) - Die Gespräche', { name: 'dpa', doubtful: false }],
    ['(ANSA) - ROMA, 12 GEN - I colloqui', { name: 'ANSA', doubtful: false }],
    ['Puerto Lindo, 3 feb (EFE).- Los faros', { name: 'EFE', doubtful: false }],
    ['AP - The talks', { name: 'Associated Press', doubtful: false }],
  ])('reads %s', (paragraph, agency) => {
    expect(agencyOfDateline(paragraph)).toEqual(agency)
  })

  it.each([
    'Jane Sample (left) - a farmer - said no.',
    'The minister (Reuters) - who had said no - came back.',
    'The survey of 2024 (Halberd) — the first of its kind — found none.',
    'Senator Jane Sample (R) - who voted no - left.',
  ])('finds none in %s', paragraph => {
    expect(agencyOfDateline(paragraph)).toBeNull()
  })
})

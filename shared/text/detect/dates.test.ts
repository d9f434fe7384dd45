import { describe, expect, it } from 'vitest'
import { readDateLine } from './date-line.ts'
import { findDates } from './dates.ts'

const date = (line: string) => findDates(line).map(d => `${d.value}${d.doubtful ? ' ?' : ''}`)

describe('findDates', () => {
  it.each([
    ['March 5, 2025 Wednesday 8:30 AM GMT', ['2025-03-05T08:30']],
    ['• 13/03/2025 02:17', ['2025-03-13T02:17']],
    ['03/13/2025', ['2025-03-13']],
    ['05/03/2025', ['2025-03-05 ?']],
    ['05/03/2025 8:30 PM', ['2025-05-03T20:30 ?']],
    ['05.03.2025, 14:30 Uhr', ['2025-03-05T14:30']],
    ['2025-03-05T14:30:00Z', ['2025-03-05T14:30']],
    ['5 de marzo de 2025 a las 20:15', ['2025-03-05T20:15']],
    ['le 1er avril 2025 à 9h05', ['2025-04-01T09:05']],
    ['13 березня 2025', ['2025-03-13']],
    ['2025年3月5日', ['2025-03-05']],
    ['12:05 a.m., May 1, 2025', ['2025-05-01T00:05']],
    ['3. November 2023 | 06:12 Uhr', ['2023-11-03T06:12']],
    ['3 November 2023 | Updated 06:12', ['2023-11-03']],
    ['12 مارس 2024', ['2024-03-12']],
    ['31/02/2025', []],
    ['March 5', []],
    ['version 1.2.2025.3', []],
  ])('reads %s', (line, expected) => {
    expect(date(line)).toEqual(expected)
  })
})

describe('readDateLine', () => {
  it('takes the publication, not the update', () => {
    const line = 'Updated 6 March 2025 09:12, published 5 March 2025 14:30'
    expect(readDateLine(line, 9)).toMatchObject({ date: { value: '2025-03-05T14:30' }, isUpdate: false })
    expect(readDateLine('Last updated: 6 March 2025', 5)).toMatchObject({ isUpdate: true })
  })

  it('knows places and relative times as date lines without a date', () => {
    for (const line of [
      '| Vienna',
      'VIENNA, Austria —',
      '3 hours ago',
      'vor 2 Stunden',
      '14:32',
      '9.15am',
      'Publié hier à 18h45',
    ])
      expect(readDateLine(line, 3)).toEqual({ date: null, isUpdate: false })
  })

  it('takes no sentence with a date or a short one after a bullet', () => {
    expect(readDateLine('• The cap begins in May.', 5)).toBeNull()
    expect(readDateLine('Yesterday at 9:15 the doors opened.', 6)).toBeNull()
    expect(readDateLine('On 2 March 2025 the first letter was sent.', 9)).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { dateSpan, inOneYear, listDate, publishedProblem, timeAgo } from './date-texts.ts'

describe('dates of articles', () => {
  test('are short in lists, with the year where it has to be said', () => {
    expect(listDate('2024-03-04T09:30')).toBe('4 Mar 2024')
    expect(listDate('2024-03-04', false)).toBe('4 Mar')
    expect(listDate('')).toBe('')
  })

  test('of a story are a span, unknown ones left out', () => {
    expect(dateSpan(['2024-03-06', '', '2024-03-03'])).toBe('3–6 March 2024')
    expect(dateSpan(['2024-03-06'])).toBe('6 March 2024')
    expect(dateSpan(['', ''])).toBe('')
  })

  test('in one year need no year each', () => {
    expect(inOneYear(['2024-01-01', '', '2024-12-31'])).toBe(true)
    expect(inOneYear(['2023-12-31', '2024-01-01'])).toBe(false)
  })

  test('that were typed wrong are refused with the reason', () => {
    expect(publishedProblem('')).toBeNull()
    expect(publishedProblem('2024-02-29')).toBeNull()
    expect(publishedProblem('2024-02-29T23:59')).toBeNull()
    expect(publishedProblem('9 March')).toBe('Write 2024-03-09, or 2024-03-09T14:30 with the time.')
    expect(publishedProblem('2023-02-29')).toBe('There is no such day or time.')
    expect(publishedProblem('2024-03-09T25:00')).toBe('There is no such day or time.')
  })
})

test('moments are told from now', () => {
  const now = Date.parse('2024-03-09T12:00:00Z')
  const ago = (iso: string) => timeAgo(iso, now)
  expect(ago('2024-03-09T11:59:30Z')).toBe('just now')
  expect(ago('2024-03-09T11:57:00Z')).toBe('3 minutes ago')
  expect(ago('2024-03-09T10:00:00Z')).toBe('2 hours ago')
  expect(ago('2024-03-08T10:00:00Z')).toBe('yesterday')
  expect(ago('2024-02-08T10:00:00Z')).toBe('8 Feb 2024')
})

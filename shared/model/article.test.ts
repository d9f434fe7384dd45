import { describe, expect, test } from 'vitest'
import { ARTICLE_FIELDS, articleFields, publishedDate } from './article.ts'

describe('the date of publication', () => {
  test.each(['', '2024-03-09', '2024-03-09T14:30'])('may be %j', value => {
    expect(publishedDate.parse(value)).toBe(value)
  })

  test.each(['2024-3-9', '09.03.2024', '2024-03-09T14:30Z', '2024-03-09 14:30', 'yesterday', '2024-03-09\n'])(
    'may not be %j, and the message shows how one is written',
    value => {
      const { error } = publishedDate.safeParse(value)
      expect(error?.issues.map(issue => issue.message)).toEqual([
        'a date is written 2024-03-09 or 2024-03-09T14:30',
      ])
    },
  )
})

test('the fields of an article are those that forms and commands offer', () => {
  expect(ARTICLE_FIELDS).toEqual([
    'headline',
    'byline',
    'published',
    'outlet',
    'story',
    'origin',
    'language',
    'url',
  ])
  expect(articleFields.partial().parse({ headline: 'x' })).toEqual({ headline: 'x' })
})

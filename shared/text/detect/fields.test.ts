import { describe, expect, it } from 'vitest'
import { readField } from './fields.ts'

describe('readField', () => {
  it.each([
    ['Title: River summit', { field: 'headline', value: 'River summit' }],
    ['BYLINE: Jane Sample.', { field: 'byline', value: 'Jane Sample' }],
    ['Publisher: The Daily Example', { field: 'outlet', value: 'The Daily Example' }],
    ['date: "2025-03-05"', { field: 'published', value: '2025-03-05' }],
    ['Auteur : Jeanne Exemple', { field: 'byline', value: 'Jeanne Exemple' }],
  ])('reads "%s"', (line, expected) => {
    expect(readField(line)).toEqual(expected)
  })

  it.each([
    'Newspaper: the minister used a private address',
    'Publication: it took a year to write the report.',
    'No label here',
  ])('takes "%s" for no field', line => {
    expect(readField(line)).toBeNull()
  })
})

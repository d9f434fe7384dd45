import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test('Arabic and Hebrew are written from right to left, also after a name in Latin letters', () => {
  expect(directionOf('قال رئيس البلدية إن الجسر مغلق.')).toBe('rtl')
  expect(directionOf('Reuters: הגשר נסגר אתמול בערב')).toBe('rtl')
})

test('a text in Latin letters is written from left to right, whatever it quotes and whatever its language is said to be', () => {
  expect(directionOf('The word שלום stands in an English sentence.')).toBe('ltr')
  expect(directionOf('A headline in English', 'ar')).toBe('ltr')
})

test('the language decides where letters do not', () => {
  expect([
    directionOf('2024', 'he-IL'),
    directionOf('', 'fa'),
    directionOf('12:30'),
    directionOf(''),
  ]).toEqual(['rtl', 'rtl', 'ltr', 'ltr'])
})

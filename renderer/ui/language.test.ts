import { afterEach, expect, test } from 'vitest'
import { formatNumber, locale, offerLanguage, speak, t } from './language.ts'

offerLanguage('de', {
  'Found in {{file}}: {{words}} words': 'In {{file}} gefunden: {{words}} Wörter',
  '{{count}} articles': { one: '{{count}} Artikel hier', other: '{{count}} Artikel dort' },
})

afterEach(() => speak('en'))

test('an English text is shown as it is, with what its places hold', () => {
  expect(t('Mr. X: "done". $t(no)')).toBe('Mr. X: "done". $t(no)')
  expect(t('Found in {{file}}: {{words}} words', { file: 'a<b>.txt', words: 1200 })).toBe(
    'Found in a<b>.txt: 1,200 words',
  )
})

test('what is counted stands in the singular for one', () => {
  expect([0, 1, 2, 1200].map(count => t('{{count}} articles', { count }))).toEqual([
    '0 articles',
    '1 article',
    '2 articles',
    '1,200 articles',
  ])
})

test('the other language has its own words, forms and way to write numbers', () => {
  speak('de')
  expect(t('Found in {{file}}: {{words}} words', { file: 'a.txt', words: 1200 })).toBe(
    'In a.txt gefunden: 1.200 Wörter',
  )
  expect([1, 2].map(count => t('{{count}} articles', { count }))).toEqual([
    '1 Artikel hier',
    '2 Artikel dort',
  ])
  expect([formatNumber(0.5), locale()]).toEqual(['0,5', 'de-DE'])
})

test('a text without a translation is shown in English, and a value is never taken for a placeholder', () => {
  speak('de')
  expect(t('Not translated: {{name}}', { name: '{{name}} $t(x)' })).toBe('Not translated: {{name}} $t(x)')
})

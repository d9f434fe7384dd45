import { expect, test } from 'vitest'
import { readableDate } from './readable-date.ts'

test('a date of publication is read as people write it, in no time zone; what is no date stays', () => {
  const shown = ['2024-03-09', '2024-03-09T14:30', '', '2023-02-29', 'spring 2024'].map(date =>
    readableDate(date),
  )
  expect(shown).toEqual(['9 March 2024', '9 March 2024, 14:30', '', '2023-02-29', 'spring 2024'])
})

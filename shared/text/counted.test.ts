import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test('one thing is told from several, and thousands can be read', () => {
  const shown = [
    counted(0, 'mark'),
    counted(1, 'mark'),
    counted(1200, 'word'),
    counted(2, 'story', 'stories'),
  ]
  expect(shown).toEqual(['0 marks', '1 mark', '1,200 words', '2 stories'])
})

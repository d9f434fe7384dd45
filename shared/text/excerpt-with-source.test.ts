import { expect, test } from 'vitest'
import { excerptWithSource } from './excerpt-with-source.ts'

const source = {
  byline: 'Ines Brand',
  headline: 'Lift stops',
  outlet: 'Valley Post',
  published: '2025-02-03T09:30',
  url: '',
}

test('a passage is quoted and followed by what is known of its source', () => {
  expect(excerptWithSource('nobody was told', source)).toBe(
    '“nobody was told”\n(Ines Brand, “Lift stops”, Valley Post, 2025-02-03 09:30)',
  )
})

test('a passage that is a quotation keeps its own marks, and no source leaves no brackets', () => {
  const nothing = { byline: '', headline: '', outlet: '', published: '', url: '' }
  expect(excerptWithSource('“Nobody told us.”', nothing)).toBe('“Nobody told us.”')
})

import { expect, test } from 'vitest'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { kindChange } from './kind-change.ts'

const code = (id: string, kind: string, uses: number, parentId: string | null = null) =>
  ({ id, kind, uses, parentId }) as CodeWithUse
const [quote, said, claim, unused] = [
  code('quote', 'quote', 7),
  code('said', 'quote', 2, 'quote'),
  code('claim', 'claim', 0),
  code('unused', 'unused', 0),
] as const
const CODES = [quote, said, claim, unused]

test('a used code that goes under one of another kind changes its kind, and so do those below it', () => {
  expect(kindChange(CODES, quote.id, claim.id)).toEqual({ from: 'quote', to: 'claim', annotations: 7 })
  expect(kindChange(CODES, said.id, claim.id)).toEqual({ from: 'quote', to: 'claim', annotations: 2 })
})

test('nothing changes at the top, under the same kind, or without annotations', () => {
  expect(kindChange(CODES, said.id, null)).toBe(null)
  expect(kindChange(CODES, said.id, quote.id)).toBe(null)
  expect(kindChange(CODES, unused.id, claim.id)).toBe(null)
})

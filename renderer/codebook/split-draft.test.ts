import { expect, test } from 'vitest'
import type { CodeId } from '../../shared/model/ids.ts'
import { EMPTY_PART, type PartDraft, splitOf, toggled } from './split-draft.ts'

const code = 'c' as CodeId
const part = (given: Partial<Omit<PartDraft, 'chosen'>>, ...chosen: string[]): PartDraft => ({
  ...EMPTY_PART,
  ...given,
  chosen: new Set(chosen),
})

test('a split is asked for once every part with passages has a name or a code', () => {
  const known = part({ codeId: 'k' as CodeId }, 'p')
  expect(splitOf(code, [part({}, 'p'), known], 'below')).toBeNull()
  expect(splitOf(code, [part({ name: 'new' })], 'below')).toBeNull()
  expect(splitOf(code, [part({ name: ' new ' }, 'p', 'q'), known, EMPTY_PART], 'below')).toEqual({
    codeId: 'c',
    place: 'below',
    parts: [
      { name: 'new', annotationIds: ['p', 'q'] },
      { codeId: 'k', annotationIds: ['p'] },
    ],
  })
})

test('a passage is added to a part and taken out again', () => {
  const once = toggled(EMPTY_PART, 'p')
  expect([...once.chosen]).toEqual(['p'])
  expect([...toggled(once, 'p').chosen]).toEqual([])
})

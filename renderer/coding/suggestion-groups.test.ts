import { expect, test } from 'vitest'
import type { CodeId } from '../../shared/model/ids.ts'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import { hasCode, suggestionGroups, tickedAtFirst } from './suggestion-groups.ts'

const quote = (type: string) => ({ kind: 'quotes', type, codeIds: [] }) as unknown as Suggestion
const [direct, mixed, indirect] = [quote('direct'), quote('mixed'), quote('indirect')] as const
const shared = { kind: 'shared', codeIds: ['claim'] } as unknown as Suggestion

test('reported speech stands apart and is not ticked', () => {
  expect(suggestionGroups([indirect, direct, shared, mixed])).toEqual([
    { label: 'Quotations', list: [direct, mixed] },
    { label: 'Indirect quotations', list: [indirect] },
    { label: 'In other articles too', list: [shared] },
  ])
  expect([direct, mixed, indirect, shared].map(tickedAtFirst)).toEqual([true, true, false, true])
})

test('what brings no code is listed, and can be accepted once one is chosen', () => {
  expect([direct, shared].map(one => hasCode(one, null))).toEqual([false, true])
  expect(hasCode(direct, 'claim' as CodeId)).toBe(true)
})

import { beforeEach, expect, test, vi } from 'vitest'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { ArticleId, CodeId } from '../../shared/model/ids.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useReader } from '../editor/reader-state.ts'
import { queries } from '../rpc.ts'
import { notify } from '../ui/notices.tsx'
import { applyToSelection } from './codebook-actions.ts'
import { applyCodes, lastAppliedCodes } from './coding-actions.ts'
import { codePassage, type KeyContext } from './key-context.ts'
import { choosesCode } from './reader-keys.ts'
import { stickCode, useStickyCode } from './sticky-code.ts'

vi.mock('../ui/notices.tsx', () => ({ notify: vi.fn(), notifyError: vi.fn() }))

const article = 'article' as ArticleId
const old = { id: 'old' as CodeId, name: 'claim', key: '', retired: true } as CodeWithUse
const used = { id: 'used' as CodeId, name: 'quote', key: '', retired: false } as CodeWithUse
const passage = { start: 3, end: 9 }
const told = 'The code claim is retired; take it back into use first.'

/** A reader that only notes where its caret is put. */
function reader() {
  const select = vi.fn()
  const context = { article: { id: article }, handle: { select } as unknown as ArticleHandle } as KeyContext
  return { context, select }
}

beforeEach(() => {
  vi.mocked(notify).mockClear()
  queries.setQueryData(['code.list', { coderId: null }], [old, used])
  useStickyCode.setState({ codeId: null })
  useReader.setState({ selection: null })
})

test('a retired code is not applied, and it is said what to do', async () => {
  expect(await applyCodes(article, passage, [used.id, old.id])).toBe(null)
  expect(notify).toHaveBeenCalledExactlyOnceWith(told)
  expect(lastAppliedCodes()).toEqual([])
})

test('a code that is in use is applied, and repeated until it is retired', async () => {
  await applyCodes(article, passage, [used.id])
  expect(notify).not.toHaveBeenCalled()
  expect(lastAppliedCodes()).toEqual([used.id])
  queries.setQueryData(['code.list', { coderId: null }], [old, { ...used, retired: true }])
  await applyCodes(article, passage, lastAppliedCodes())
  expect(notify).toHaveBeenCalledExactlyOnceWith('The code quote is retired; take it back into use first.')
})

test('a passage that does not get a retired code stays selected', async () => {
  const { context, select } = reader()
  await codePassage(context, passage, [old.id])
  expect(notify).toHaveBeenCalledExactlyOnceWith(told)
  expect(select).not.toHaveBeenCalled()
})

test('a kept code that was retired is let go at the next passage', () => {
  stickCode(old.id)
  choosesCode(reader().context, passage)
  expect(notify).toHaveBeenCalledExactlyOnceWith(told)
  expect(useStickyCode.getState().codeId).toBe(null)
})

test('a click on a retired code says so, whether or not there is a selection', async () => {
  await applyToSelection(old)
  expect(notify).toHaveBeenCalledExactlyOnceWith(told)
})

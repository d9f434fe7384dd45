import { describe, expect, test } from 'vitest'
import type { ArticleId, CodeId } from '../../shared/model/ids.ts'
import { type ScopeSources, scopeInForce, toggleCode } from './scope.ts'

function sources(fields: Partial<Record<keyof ScopeSources, unknown>> = {}): ScopeSources {
  return {
    articles: [
      { id: 'a', storyId: 'small' },
      { id: 'b', storyId: 'large' },
      { id: 'c', storyId: 'large' },
    ],
    stories: [
      { id: 'small', name: 'Small', articles: 1 },
      { id: 'large', name: 'Large', articles: 2 },
    ],
    coders: [
      { id: 'lena', name: 'Lena', annotations: 3 },
      { id: 'tom', name: 'Tom', annotations: 0 },
    ],
    codes: [{ id: 'framing' }, { id: 'claim' }],
    shownCoder: 'lena',
    openArticle: null,
    ...fields,
  } as ScopeSources
}

const nothing = { codeIds: [] }

describe('the scope in force', () => {
  test('begins with the largest story and the coder whose marks the reader shows', () => {
    expect(scopeInForce(nothing, sources())).toEqual({ storyId: 'large', coderId: 'lena', codeIds: [] })
  })

  test('begins with the story of the open article', () => {
    expect(scopeInForce(nothing, sources({ openArticle: 'a' as ArticleId })).storyId).toBe('small')
  })

  test('is everything where no article has a story', () => {
    expect(scopeInForce(nothing, sources({ stories: [] })).storyId).toBeNull()
  })

  test('keeps what was chosen, "all" and "everybody" too', () => {
    const chosen = { storyId: null, coderId: null, codeIds: ['claim'] }
    expect(scopeInForce(chosen, sources({ openArticle: 'a' }))).toEqual(chosen)
    expect(scopeInForce({ storyId: 'small', coderId: 'tom', codeIds: [] }, sources())).toEqual({
      storyId: 'small',
      coderId: 'tom',
      codeIds: [],
    })
  })

  test('forgets what is gone from the project', () => {
    const chosen = { storyId: 'gone', coderId: 'gone', codeIds: ['gone', 'claim'] }
    expect(scopeInForce(chosen, sources({ shownCoder: null }))).toEqual({
      storyId: 'large',
      coderId: null,
      codeIds: ['claim'],
    })
  })

  test('does not begin with a story that has no article left', () => {
    const emptied = [{ id: 'small', name: 'Small', articles: 0 }]
    expect(scopeInForce({ storyId: 'small', codeIds: [] }, sources({ stories: emptied })).storyId).toBeNull()
  })
})

const tree = [
  { id: 'framing', parentId: null },
  { id: 'conflict', parentId: 'framing' },
  { id: 'strike', parentId: 'conflict' },
  { id: 'claim', parentId: null },
] as { id: CodeId; parentId: CodeId | null }[]

const toggled = (chosen: string[], code: string) => toggleCode(chosen as CodeId[], code as CodeId, tree)

describe('switching codes on and off', () => {
  test('takes the sub-codes along', () => {
    expect(toggled([], 'framing')).toEqual(['claim'])
    expect(toggled(['claim'], 'conflict')).toEqual(['conflict', 'strike', 'claim'])
  })

  test('means all again once every code is on', () => {
    expect(toggled(['claim'], 'framing')).toEqual([])
  })

  test('never leaves nothing to show', () => {
    expect(toggled(['claim'], 'claim')).toEqual(['claim'])
  })
})

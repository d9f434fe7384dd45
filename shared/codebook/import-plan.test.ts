import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCodebook } from '../../test/codebook-entries.ts'
import { codeOf, outlined } from '../../test/codes.ts'
import { type CodeEntry, codeEntry, countEntries } from '../model/code-entry.ts'
import type { Code } from '../model/codebook.ts'
import type { ImportChoice } from '../model/codebook-change.ts'
import { nameKey } from '../text/name-key.ts'
import { cleanEntries } from './clean-entries.ts'
import { pathsOf } from './code-tree.ts'
import { planImport, previewOf } from './import-plan.ts'

const MERGE: ImportChoice = { place: 'merge', root: '', words: 'keep' }
const ids = () => {
  let n = 0
  return () => {
    n += 1
    return `new-${n}`
  }
}
const entry = (name: string, more: Partial<CodeEntry> = {}) => codeEntry({ name, ...more })
const preview = (codes: readonly Code[], entries: readonly CodeEntry[], choice = MERGE) =>
  previewOf(codes, planImport(codes, entries, choice, ids()), [])

describe('merging into what is there', () => {
  test('adds what is missing, fills in empty words and leaves the rest', () => {
    const codes = [codeOf('a', { definition: 'mine' }), codeOf('b', { position: 1 })]
    const entries = [
      entry('A', { definition: 'theirs', inclusion: 'when', children: [entry('new')] }),
      entry('B'),
    ]
    const plan = planImport(codes, entries, MERGE, ids())
    expect(plan.codes).toEqual([
      codeOf('a', { definition: 'mine', inclusion: 'when' }),
      codeOf('b', { position: 1 }),
      codeOf('new-1', { name: 'new', parent: 'a' }),
    ])
    expect(preview(codes, entries)).toMatchObject({ added: ['a/new'], unchanged: 1, problems: [] })
    expect(preview(codes, entries).changed.map(one => one.path)).toEqual(['a'])
  })

  test('takes the file’s words where asked', () => {
    const codes = [codeOf('a', { definition: 'mine', color: 'rose' })]
    const entries = [entry('A', { definition: 'theirs', color: 'teal' })]
    expect(planImport(codes, entries, { ...MERGE, words: 'replace' }, ids()).codes).toEqual([
      codeOf('a', { name: 'A', definition: 'theirs', color: 'teal' }),
    ])
  })

  test('knows a code by its id wherever it stands, and renames it unless a sibling has the name', () => {
    const codes = outlined('a\n  b\n  c')
    const renamed = planImport(codes, [entry('x', { id: 'b' })], { ...MERGE, words: 'replace' }, ids())
    expect([...pathsOf(renamed.codes).values()]).toEqual(['a', 'a/x', 'a/c'])
    const taken = planImport(codes, [entry('C', { id: 'b' })], { ...MERGE, words: 'replace' }, ids())
    expect([...pathsOf(taken.codes).values()]).toEqual(['a', 'a/b', 'a/c'])
  })

  test('leaves a key to the code that has it', () => {
    const found = preview([codeOf('a', { key: '1' })], [entry('b', { key: '1' }), entry('c', { key: '2' })])
    expect(found.problems).toEqual(['The key 1 of "b" is that of "a" here and is left out.'])
  })

  test('leaves out attributes that are none', () => {
    expect(preview([], [entry('a', { attributes: [{ key: '' }] })]).problems).toEqual([
      'Some attributes of "a" are not understood and left out.',
    ])
  })
})

test('attributes come along unless another code asks for one of that key', () => {
  const tone = { key: 'tone', label: 'Tone', type: 'text' as const, options: [], required: false }
  const choice = { ...tone, key: 'side', type: 'choice' as const }
  const codes = [codeOf('a', { attributes: [tone] })]
  const plan = planImport(
    codes,
    [
      entry('a', { attributes: [tone] }),
      entry('b', { attributes: [tone] }),
      entry('c', { attributes: [choice] }),
    ],
    MERGE,
    ids(),
  )
  expect(plan.codes.map(code => code.attributes.length)).toEqual([1, 0, 0])
  expect(plan.problems).toEqual([
    expect.stringMatching(/^The attributes of "b" are left out: There is an attribute "tone" already/),
    expect.stringMatching(/^The attributes of "c" are left out: "Tone" needs two or more options/),
  ])
})

test('apart from what is there, everything is new below a code of its own', () => {
  const codes = outlined('a\nbook')
  const choice: ImportChoice = { place: 'separate', root: 'Book', words: 'keep' }
  const { codes: after } = planImport(codes, [entry('a', { id: 'a', kind: 'claim' })], choice, ids())
  expect([...pathsOf(after).values()]).toEqual(['a', 'book', 'Book (2)', 'Book (2)/a'])
  expect(after.map(code => code.kind)).toEqual(['framing', 'framing', 'claim', 'claim'])
})

test('any codebook lands in any other with siblings that differ and keys that are given once', () => {
  fc.assert(
    fc.property(
      anyCodebook,
      anyCodebook,
      fc.constantFrom('merge', 'separate'),
      fc.boolean(),
      (one, two, place, words) => {
        const choice: ImportChoice = { place, root: 'r', words: words ? 'keep' : 'replace' }
        const [first, second] = [cleanEntries(one).codes, cleanEntries(two).codes]
        const newId = ids()
        const before = planImport([], first, MERGE, newId).codes
        const { codes, codeOf: found } = planImport(before, second, choice, newId)
        expect(new Set(codes.map(code => code.id)).size).toBe(codes.length)
        const siblings = codes.map(code => `${code.parentId} ${nameKey(code.name)}`)
        expect(new Set(siblings).size).toBe(codes.length)
        const keys = codes.map(code => code.key).filter(Boolean)
        expect(new Set(keys).size).toBe(keys.length)
        expect(pathsOf(codes).size).toBe(codes.length)
        expect(found.size).toBe(countEntries(second))
        for (const code of before) expect(codes.some(other => other.id === code.id)).toBe(true)
      },
    ),
  )
})

test('taking the same codebook in again changes nothing', () => {
  fc.assert(
    fc.property(anyCodebook, entries => {
      const { codes: cleaned } = cleanEntries(entries)
      const newId = ids()
      const { codes } = planImport([], cleaned, MERGE, newId)
      expect(planImport(codes, cleaned, MERGE, newId).codes).toEqual(codes)
    }),
  )
})

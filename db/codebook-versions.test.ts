import { expect, test } from 'vitest'
import { markedProject } from '../test/coded-passages.ts'
import { logged } from '../test/operations.ts'
import { undoOnce } from './change-log.ts'
import { moveCode, updateCode } from './code-changes.ts'
import { mergeCodes } from './code-merge.ts'
import { createCode, deleteCode, listCodes } from './codebook.ts'
import {
  compareVersions,
  deleteVersion,
  listVersions,
  restoreVersion,
  saveVersion,
} from './codebook-versions.ts'

test('versions are listed with their names, newest first, and deleted', () => {
  const { db, by } = markedProject()
  const first = saveVersion(db, by, ' pilot ')
  saveVersion(db, by, 'main study')
  expect(listVersions(db)).toEqual([
    { id: expect.any(String), name: 'main study', created: db.now(), coder: 'Lena', codes: 8 },
    { id: first, name: 'pilot', created: db.now(), coder: 'Lena', codes: 8 },
  ])
  deleteVersion(db, by, first)
  expect(listVersions(db)).toHaveLength(1)
  expect(() => restoreVersion(db, by, first)).toThrow('This version is no longer in the project')
  expect(() => saveVersion(db, by, ' ')).toThrow('A version needs a name; type one.')
  db.close()
})

test('comparing with now tells what was added, renamed, moved, reworded and merged', () => {
  const { db, by, id, mark } = markedProject()
  const version = saveVersion(db, by, 'pilot')
  mark('toll', 'framing/morality')
  mergeCodes(db, by, [id('framing/morality')], id('claim'), { appendDefinition: false, namesakes: 'merge' })
  updateCode(db, by, id('quote'), { name: 'voice', definition: 'Said' })
  moveCode(db, by, id('framing/responsibility'), null, null)
  createCode(db, by, { name: 'cost', parentId: id('claim') })
  deleteCode(db, by, id('framing/conflict'))
  const found = compareVersions(db, version, null)
  expect(found.map(one => [one.path, one.changes.map(change => change.type)])).toEqual([
    ['claim/cost', ['added']],
    ['voice', ['renamed', 'reworded']],
    ['responsibility', ['moved']],
    ['framing/conflict', ['removed']],
    ['framing/morality', ['merged']],
  ])
  expect(found.at(-1)?.changes).toEqual([{ type: 'merged', into: 'claim' }])
  expect(compareVersions(db, version, version)).toEqual([])
  db.close()
})

test('restoring makes the codebook what it was and keeps codes that passages have, as one step', () => {
  const { db, by, id, mark, codesOf, paths } = markedProject()
  const before = listCodes(db, null)
  const version = saveVersion(db, by, 'pilot')
  createCode(db, by, { name: 'cost', parentId: id('claim'), key: '9' })
  createCode(db, by, { name: 'unused' })
  updateCode(db, by, id('framing/conflict'), { name: 'morality 2' })
  updateCode(db, by, id('framing/morality'), { name: 'conflict' })
  const passage = mark('toll', 'claim/cost')
  const changed = logged(db)
  expect(restoreVersion(db, by, version)).toEqual({ retired: 1 })
  expect(
    listCodes(db, null)
      .filter(code => !code.retired)
      .map(code => ({ ...code, uses: 0 })),
  ).toEqual(before)
  expect(codesOf(passage)).toEqual(['claim/cost'])
  expect(listCodes(db, null).find(code => code.path === 'claim/cost')).toMatchObject({
    retired: true,
    key: '',
  })
  expect(paths()).not.toContain('unused')
  undoOnce(db, by)
  expect(logged(db)).toEqual(changed)
  db.close()
})

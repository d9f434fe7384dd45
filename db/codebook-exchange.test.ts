import { expect, test } from 'vitest'
import { codeEntry } from '../shared/model/code-entry.ts'
import { READY_CODEBOOKS } from '../shared/model/ready-codebooks.ts'
import { author, project } from '../test/builders.ts'
import { markedProject } from '../test/coded-passages.ts'
import { logged } from '../test/operations.ts'
import { undoOnce } from './change-log.ts'
import { codePassages, setExample } from './code-examples.ts'
import { deleteCode, listCodes } from './codebook.ts'
import { codebookEntries, importCodebook, previewImport } from './codebook-exchange.ts'

const MERGE = { place: 'merge', root: '', words: 'keep' } as const

test('a codebook taken out of one project and into an emptied one is the same, ids and examples too', () => {
  const { db, by, id, mark } = markedProject()
  setExample(db, by, id('claim'), mark('toll', 'claim'), true)
  const entries = codebookEntries(db)
  expect(entries.find(entry => entry.name === 'claim')?.examples).toEqual([
    { annotation: expect.any(String), text: 'toll' },
  ])
  const other = project()
  const omar = author(other, 'Omar')
  for (const code of listCodes(other, null)) if (code.depth === 0) deleteCode(other, omar, code.id)
  expect(importCodebook(other, omar, entries, MERGE)).toEqual({ added: 8, changed: 0, problems: [] })
  const known = listCodes(db, null).map(code => ({ ...code, uses: 0 }))
  expect(listCodes(other, null)).toEqual(known)
  other.close()
  db.close()
})

test('examples come back where the annotation has the code, and taking in is one step', () => {
  const { db, by, id, mark } = markedProject()
  const passage = mark('toll', 'claim')
  setExample(db, by, id('claim'), passage, true)
  const entries = codebookEntries(db)
  setExample(db, by, id('claim'), passage, false)
  const before = logged(db)
  importCodebook(db, by, entries, MERGE)
  expect(codePassages(db, id('claim'), { onlyChosen: true })).toHaveLength(1)
  undoOnce(db, by)
  expect(logged(db)).toEqual(before)
  db.close()
})

test('the preview says what would be added and changed, and is what happens', () => {
  const { db, by, id } = markedProject()
  const entries = [
    codeEntry({ name: 'Claim', inclusion: 'checkable', children: [codeEntry({ name: 'number' })] }),
    codeEntry({ name: 'Quote' }),
    codeEntry({ name: 'Tone' }),
  ]
  const preview = previewImport(db, entries, MERGE, ['told by the reader'])
  expect(preview).toMatchObject({
    added: ['claim/number', 'Tone'],
    unchanged: 1,
    problems: ['told by the reader'],
  })
  expect(preview.changed.map(one => one.path)).toEqual(['claim'])
  expect(importCodebook(db, by, entries, MERGE)).toEqual({ added: 2, changed: 1, problems: [] })
  expect(listCodes(db, null).find(code => code.id === id('claim'))?.inclusion).toBe('checkable')
  db.close()
})

test.each(READY_CODEBOOKS)('$title can be taken in beside the starting codebook', ({ codes }) => {
  const { db, by, paths } = markedProject()
  const known = paths()
  importCodebook(db, by, codes, MERGE)
  expect(paths().slice(0, known.length)).toEqual(known)
  expect(paths()[known.length]).toBe(codes[0]?.name)
  db.close()
})

test('thousands of codes are taken in', () => {
  const db = project()
  const children = Array.from({ length: 3000 }, (_, n) => codeEntry({ name: `code ${n}` }))
  importCodebook(db, author(db), [codeEntry({ name: 'many', children })], MERGE)
  expect(
    listCodes(db, null)
      .slice(-2)
      .map(code => code.path),
  ).toEqual(['many/code 2998', 'many/code 2999'])
  db.close()
})

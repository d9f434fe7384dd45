import { expect, test } from 'vitest'
import { markedProject } from '../test/coded-passages.ts'
import { logged } from '../test/operations.ts'
import { undoOnce } from './change-log.ts'
import { codePassages, setExample } from './code-examples.ts'
import { mergeCodes, previewMerge } from './code-merge.ts'
import { createCode, listCodes } from './codebook.ts'
import { listHistory } from './history.ts'
import { getNote, setNote } from './notes.ts'

const CHOICE = { appendDefinition: false, namesakes: 'merge' } as const

test('passages of merged codes get the other one, once, and all of it is one step to undo', () => {
  const { db, by, id, mark, codesOf, paths } = markedProject()
  const [conflict, both] = [mark('toll', 'framing/conflict'), mark('drivers', 'framing/conflict', 'claim')]
  setExample(db, by, id('framing/conflict'), conflict, true)
  setNote(db, by, 'code', id('framing/conflict'), 'too wide')
  setNote(db, by, 'code', id('claim'), 'check')
  const before = logged(db)
  const [from, into] = [id('framing/conflict'), id('claim')]
  expect(previewMerge(db, [from], into, CHOICE)).toEqual({
    annotations: 1,
    both: 1,
    moved: [],
    namesakes: [],
  })
  mergeCodes(db, by, [from], into, CHOICE)
  expect([codesOf(conflict), codesOf(both)]).toEqual([['claim'], ['claim']])
  expect(codePassages(db, into, { onlyChosen: true }).map(one => one.annotationId)).toEqual([conflict])
  expect(getNote(db, 'code', into)?.text).toBe('check\n\ntoo wide')
  expect(paths()).not.toContain('framing/conflict')
  expect(listHistory(db, 1)[0]?.summary).toBe('Merge conflict into claim')
  undoOnce(db, by)
  expect(logged(db)).toEqual(before)
  db.close()
})

test('codes below move along; namesakes are told before and merged with their passages', () => {
  const { db, by, id, mark, codesOf, paths } = markedProject()
  createCode(db, by, { name: 'War', parentId: id('framing/conflict') })
  createCode(db, by, { name: 'trade', parentId: id('framing/conflict') })
  createCode(db, by, { name: 'war', parentId: id('claim') })
  const passage = mark('robbery', 'framing/conflict/War')
  const [from, into] = [id('framing/conflict'), id('claim')]
  expect(previewMerge(db, [from], into, CHOICE)).toEqual({
    annotations: 1,
    both: 0,
    moved: ['framing/conflict/trade'],
    namesakes: ['framing/conflict/War'],
  })
  mergeCodes(db, by, [from], into, CHOICE)
  expect(paths().filter(path => path.startsWith('claim'))).toEqual(['claim', 'claim/war', 'claim/trade'])
  expect(codesOf(passage)).toEqual(['claim/war'])
  expect(listCodes(db, null).find(code => code.path === 'claim/trade')?.kind).toBe('claim')
  db.close()
})

test('a code cannot be merged into itself, nor one that is gone', () => {
  const { db, by, id } = markedProject()
  expect(() => mergeCodes(db, by, [id('claim')], id('claim'), CHOICE)).toThrow(
    'A code cannot be merged into itself.',
  )
  const gone = id('quote')
  mergeCodes(db, by, [gone], id('claim'), CHOICE)
  expect(() => previewMerge(db, [gone], id('claim'), CHOICE)).toThrow('no longer in the codebook')
  db.close()
})

import { describe, expect, test } from 'vitest'
import { UserError } from '../shared/model/user-error.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { createCode } from './codebook.ts'
import { useCoder } from './coders.ts'
import { listHistory, redo, undo, undoState, undoTo } from './history.ts'

/** A project in which Lena made the codes a, b and c, and Omar then d. */
function start() {
  const db = project()
  const [lena, omar] = [author(db, 'Lena'), author(db, 'Omar')]
  for (const name of ['a', 'b', 'c']) createCode(db, lena, { name })
  createCode(db, omar, { name: 'd' })
  const seqOf = (name: string) =>
    listHistory(db, 99).find(one => one.kind === 'do' && one.summary === `Add code ${name}`)!.seq
  return { db, lena, omar, seqOf }
}
const codeOf = (act: () => unknown) => {
  try {
    act()
    return 'nothing was thrown'
  } catch (error) {
    return error instanceof UserError ? error.code : `a defect: ${error}`
  }
}

test('a new project has nothing to undo or redo, and its start and coders stay in force', () => {
  const db = project()
  useCoder(db, 'Lena')
  expect(undoState(db)).toEqual({ undo: null, redo: null })
  expect(
    listHistory(db, 9).map(({ seq, kind, coder, summary, inForce }) => [seq, kind, coder, summary, inForce]),
  ).toEqual([
    [2, 'base', 'Lena', 'Add coder Lena', true],
    [1, 'base', 'Parallax', 'New project with the starting codebook', true],
  ])
  db.close()
})

describe('undo', () => {
  test('asks before it reverses another coder’s step, and says whose', () => {
    const { db, lena, omar } = start()
    const before = logged(db)
    expect(() => undo(db, lena, 1, false)).toThrow(
      'The last step, "Add code d", was made by Omar. Undo it all the same?',
    )
    expect(codeOf(() => undo(db, lena, 1, false))).toBe('needs-confirmation')
    expect(logged(db)).toEqual(before)
    expect(undo(db, lena, 1, true).undo).toMatchObject({ summary: 'Add code c', coder: 'Lena' })
    expect(codeOf(() => undo(db, omar, 1, false))).toBe('needs-confirmation')
    db.close()
  })

  test('takes several steps or none', () => {
    const { db, lena } = start()
    const before = logged(db)
    expect(() => undo(db, lena, 5, true)).toThrow('Only 4 steps can be undone; nothing was changed.')
    expect(logged(db)).toEqual(before)
    undo(db, lena, 3, true)
    expect(() => undo(db, lena, 2, true)).toThrow('Only 1 step can be undone; nothing was changed.')
    redo(db, lena, 3)
    expect(undo(db, lena, 4, true)).toMatchObject({
      undo: null,
      redo: { summary: 'Add code a', coder: 'Lena' },
    })
    expect(codeOf(() => undo(db, lena, 1, true))).toBe('nothing-left')
    db.close()
  })
})

describe('redo', () => {
  test('takes several steps or none', () => {
    const { db, lena, seqOf } = start()
    const after = logged(db)
    undo(db, lena, 3, true)
    const before = logged(db)
    expect(() => redo(db, lena, 4)).toThrow('Only 3 steps can be redone; nothing was changed.')
    expect(logged(db)).toEqual(before)
    expect(redo(db, lena, 3)).toEqual({
      undo: { seq: seqOf('d'), summary: 'Add code d', coder: 'Omar' },
      redo: null,
    })
    expect(logged(db)).toEqual(after)
    expect(codeOf(() => redo(db, lena, 1))).toBe('nothing-left')
    db.close()
  })
})

describe('undo to a step', () => {
  test('makes that step the last in force', () => {
    const { db, lena, seqOf } = start()
    expect(undoTo(db, lena, seqOf('b'), true)).toMatchObject({
      undo: { seq: seqOf('b') },
      redo: { seq: seqOf('c') },
    })
    const inForce = listHistory(db, 99)
      .filter(one => one.kind === 'do')
      .map(one => [one.summary, one.inForce])
    expect(inForce).toEqual([
      ['Add code d', false],
      ['Add code c', false],
      ['Add code b', true],
      ['Add code a', true],
    ])
    db.close()
  })

  test('asks when another coder’s step lies between, and then changes nothing', () => {
    const { db, lena, seqOf } = start()
    const before = logged(db)
    expect(codeOf(() => undoTo(db, lena, seqOf('a'), false))).toBe('needs-confirmation')
    expect(logged(db)).toEqual(before)
    db.close()
  })

  test('that is not in force, or is none, is refused and changes nothing', () => {
    const { db, lena, seqOf } = start()
    const gone = seqOf('c')
    undo(db, lena, 2, true)
    const before = logged(db)
    for (const seq of [gone, 1, 999])
      expect(() => undoTo(db, lena, seq, true)).toThrow('This step is not in force any more')
    expect(logged(db)).toEqual(before)
    db.close()
  })
})

test('the history shows undo and redo as entries of their own, newest first, as many as asked for', () => {
  const { db, lena, seqOf } = start()
  undo(db, lena, 2, true)
  redo(db, lena, 1)
  expect(
    listHistory(db, 3).map(({ kind, summary, target, inForce }) => [kind, summary, target, inForce]),
  ).toEqual([
    ['redo', 'Add code c', seqOf('c'), true],
    ['undo', 'Add code c', seqOf('c'), true],
    ['undo', 'Add code d', seqOf('d'), false],
  ])
  expect(listHistory(db, 99)).toHaveLength(10)
  db.close()
})

test('what one coder does after another’s undo is on top of the stack', () => {
  const { db, lena, omar } = start()
  undo(db, omar, 1, false)
  addArticle(db, lena, 'x', { headline: 'H' })
  expect(undoState(db)).toMatchObject({ undo: { summary: 'Import H', coder: 'Lena' }, redo: null })
  expect(undo(db, lena, 2, false).undo).toMatchObject({ summary: 'Add code b' })
  db.close()
})

import { expect, test } from 'vitest'
import { addArticle, author, project } from '../test/builders.ts'
import { annotationsChangedSince } from './annotation-changes.ts'
import { createAnnotation, deleteAnnotations, listAnnotations, updateAnnotation } from './annotations.ts'
import { undoOnce } from './change-log.ts'
import { codeAtPath } from './codebook.ts'
import type { ReadDb } from './connection.ts'

const TEXT = 'The ferry is late, he said, and it will stay late.'

const seqOf = (db: ReadDb) =>
  db.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM change')?.seq ?? 0

function start() {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, TEXT)
  const code = codeAtPath(db, 'claim', null)
  const mark = (start: number, end: number) =>
    createAnnotation(db, by, { articleId, start, end, codeIds: [code], note: '', attributes: {} })
  const since = (seq: number, coderId: string | null = null) =>
    annotationsChangedSince(db, { articleId, coderId, since: seq })
  return { db, by, articleId, mark, since }
}

test('only what was changed is told, as it is now; a moved, retagged or undone annotation counts as changed', () => {
  const { db, by, articleId, mark, since } = start()
  const first = mark(0, 9)
  const second = mark(4, 12)
  const seq = seqOf(db)
  expect(since(seq)).toEqual({ changed: [], gone: [] })
  const moved = updateAnnotation(db, by, second.id, { end: 17, attributes: { stance: 'asserts' } })
  expect(since(seq)).toEqual({ changed: [moved], gone: [] })
  undoOnce(db, by)
  expect(since(seq)).toEqual({ changed: [second], gone: [] })
  expect(listAnnotations(db, articleId, null)).toEqual([first, second])
})

test('what was deleted, or belongs to another coder than asked for, is gone', () => {
  const { db, by, mark, since } = start()
  const first = mark(0, 9)
  const seq = seqOf(db)
  const second = mark(4, 12)
  deleteAnnotations(db, by, [first.id])
  expect(since(seq)).toEqual({ changed: [second], gone: [first.id] })
  const { changed, gone } = since(seq, 'somebody else')
  expect(changed).toEqual([])
  expect([...gone].sort()).toEqual([first.id, second.id].sort())
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addArticle, author, project } from '../test/builders.ts'
import type { Operation } from '../test/operation.ts'
import { anyOperation, attempt, checkSearchIndex, logged } from '../test/operations.ts'
import { createAnnotation, listAnnotations, updateAnnotation } from './annotations.ts'
import { deleteArticles, listArticles, updateArticles } from './articles.ts'
import { logPosition, recordChange, redoOnce, rowsOf, undoOnce } from './change-log.ts'
import { createCode, listCodes } from './codebook.ts'
import { useCoder } from './coders.ts'
import { openProject, type WriteDb } from './connection.ts'
import { listHistory } from './history.ts'
import type { LoggedTable } from './logged-tables.ts'
import { verifyProject } from './verify.ts'

const FINE = { ok: true, problems: [] }
const steps = (db: WriteDb) => db.get<{ n: number }>(`SELECT count(*) AS n FROM change WHERE kind = 'do'`)!.n
const named = (list: Operation[]) => list.map(one => one.what).join(', ')

/** A project with two articles and three annotations, where random operations find something to act on. */
function furnished() {
  const db = project()
  const by = author(db)
  const codes = listCodes(db, null).map(code => code.id)
  const first = addArticle(db, by, 'The toll doubles\nDrivers speak of robbery', {
    outlet: 'Courier',
    story: 'Toll',
  })
  addArticle(db, by, 'Council defends the toll', { outlet: 'Gannet', story: 'Toll' })
  for (const [start, end, code] of [
    [0, 8, 1],
    [4, 16, 2],
    [17, 30, 7],
  ] as const) {
    createAnnotation(db, by, {
      articleId: first,
      start,
      end,
      codeIds: [codes[code]!],
      note: '',
      attributes: {},
    })
  }
  return { db, by }
}

test('whatever is done can be undone to the first row and redone to the last, also after reopening', () => {
  fc.assert(
    fc.property(fc.array(anyOperation, { minLength: 1, maxLength: 12 }), operations => {
      const { db, by } = furnished()
      const [start, before] = [logged(db), steps(db)]
      for (const one of operations) {
        attempt(db, by, one)
        expect(verifyProject(db), one.what).toEqual(FINE)
      }
      const [end, done] = [logged(db), steps(db) - before]
      for (let n = 0; n < done; n++) expect(undoOnce(db, by), named(operations)).not.toBeNull()
      expect(logged(db)).toEqual(start)
      expect(verifyProject(db)).toEqual(FINE)
      checkSearchIndex(db)
      db.close()

      const again = openProject(db.file, { holder: 'a test' })
      expect(logged(again)).toEqual(start)
      for (let n = 0; n < done; n++) expect(redoOnce(again, by)).not.toBeNull()
      expect(redoOnce(again, by)).toBeNull()
      expect(logged(again)).toEqual(end)
      expect(verifyProject(again)).toEqual(FINE)
      checkSearchIndex(again)
      again.close()
    }),
    { numRuns: 60 },
  )
})

type Step = { type: 'do'; operation: Operation } | { type: 'undo' | 'redo' | 'coder' }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyOperation.map((operation): Step => ({ type: 'do', operation })) },
  { weight: 3, arbitrary: fc.constant<Step>({ type: 'undo' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ type: 'redo' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'coder' }) },
)
const TABLES: LoggedTable[] = [
  'outlet',
  'story',
  'article',
  'reading',
  'code',
  'annotation',
  'annotation_code',
  'annotation_attribute',
]

test('undo, redo, new actions and new coders in any order behave like one stack of done and one of undone actions', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), list => {
      const { db, by } = furnished()
      const done: { seq: number; before: unknown }[] = []
      let undone: { seq: number; after: unknown }[] = []
      const bottom = logPosition(db).undo
      list.forEach((one, n) => {
        const now = logged(db, TABLES)
        if (one.type === 'do') {
          const last = steps(db)
          attempt(db, by, one.operation)
          if (steps(db) === last) expect(logged(db, TABLES)).toEqual(now)
          else {
            done.push({ seq: logPosition(db).undo!, before: now })
            undone = []
          }
        } else if (one.type === 'undo' && done.length > 0) {
          const { seq, before } = done.pop()!
          expect(undoOnce(db, by)).toBe(seq)
          expect(logged(db, TABLES)).toEqual(before)
          undone.push({ seq, after: now })
        } else if (one.type === 'redo') {
          const next = undone.pop()
          expect(redoOnce(db, by)).toBe(next?.seq ?? null)
          expect(logged(db, TABLES)).toEqual(next?.after ?? now)
          if (next) done.push({ seq: next.seq, before: now })
        } else if (one.type === 'coder') {
          useCoder(db, `Coder ${n}`)
          expect(logged(db, TABLES)).toEqual(now)
        }
        expect(logPosition(db)).toEqual({
          undo: done.at(-1)?.seq ?? bottom,
          redo: undone.at(-1)?.seq ?? null,
        })
      })
      const undoneSeqs = undone.map(one => one.seq)
      const history = listHistory(db, 1000).filter(entry => entry.kind === 'do')
      for (const entry of history.filter(one => one.seq > (bottom ?? 0))) {
        expect(entry.inForce).toBe(done.some(one => one.seq === entry.seq))
        if (undoneSeqs.includes(entry.seq)) expect(entry.inForce).toBe(false)
      }
      expect(verifyProject(db)).toEqual(FINE)
      checkSearchIndex(db)
      db.close()
    }),
    { numRuns: 60 },
  )
})

describe('one action', () => {
  test('is one entry that says who, when and what, with every row it changed', () => {
    const db = project(() => '2026-03-04T05:06:07.000Z')
    const by = author(db)
    const id = addArticle(db, by, 'Some text', { headline: 'Tolls', outlet: 'Courier' })
    const [entry] = listHistory(db, 1)
    expect(entry).toEqual({
      seq: 3,
      at: '2026-03-04T05:06:07.000Z',
      coder: 'Lena',
      kind: 'do',
      summary: 'Import Tolls',
      target: null,
      inForce: true,
    })
    const rows = rowsOf(db, 3)
    expect(rows.map(row => row.table)).toEqual(['outlet', 'article'])
    expect(rows[1]).toMatchObject({ before: null, after: { id, number: 1, headline: 'Tolls' } })
    db.close()
  })

  test('that changes nothing leaves no entry and keeps what can be redone', () => {
    const { db, by } = furnished()
    const [one] = listArticles(db, null)
    updateArticles(db, by, [one!.id], { outlet: 'Gannet' })
    undoOnce(db, by)
    const position = logPosition(db)
    updateArticles(db, by, [one!.id], {})
    const [annotation] = listAnnotations(db, one!.id, null)
    updateAnnotation(db, by, annotation!.id, { note: annotation!.note })
    expect(logPosition(db)).toEqual(position)
    expect(position.redo).not.toBeNull()
    db.close()
  })

  test('that fails half-way leaves no row and no entry', () => {
    const { db, by } = furnished()
    const before = logged(db)
    const entries = listHistory(db, 100)
    const failing = () =>
      recordChange(db, by, 'Fail', changes => {
        changes.insert('outlet', { id: 'x', name: 'X', name_key: 'x' })
        throw new Error('on purpose')
      })
    expect(failing).toThrow('on purpose')
    expect(logged(db)).toEqual(before)
    expect(listHistory(db, 100)).toEqual(entries)
    db.close()
  })

  test('ends the redo branch, which stays in the log', () => {
    const { db, by } = furnished()
    createCode(db, by, { name: 'one' })
    undoOnce(db, by)
    createCode(db, by, { name: 'two' })
    expect(redoOnce(db, by)).toBeNull()
    expect(listHistory(db, 3).map(({ summary, kind, inForce }) => [summary, kind, inForce])).toEqual([
      ['Add code two', 'do', true],
      ['Add code one', 'undo', false],
      ['Add code one', 'do', false],
    ])
    db.close()
  })

  test('on something that is gone is refused in plain words', () => {
    const { db, by } = furnished()
    const [one] = listArticles(db, null)
    deleteArticles(db, by, [one!.id])
    expect(() => updateArticles(db, by, [one!.id], { headline: 'x' })).toThrow(
      'This article is no longer in the project; it may have been deleted or undone.',
    )
    db.close()
  })
})

test('half a surrogate pair is kept in the log as SQLite keeps it', () => {
  const { db, by } = furnished()
  const [one] = listArticles(db, null)
  updateArticles(db, by, [one!.id], { headline: 'a\ud800b', outlet: '\udc00' })
  expect(verifyProject(db)).toEqual(FINE)
  expect(listArticles(db, null)).toContainEqual(
    expect.objectContaining({ headline: 'a\ufffdb', outlet: '\ufffd' }),
  )
  db.close()
})

test('the log refuses to be rewritten', () => {
  const { db } = furnished()
  for (const sql of [
    `UPDATE change SET summary = 'x'`,
    'DELETE FROM change',
    `UPDATE change_row SET before = 'x'`,
    'DELETE FROM change_row',
  ]) {
    expect(() => db.run(sql)).toThrow('the change log is append-only')
  }
  db.close()
})

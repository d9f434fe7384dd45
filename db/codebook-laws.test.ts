import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedCodes } from '../shared/codebook/merge.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { keepingOperation } from '../test/codebook-operations.ts'
import { anyOperation, attempt, logged } from '../test/operations.ts'
import { createAnnotation } from './annotations.ts'
import { undoOnce } from './change-log.ts'
import { mergeCodes } from './code-merge.ts'
import { listCodes } from './codebook.ts'
import type { WriteDb } from './connection.ts'
import { verifyProject } from './verify.ts'

/** A project with an article and passages that have up to three codes. */
function coded() {
  const db = project()
  const by = author(db)
  const codes = listCodes(db, null).map(code => code.id)
  const articleId = addArticle(db, by, 'The toll doubles and the drivers speak of robbery at the gate')
  for (const [start, numbers] of [
    [0, [1]],
    [4, [1, 2]],
    [9, [2, 6, 7]],
    [12, [0]],
  ] as const)
    createAnnotation(db, by, {
      articleId,
      start,
      end: start + 8,
      codeIds: numbers.map(n => codes[n]!),
      note: '',
      attributes: {},
    })
  return { db, by }
}

const anything = fc.oneof({ weight: 3, arbitrary: keepingOperation }, { weight: 2, arbitrary: anyOperation })

const codesOfPassages = (db: WriteDb) =>
  db.all<{ id: string; codes: number }>(
    `SELECT annotation.id, count(code.id) AS codes FROM annotation
     LEFT JOIN annotation_code ON annotation_id = annotation.id LEFT JOIN code ON code.id = code_id
     GROUP BY annotation.id ORDER BY annotation.id`,
  )

test('no passage loses its codes when codes are merged, split, renamed, retired, imported or restored', () => {
  fc.assert(
    fc.property(fc.array(keepingOperation, { minLength: 1, maxLength: 8 }), operations => {
      const { db, by } = coded()
      const before = codesOfPassages(db)
      for (const one of operations) {
        attempt(db, by, one)
        expect(verifyProject(db), one.what).toEqual({ ok: true, problems: [] })
      }
      const after = codesOfPassages(db)
      expect(after.map(one => one.id)).toEqual(before.map(one => one.id))
      expect(after.filter(one => one.codes === 0)).toEqual([])
      db.close()
    }),
    { numRuns: 25 },
  )
})

test('whatever is done to the codebook, among everything else, as many undos give the same project', () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 10 }), operations => {
      const { db, by } = coded()
      const steps = () => db.get<{ n: number }>(`SELECT count(*) AS n FROM change WHERE kind = 'do'`)!.n
      const [start, before] = [logged(db), steps()]
      for (const one of operations) attempt(db, by, one)
      const done = steps() - before
      for (let n = 0; n < done; n++) undoOnce(db, by)
      expect(logged(db)).toEqual(start)
      expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
      db.close()
    }),
    { numRuns: 25 },
  )
})

test('siblings keep different names, keys one owner; kinds and retirement are passed down', () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 10 }), operations => {
      const { db, by } = coded()
      for (const one of operations) attempt(db, by, one)
      const codes = listCodes(db, null)
      const byId = new Map(codes.map(code => [code.id, code]))
      expect(codes).toHaveLength(db.get<{ n: number }>('SELECT count(*) AS n FROM code')!.n)
      const keys = codes.map(code => code.key).filter(Boolean)
      expect(new Set(keys).size).toBe(keys.length)
      for (const code of codes) {
        const parent = code.parentId && byId.get(code.parentId)
        if (parent) expect([code.kind, code.retired || !parent.retired]).toEqual([parent.kind, true])
        if (code.retired) expect(code.key).toBe('')
      }
      expect(db.get(`SELECT 1 FROM code WHERE name_key LIKE char(0) || '%'`)).toBeUndefined()
      db.close()
    }),
    { numRuns: 25 },
  )
})

test('after a merge every passage has exactly the codes it had, with the one that stays for those that went', () => {
  const choice = fc.record({ appendDefinition: fc.boolean(), namesakes: fc.constantFrom('merge', 'rename') })
  const pick = fc.nat(30)
  fc.assert(
    fc.property(
      fc.array(anything, { maxLength: 6 }),
      fc.array(pick, { minLength: 1, maxLength: 3 }),
      pick,
      choice,
      (operations, from, target, how) => {
        const { db, by } = coded()
        for (const one of operations) attempt(db, by, one)
        const codes = listCodes(db, null)
        const at = (n: number) => codes[n % codes.length]!.id
        const [ids, into] = [from.map(at), at(target)]
        const before = codesByPassage(db)
        attempt(db, by, {
          what: 'merge',
          run: () => {
            const { into: went } = mergedCodes(codes, ids, into, how)
            mergeCodes(db, by, ids, into, how)
            for (const had of before.values()) {
              const now = new Set([...had].map(code => went.get(code) ?? code))
              had.clear()
              for (const code of now) had.add(code)
            }
          },
        })
        expect(codesByPassage(db)).toEqual(before)
        db.close()
      },
    ),
    { numRuns: 40 },
  )
})

function codesByPassage(db: WriteDb): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const rows = db.all<{ id: string; code: string }>(
    'SELECT annotation_id AS id, code_id AS code FROM annotation_code ORDER BY annotation_id, code_id',
  )
  for (const { id, code } of rows) found.set(id, (found.get(id) ?? new Set()).add(code))
  return found
}

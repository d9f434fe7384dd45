import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../shared/model/annotation.ts'
import { UserError } from '../shared/model/user-error.ts'
import { passageText } from '../shared/text/passage.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { type AnnotationPatch, createAnnotation, listAnnotations, updateAnnotation } from './annotations.ts'
import { undoOnce } from './change-log.ts'
import { codeAtPath } from './codebook.ts'
import type { WriteDb } from './connection.ts'
import { verifyProject } from './verify.ts'

const TEXT =
  'The ferry is late, he said, and it will stay late.\nNobody knows why 👩‍👩‍👧 cafe\u0301 wait.'.normalize()

/** Anywhere in the text, and a little beyond what there is. */
const offset = fc.integer({ min: -2, max: TEXT.length + 2 })
const inside = fc.tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 25 })).map(([start, size]) => ({
  start,
  end: Math.min(TEXT.length, start + size),
}))

/** New edges, one or both, or a passage of any spans, also such as cannot be. */
const resized: fc.Arbitrary<AnnotationPatch> = fc.oneof(
  fc.record({ start: offset, end: offset }, { requiredKeys: [] }),
  fc.record({ spans: fc.array(inside, { minLength: 1, maxLength: 4 }) }),
  fc.record({ spans: fc.array(fc.record({ start: offset, end: offset }), { maxLength: 3 }) }),
)

const annotation = fc.record({
  spans: fc.array(inside, { minLength: 1, maxLength: 3 }),
  codes: fc.uniqueArray(fc.constantFrom('claim', 'quote', 'framing/conflict'), { minLength: 1 }),
  note: fc.string({ unit: 'grapheme', maxLength: 8 }),
  attributes: fc.record(
    {
      speaker: fc.constantFrom('Ann', 'שרה'),
      stance: fc.constantFrom('asserts', 'denies'),
      valence: fc.constantFrom('mixed', 'negative'),
      claim: fc.constantFrom('the ferry is late'),
    },
    { requiredKeys: [] },
  ),
})

/** All of an annotation but where it stands. */
const said = ({ id, codeIds, note, attributes, coderId, created }: Annotation) => ({
  id,
  codeIds: [...codeIds].sort(),
  note,
  attributes,
  coderId,
  created,
})

/** Resizes, or returns `null` when that is refused in words, which must change nothing. */
function tried(db: WriteDb, resize: () => Annotation): Annotation | null {
  const before = logged(db)
  try {
    return resize()
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    expect(logged(db)).toEqual(before)
    return null
  }
}

test('resized in any way, annotations keep their codes, attributes and notes, and others stay as they are', () => {
  let accepted = 0
  fc.assert(
    fc.property(
      fc.array(annotation, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(2), resized), { minLength: 1, maxLength: 6 }),
      (given, resizes) => {
        const db = project()
        const by = author(db)
        const articleId = addArticle(db, by, TEXT)
        const made = given.map(({ codes, spans, ...one }) => {
          const codeIds = codes.map(path => codeAtPath(db, path, null))
          return createAnnotation(db, by, { articleId, start: 0, end: 1, spans, codeIds, ...one })
        })
        const now = new Map(made.map(one => [one.id, one]))
        const start = logged(db)
        const steps = () =>
          db.get<{ n: number }>(`SELECT count(*) AS n FROM change WHERE kind = 'do'`)?.n ?? 0
        const before = steps()
        for (const [n, patch] of resizes) {
          const { id } = made[n % made.length]!
          const moved = tried(db, () => updateAnnotation(db, by, id, patch))
          if (!moved) continue
          accepted += 1
          expect(moved.exact).toBe(passageText(TEXT, moved.spans))
          expect(moved.start).toBeLessThanOrEqual(patch.start ?? moved.start)
          expect(moved.end).toBeGreaterThanOrEqual(patch.end ?? moved.end)
          now.set(id, moved)
          const all = new Map(listAnnotations(db, articleId, null).map(one => [one.id, one]))
          expect(all).toEqual(now)
          expect(made.map(one => said(all.get(one.id)!))).toEqual(made.map(said))
        }
        expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
        for (let n = steps() - before; n > 0; n--) undoOnce(db, by)
        expect(logged(db)).toEqual(start)
        db.close()
      },
    ),
    { numRuns: 60 },
  )
  expect(accepted).toBeGreaterThan(30)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinSpans } from '../shared/text/passage.ts'
import type { Range } from '../shared/text/range.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { logged } from '../test/operations.ts'
import { createAnnotations, joinAnnotations, splitAnnotation } from './annotation-parts.ts'
import { createAnnotation, listAnnotations, updateAnnotation } from './annotations.ts'
import { undoOnce } from './change-log.ts'
import { codeAtPath } from './codebook.ts'
import { listHistory } from './history.ts'
import { verifyProject } from './verify.ts'

const TEXT = 'The ferry is late, he said, and it will stay late.\nNobody knows why 👩‍👩‍👧 wait.'

function start() {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, TEXT)
  const code = (path: string) => codeAtPath(db, path, null)
  const mark = (passage: string, codes: string[], more: object = {}, as = by) => {
    const from = TEXT.indexOf(passage)
    return createAnnotation(db, as, {
      articleId,
      start: from,
      end: from + passage.length,
      codeIds: codes.map(code),
      note: '',
      attributes: {},
      ...more,
    })
  }
  const shown = () =>
    listAnnotations(db, articleId, null).map(one => ({
      exact: one.exact,
      codes: one.codeIds.length,
      note: one.note,
      attributes: one.attributes,
    }))
  return { db, by, articleId, code, mark, shown }
}

describe('splitting', () => {
  test('gives two passages with all codes and attributes; the note stays with the first', () => {
    const { db, by, mark, shown } = start()
    const whole = mark('The ferry is late, he said', ['quote', 'claim'], {
      note: 'odd',
      attributes: { speaker: 'Ada' },
    })
    const [left, right] = splitAnnotation(db, by, whole.id, TEXT.indexOf(' he said'))
    expect(left.id).toBe(whole.id)
    expect(right.created).toBe(whole.created)
    expect(shown()).toEqual([
      { exact: 'The ferry is late,', codes: 2, note: 'odd', attributes: { speaker: 'Ada' } },
      { exact: 'he said', codes: 2, note: '', attributes: { speaker: 'Ada' } },
    ])
    expect(listHistory(db, 1)[0]?.summary).toBe('Split an annotation')
    undoOnce(db, by)
    expect(listAnnotations(db, whole.articleId, null)).toEqual([whole])
    db.close()
  })

  test('inside a character cuts before it; with nothing on one side it is refused', () => {
    const { db, by, mark, shown } = start()
    const whole = mark('why 👩‍👩‍👧 wait', ['claim'])
    expect(() => splitAnnotation(db, by, whole.id, whole.start)).toThrow(
      'There is nothing on one side of the cut',
    )
    expect(() => splitAnnotation(db, by, whole.id, 0)).toThrow('There is nothing on one side of the cut')
    splitAnnotation(db, by, whole.id, TEXT.indexOf('👩') + 3)
    expect(shown().map(one => one.exact)).toEqual(['why', '👩‍👩‍👧 wait'])
    db.close()
  })
})

describe('joining', () => {
  test('makes one passage with gaps that has all codes, notes and attributes', () => {
    const { db, by, mark, shown } = start()
    const late = mark('The ferry is late', ['quote'], { note: 'one', attributes: { speaker: 'Ada' } })
    const stay = mark('it will stay late', ['claim'], {
      note: 'two',
      attributes: { speaker: 'Bo', stance: 'asserts' },
    })
    expect(joinAnnotations(db, by, [stay.id, late.id], 'keep').id).toBe(late.id)
    expect(shown()).toEqual([
      {
        exact: 'The ferry is late […] it will stay late',
        codes: 2,
        note: 'one\ntwo\nspeaker: Bo',
        attributes: { speaker: 'Ada', stance: 'asserts' },
      },
    ])
    expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
    undoOnce(db, by)
    expect(listAnnotations(db, late.articleId, null)).toEqual([late, stay])
    db.close()
  })

  test('can fill the gaps', () => {
    const { db, by, mark, shown } = start()
    const ids = ['The ferry', 'late, he', 'said'].map(passage => mark(passage, ['claim']).id)
    joinAnnotations(db, by, ids, 'fill')
    expect(shown().map(one => one.exact)).toEqual(['The ferry is late, he said'])
    db.close()
  })

  test('is for annotations of one coder, two at least', () => {
    const { db, by, mark } = start()
    const mine = mark('The ferry', ['claim'])
    const theirs = mark('ferry is', ['claim'], {}, author(db, 'Omar'))
    expect(() => joinAnnotations(db, by, [mine.id, mine.id], 'keep')).toThrow(
      'Choose two or more annotations',
    )
    expect(() => joinAnnotations(db, by, [mine.id, theirs.id], 'keep')).toThrow(
      'Only annotations by one coder in one article can be joined.',
    )
    db.close()
  })
})

test('new edges keep the gaps inside them, and spans outside fall away', () => {
  const { db, by, mark } = start()
  const { id } = mark('The ferry', ['claim'])
  const spans = ['The ferry', 'he said', 'stay late'].map(words => {
    const from = TEXT.indexOf(words)
    return { start: from, end: from + words.length }
  })
  expect(updateAnnotation(db, by, id, { spans }).exact).toBe('The ferry […] he said […] stay late')
  const narrower = { start: TEXT.indexOf('ferry'), end: TEXT.indexOf(' said') }
  expect(updateAnnotation(db, by, id, narrower).exact).toBe('ferry […] he')
  db.close()
})

test('many passages are one step; what is coded just so already is left out', () => {
  const { db, by, articleId, code, mark, shown } = start()
  mark('late', ['claim'])
  const before = logged(db)
  const inputs = [...TEXT.matchAll(/late/g)].map(({ index }) => ({
    articleId,
    start: index,
    end: index + 4,
    codeIds: [code('claim')],
    note: '',
    attributes: {},
  }))
  expect(createAnnotations(db, by, inputs)).toEqual({ ids: [expect.any(String)], already: 1 })
  expect(shown().map(one => one.exact)).toEqual(['late', 'late'])
  undoOnce(db, by)
  expect(logged(db)).toEqual(before)
  expect(() => createAnnotations(db, by, [...inputs, { ...inputs[0]!, end: 999 }])).toThrow(
    'does not lie in the text',
  )
  expect(logged(db)).toEqual(before)
  db.close()
})

/** Characters of the text under any of the spans, white space left out. */
const covered = (spans: readonly Range[]) =>
  new Set(
    spans.flatMap(({ start: from, end }) =>
      Array.from({ length: end - from }, (_, n) => from + n).filter(at => /\S/.test(TEXT[at] ?? '')),
    ),
  )

test('split and joined in any way, marks keep their words and their codes', () => {
  const place = fc.tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, fc.constantFrom('claim', 'quote', 'framing/conflict')), {
        minLength: 2,
        maxLength: 4,
      }),
      fc.array(fc.tuple(fc.nat(9), fc.nat(TEXT.length)), { maxLength: 4 }),
      (places, cuts) => {
        const { db, by, articleId, code } = start()
        for (const [[from, size], path] of places) {
          const end = Math.min(TEXT.length, from + size)
          createAnnotation(db, by, {
            articleId,
            start: from,
            end,
            codeIds: [code(path)],
            note: '',
            attributes: {},
          })
        }
        const now = () => listAnnotations(db, articleId, null)
        const of = (path: string) =>
          covered(joinSpans(now().flatMap(one => (one.codeIds.includes(code(path)) ? one.spans : []))))
        const paths = [...new Set(places.map(([, path]) => path))]
        const before = paths.map(of)
        for (const [n, at] of cuts) {
          const one = now()[n % now().length]!
          if (at <= one.start || at >= one.end || TEXT.slice(one.start, at).trim() === '') continue
          try {
            splitAnnotation(db, by, one.id, at)
          } catch (error) {
            expect(String(error)).toContain('nothing on one side')
          }
        }
        expect(paths.map(of)).toEqual(before)
        joinAnnotations(
          db,
          by,
          now().map(one => one.id),
          'keep',
        )
        for (const [n, path] of paths.entries()) {
          for (const at of before[n]!) expect(of(path)).toContain(at)
        }
        expect(verifyProject(db)).toEqual({ ok: true, problems: [] })
        db.close()
      },
    ),
    { numRuns: 25 },
  )
})

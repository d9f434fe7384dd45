import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation.ts'
import { withChanges } from './annotation-delta.ts'

const annotation = (id: string, start: number, end: number) => ({ id, start, end }) as unknown as Annotation
const byPlace = (a: Annotation, b: Annotation) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)

const anyList = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.nat(60), fc.integer({ min: 1, max: 9 })), { selector: ([id]) => id })
  .map(all => all.map(([id, start, length]) => annotation(`${id}`, start, start + length)).sort(byPlace))

test('a list with changes is the list that would be read anew', () => {
  fc.assert(
    fc.property(anyList, anyList, fc.array(fc.nat(40)), (list, changed, ids) => {
      const news = new Map(changed.map(one => [one.id, one]))
      const gone = ids.map(id => `${id}` as Annotation['id']).filter(id => !news.has(id))
      const expected = [...list.filter(one => !news.has(one.id) && !gone.includes(one.id)), ...changed].sort(
        byPlace,
      )
      expect(withChanges(list, { changed, gone })).toEqual(expected)
    }),
  )
})

test('what has not changed stays the same object, and without changes so does the list', () => {
  const list = [annotation('a', 0, 5), annotation('b', 3, 9)]
  expect(withChanges(list, { changed: [], gone: [] })).toBe(list)
  expect(withChanges(list, { changed: [], gone: ['x' as Annotation['id']] })).toBe(list)
  const [first, , third] = withChanges(list, { changed: [annotation('c', 1, 4)], gone: [] })
  expect([first, third]).toEqual(list)
  expect(first).toBe(list[0])
})

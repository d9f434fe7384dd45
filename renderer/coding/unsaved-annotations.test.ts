import { expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, ArticleId } from '../../shared/model/ids.ts'
import { type Unsaved, withUnsaved } from './unsaved-annotations.ts'

const here = 'here' as ArticleId

const one = (id: string, start: number, end: number) =>
  ({ id: id as AnnotationId, articleId: here, start, end }) as Annotation

const unsaved = (id: string, shown: Annotation | null, articleId = here): Unsaved => ({
  id: id as AnnotationId,
  articleId,
  shown,
  answered: false,
})

const listed = [one('a', 0, 50), one('b', 0, 10), one('c', 20, 30)]
const shown = (...changes: Unsaved[]) =>
  withUnsaved(listed, here, changes).map(({ id, end }) => `${id} ${end}`)

test('what is being made stands in its place among the others', () => {
  expect(shown(unsaved('new', one('new', 0, 20)))).toEqual(['a 50', 'new 20', 'b 10', 'c 30'])
  expect(shown(unsaved('new', one('new', 40, 41)))).toEqual(['a 50', 'b 10', 'c 30', 'new 41'])
})

test('what is being deleted is gone, what is being changed is as it will be', () => {
  expect(shown(unsaved('b', null), unsaved('c', one('c', 20, 99)))).toEqual(['a 50', 'c 99'])
})

test('the last of two changes counts', () => {
  expect(shown(unsaved('c', one('c', 20, 99)), unsaved('c', null))).toEqual(['a 50', 'b 10'])
})

test('changes in other articles change nothing: it is the same list', () => {
  expect(withUnsaved(listed, here, [unsaved('x', one('x', 1, 2), 'elsewhere' as ArticleId)])).toBe(listed)
})

import { expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation.ts'
import { overlappingWithSameCode } from './same-code.ts'

type Coded = Pick<Annotation, 'id' | 'coderId' | 'spans' | 'codeIds'>

/** An annotation by Lena with the code `claim` on the given spans. */
const one = (
  id: string,
  spans: [number, number][],
  more: { coder?: string; codes?: string[] } = {},
): Coded => ({
  id: id as Annotation['id'],
  coderId: (more.coder ?? 'Lena') as Annotation['coderId'],
  spans: spans.map(([start, end]) => ({ start, end })),
  codeIds: (more.codes ?? ['claim']) as Annotation['codeIds'],
})

const ids = (annotation: Coded, others: Coded[]) =>
  overlappingWithSameCode(annotation, others).map(({ id }) => id)
const here = one('here', [[10, 20]])

test('what shares text and a code can be merged', () => {
  expect(ids(here, [here, one('a', [[19, 30]]), one('b', [[0, 11]]), one('c', [[12, 14]])])).toEqual([
    'a',
    'b',
    'c',
  ])
  expect(ids(here, [one('a', [[15, 25]], { codes: ['quote', 'claim'] })])).toEqual(['a'])
})

test('what only touches, has another code or is another coder’s cannot', () => {
  expect(
    ids(here, [
      one('touches', [[20, 30]]),
      one('other code', [[10, 20]], { codes: ['quote'] }),
      one('other coder', [[10, 20]], { coder: 'Omar' }),
    ]),
  ).toEqual([])
})

test('a passage around it with a gap just there does not overlap', () => {
  expect(
    ids(here, [
      one('around', [
        [0, 10],
        [20, 30],
      ]),
    ]),
  ).toEqual([])
  expect(
    ids(
      one('around', [
        [0, 10],
        [20, 30],
      ]),
      [here, one('in part', [[8, 12]])],
    ),
  ).toEqual(['in part'])
})

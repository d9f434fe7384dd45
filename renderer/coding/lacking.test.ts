import { expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Code } from '../../shared/model/codebook.ts'
import { lackingAnnotations } from './lacking.ts'

type Asking = Pick<Code, 'id' | 'parentId' | 'kind' | 'attributes'>

const code = (id: string, parent: string | null, kind: string, required: string[] = []): Asking => ({
  id: id as Code['id'],
  parentId: parent as Code['parentId'],
  kind,
  attributes: required.map(key => ({ key, label: key, type: 'text', options: [], required: true })),
})

const CODES = [
  code('quote', null, 'quote'),
  code('tone', null, 'tone', ['target']),
  code('irony', 'tone', 'tone', ['marker']),
]

const annotation = (codeId: string, attributes: Record<string, string> = {}) =>
  ({ id: codeId, codeIds: [codeId], attributes }) as unknown as Annotation

/** Which attributes are missing, by annotation. */
const missing = (...annotations: Annotation[]) =>
  lackingAnnotations(annotations, CODES).map(one => [one.annotation.id, ...one.missing.map(({ key }) => key)])

test('a quote lacks its speaker until it is said', () => {
  expect(missing(annotation('quote'), annotation('quote', { speaker: 'The mayor' }))).toEqual([
    ['quote', 'speaker'],
  ])
})

test('what a code above requires is required below it too', () => {
  expect(missing(annotation('irony'), annotation('irony', { target: 'x' }), annotation('tone'))).toEqual([
    ['irony', 'target', 'marker'],
    ['irony', 'marker'],
    ['tone', 'target'],
  ])
})

test('a code that is gone asks for nothing', () => {
  expect(missing(annotation('gone'))).toEqual([])
})

import { expect, test } from 'vitest'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import { marksOf } from './mark.ts'

const code = (name: string, kind: string, color: string) =>
  [name, { id: name, name, kind, color } as unknown as CodeWithUse] as const

const codes = new Map([
  code('conflict', 'framing', 'rose'),
  code('blame', 'framing', 'rose'),
  code('quote', 'quote', 'violet'),
])

const annotation = (codeIds: string[], attributes: Record<string, string> = {}) =>
  ({
    id: 'a',
    coderId: 'me',
    coder: 'Lena',
    start: 3,
    end: 9,
    codeIds,
    attributes,
    spans: [{ start: 3, end: 9 }],
  }) as unknown as Annotation

test('an annotation is drawn once for every different look among its codes, and names all of them', () => {
  expect(marksOf([annotation(['conflict', 'blame', 'quote'], { speaker: 'Ines' })], codes, 'me')).toEqual([
    {
      id: 'a',
      start: 3,
      end: 9,
      spans: [{ start: 3, end: 9 }],
      coder: 'Lena',
      editable: true,
      label: 'conflict, blame, Ines',
      looks: [
        { style: 'tint', color: 'rose' },
        { style: 'dotted', color: 'violet' },
      ],
    },
  ])
})

test('another coder’s annotation cannot be edited, and a code that was deleted is passed over', () => {
  const [mark] = marksOf([annotation(['gone', 'quote'])], codes, 'somebody else')
  expect(mark).toMatchObject({
    editable: false,
    label: 'quote',
    looks: [{ style: 'dotted', color: 'violet' }],
  })
})

test('an annotation that did not change keeps its mark while counts of use change, and gets a new one with a new look', () => {
  const one = annotation(['conflict'])
  const [before] = marksOf([one], codes, 'me')
  const recounted = new Map([...codes].map(([id, entry]) => [id, { ...entry }]))
  expect(marksOf([one], recounted, 'me')[0]).toBe(before)
  const list = [one]
  expect(marksOf(list, recounted, 'me')).toBe(marksOf(list, codes, 'me'))
  const repainted = new Map([...codes, code('conflict', 'framing', 'teal')])
  expect(marksOf([one], repainted, 'me')[0]?.looks).toEqual([{ style: 'tint', color: 'teal' }])
})

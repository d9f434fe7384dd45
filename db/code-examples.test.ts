import { expect, test } from 'vitest'
import { author } from '../test/builders.ts'
import { markedProject } from '../test/coded-passages.ts'
import { deleteAnnotations, updateAnnotation } from './annotations.ts'
import { codePassages, setExample } from './code-examples.ts'

test('the passages of a code say where they stand, its examples first', () => {
  const { db, by, id, articleId, mark } = markedProject()
  mark('toll', 'claim')
  const second = mark('robbery', 'claim')
  setExample(db, by, id('claim'), second, true)
  const found = codePassages(db, id('claim'))
  expect(found.map(one => [one.exact, one.chosen])).toEqual([
    ['robbery', true],
    ['toll', false],
  ])
  expect(found[0]).toEqual({
    annotationId: second,
    articleId,
    headline: 'Toll',
    outlet: 'Courier',
    published: '',
    coder: 'Lena',
    exact: 'robbery',
    start: 38,
    end: 45,
    note: '',
    chosen: true,
  })
  const omar = author(db, 'Omar').coderId
  expect(codePassages(db, id('claim'), { coderId: omar }).map(one => one.exact)).toEqual(['robbery'])
  db.close()
})

test('only a passage that has the code can be its example, and only as long as it has it', () => {
  const { db, by, id, mark } = markedProject()
  const passage = mark('toll', 'claim', 'quote')
  expect(() => setExample(db, by, id('framing'), passage, true)).toThrow(
    'only coded passages can be examples',
  )
  const examples = () => codePassages(db, id('claim'), { onlyChosen: true }).length
  setExample(db, by, id('claim'), passage, true)
  expect(examples()).toBe(1)
  updateAnnotation(db, by, passage, { removeCodes: [id('claim')] })
  expect(examples()).toBe(0)
  updateAnnotation(db, by, passage, { addCodes: [id('claim')] })
  setExample(db, by, id('claim'), passage, false)
  expect(examples()).toBe(0)
  setExample(db, by, id('claim'), passage, true)
  deleteAnnotations(db, by, [passage])
  expect(examples()).toBe(0)
  db.close()
})

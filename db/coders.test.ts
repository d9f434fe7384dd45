import { expect, test } from 'vitest'
import { addArticle, author, project } from '../test/builders.ts'
import { createAnnotation } from './annotations.ts'
import { logPosition, undoOnce } from './change-log.ts'
import { codeAtPath } from './codebook.ts'
import { findCoder, listCoders, requireCoder, useCoder } from './coders.ts'

test('a coder is made once, whatever the case and the spaces around; the first spelling stays', () => {
  const db = project()
  const made = useCoder(db, ' Zoe\u0308 ')
  expect(made).toEqual({ id: made.id, name: 'Zoë', annotations: 0 })
  expect(useCoder(db, 'ZOË')).toEqual(made)
  expect(findCoder(db, 'zoë')).toEqual(made)
  expect(listCoders(db)).toEqual([made])
  db.close()
})

test('coders are listed by name with their annotations', () => {
  const db = project()
  const [omar, lena] = [author(db, 'Omar'), author(db, 'Lena')]
  const articleId = addArticle(db, lena, 'Some text')
  const codeIds = [codeAtPath(db, 'claim', null)]
  for (const by of [omar, omar, lena])
    createAnnotation(db, by, { articleId, start: 0, end: 4, codeIds, note: '', attributes: {} })
  expect(listCoders(db).map(({ name, annotations }) => [name, annotations])).toEqual([
    ['Lena', 1],
    ['Omar', 2],
  ])
  expect(useCoder(db, 'omar').annotations).toBe(2)
  db.close()
})

test.each(['', ' \n'])('a coder needs a name (%j)', name => {
  const db = project()
  expect(() => useCoder(db, name)).toThrow('A coder needs a name; type yours.')
  db.close()
})

test('no coder is called "all", which stands for everybody', () => {
  const db = project()
  expect(() => useCoder(db, ' All ')).toThrow('"all" stands for every coder; choose another name.')
  db.close()
})

test('a new coder is passed over by undo', () => {
  const db = project()
  const by = author(db)
  addArticle(db, by, 'Some text')
  const before = logPosition(db)
  useCoder(db, 'Omar')
  expect(logPosition(db)).toEqual(before)
  undoOnce(db, by)
  expect(undoOnce(db, by)).toBeNull()
  expect(listCoders(db).map(one => one.name)).toEqual(['Lena', 'Omar'])
  db.close()
})

test('an unknown coder is refused with the names there are', () => {
  const db = project()
  expect(() => requireCoder(db, 'Lena')).toThrow(
    `There is no coder "Lena" in ${db.file}. Nobody has coded in it yet.`,
  )
  useCoder(db, 'Omar')
  expect(() => requireCoder(db, 'Lena')).toThrow(`There is no coder "Lena" in ${db.file}. There are: Omar.`)
  expect(requireCoder(db, 'OMAR').name).toBe('Omar')
  db.close()
})

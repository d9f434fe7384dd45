import { expect, test } from 'vitest'
import { markedProject } from '../test/coded-passages.ts'
import { logged } from '../test/operations.ts'
import { undoOnce } from './change-log.ts'
import { codePassages, setExample } from './code-examples.ts'
import { splitCode } from './code-split.ts'

test('a split gives passages to new and known codes; those not assigned stay', () => {
  const { db, by, id, mark, codesOf, paths } = markedProject()
  const [one, two, three] = [
    mark('toll', 'claim'),
    mark('drivers', 'claim', 'quote'),
    mark('robbery', 'claim'),
  ]
  setExample(db, by, id('claim'), one, true)
  const before = logged(db)
  const codeId = id('claim')
  splitCode(db, by, {
    codeId,
    place: 'below',
    parts: [
      { name: 'cost', annotationIds: [one, two] },
      { codeId: id('quote'), annotationIds: [two] },
    ],
  })
  expect([codesOf(one), codesOf(two), codesOf(three)]).toEqual([
    ['claim/cost'],
    ['claim/cost', 'quote'],
    ['claim'],
  ])
  expect(codePassages(db, id('claim/cost'), { onlyChosen: true }).map(found => found.exact)).toEqual(['toll'])
  undoOnce(db, by)
  expect(logged(db)).toEqual(before)
  splitCode(db, by, { codeId, place: 'beside', parts: [{ name: 'cost', annotationIds: [] }] })
  expect(paths().at(-1)).toBe('cost')
  db.close()
})

test('a passage without the code, or the code itself as a part, is refused and changes nothing', () => {
  const { db, by, id, mark } = markedProject()
  const passage = mark('toll', 'quote')
  const before = logged(db)
  const codeId = id('claim')
  const split = (part: { name: string } | { codeId: string }) => () =>
    splitCode(db, by, { codeId, place: 'below', parts: [{ ...part, annotationIds: [passage] }] })
  expect(split({ name: 'cost' })).toThrow('A passage no longer has the code')
  expect(split({ codeId })).toThrow('A code cannot be split into itself.')
  expect(logged(db)).toEqual(before)
  db.close()
})

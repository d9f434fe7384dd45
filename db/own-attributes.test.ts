import { expect, test } from 'vitest'
import type { CodeAttribute } from '../shared/model/attributes.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { annotateLines } from './annotate-lines.ts'
import { createAnnotation, updateAnnotation } from './annotations.ts'
import { updateCode } from './code-changes.ts'
import { createCode, listCodes } from './codebook.ts'
import { attributeCompletions } from './own-attributes.ts'

const attribute = (key: string, type: CodeAttribute['type'], options: string[] = []): CodeAttribute => ({
  key,
  label: key,
  type,
  options,
  required: false,
})

function start() {
  const db = project()
  const by = author(db)
  const articleId = addArticle(db, by, 'The toll doubles', { headline: 'Toll' })
  const code = createCode(db, by, {
    name: 'tone',
    attributes: [
      attribute('mood', 'choice', ['glad', 'grim']),
      attribute('sure', 'yes-no'),
      attribute('grade', 'number'),
      attribute('devices', 'multi-choice', ['irony', 'metaphor']),
    ],
  })
  const mark = (attributes: Record<string, string>) =>
    createAnnotation(db, by, { articleId, start: 0, end: 3, codeIds: [code.id], note: '', attributes })
  return { db, by, mark }
}

test('an annotation holds the attributes that the project’s codes ask for', () => {
  const { db, by, mark } = start()
  const attributes = { mood: 'grim', sure: 'no', grade: '-0.5', devices: 'irony; metaphor' }
  const made = mark(attributes)
  expect(made.attributes).toEqual(attributes)
  expect(updateAnnotation(db, by, made.id, { attributes: { mood: '' } }).attributes).toEqual({
    sure: 'no',
    grade: '-0.5',
    devices: 'irony; metaphor',
  })
  expect(
    annotateLines(
      db,
      '{"article": "Toll.txt", "exact": "toll", "codes": ["tone"], "attributes": {"mood": "glad"}}',
      {
        coder: 'Lena',
        file: 'in.jsonl',
      },
    ),
  ).toBe(1)
  db.close()
})

test.each([
  [{ mood: 'cross' }, '"cross" is no mood; use one of glad, grim.'],
  [{ sure: 'maybe' }, '"maybe" is no sure; use yes or no.'],
  [{ grade: 'high' }, '"high" is no number for grade; write digits, such as 12 or -0.5.'],
  [{ devices: 'irony; rhyme' }, '"rhyme" is no devices; use some of irony, metaphor, joined by "; ".'],
  [{ pitch: '' }, 'There is no attribute "pitch"'],
])('what an attribute cannot be is refused: %j', (attributes, message) => {
  const { db, mark } = start()
  expect(() => mark(attributes as Record<string, string>)).toThrow(message)
  db.close()
})

test('a code cannot ask for what is built in, or what another code asks for', () => {
  const { db, by } = start()
  for (const key of ['speaker', 'mood'])
    expect(() => createCode(db, by, { name: 'other', attributes: [attribute(key, 'text')] })).toThrow(
      `There is an attribute "${key}" already; give "${key}" another name.`,
    )
  db.close()
})

test('a speaker or a claim that was named once is offered wherever one is asked for', () => {
  const { db, by, mark } = start()
  createCode(db, by, {
    name: 'votes',
    attributes: [attribute('voter', 'speaker'), attribute('held', 'claim')],
  })
  const claims = listCodes(db, null).find(code => code.path === 'claim')
  const below = (name: string) => createCode(db, by, { name, parentId: claims?.id ?? null })
  below('the toll doubles')
  below('it was announced')
  updateCode(db, by, below('nobody knew').id, { retired: true })
  for (const speaker of ['Ann', 'Bo', 'Bo']) mark({ speaker })
  mark({ claimant: 'Cy', claim: 'it was announced', mood: 'grim' })
  mark({ voter: 'Ann', held: 'it is dear' })
  expect(attributeCompletions(db, 'speaker')).toEqual(['Bo', 'Ann', 'Cy'])
  expect(attributeCompletions(db, 'voter')).toEqual(['Ann', 'Bo', 'Cy'])
  expect(attributeCompletions(db, 'held')).toEqual(['it is dear', 'it was announced', 'the toll doubles'])
  expect(attributeCompletions(db, 'claim')).toEqual(['it was announced', 'it is dear', 'the toll doubles'])
  expect(attributeCompletions(db, 'mood')).toEqual(['grim'])
  expect(attributeCompletions(db, 'verb')).toEqual([])
  db.close()
})

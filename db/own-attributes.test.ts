import { expect, test } from 'vitest'
import type { CodeAttribute } from '../shared/model/attributes.ts'
import { addArticle, author, project } from '../test/builders.ts'
import { annotateLines } from './annotate-lines.ts'
import { createAnnotation, updateAnnotation } from './annotations.ts'
import { createCode } from './codebook.ts'

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

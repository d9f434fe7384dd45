import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ATTRIBUTES } from '../../shared/model/attributes.ts'
import { addArticle, author, project, temporaryFolder } from '../../test/builders.ts'
import { createAnnotation } from '../annotations.ts'
import { codeAtPath } from '../codebook.ts'
import { json } from './json.ts'

const quiet = { progress: () => {}, signal: new AbortController().signal }

async function exported(db: ReturnType<typeof project>, scope = {}) {
  const path = join(temporaryFolder(), 'out.json')
  const result = await json.write(db, { coderId: null, storyId: null, ...scope }, path, quiet)
  return { result, rows: JSON.parse(readFileSync(path, 'utf8')) }
}

/** Marks `exact` where it first stands and returns the annotation. */
function mark(
  db: ReturnType<typeof project>,
  by: ReturnType<typeof author>,
  at: string,
  exact: string,
  code: string,
) {
  const { text } = db.get<{ text: string }>('SELECT text FROM v_article WHERE article_id = ?', [at]) ?? {
    text: '',
  }
  const start = text.indexOf(exact)
  const codeIds = [codeAtPath(db, code, null)]
  return createAnnotation(db, by, {
    articleId: at,
    start,
    end: start + exact.length,
    codeIds,
    note: '',
    attributes: {},
  })
}

test('rows are objects in table order, positions in code points', async () => {
  const db = project()
  const by = author(db)
  const article = addArticle(db, by, '\u{1F6A2}\u{1F6A2} closed today', { outlet: 'Gull', story: 'Harbour' })
  const annotation = mark(db, by, article, 'closed', 'framing/conflict')
  const { rows, result } = await exported(db)
  expect(JSON.stringify(rows)).toBe(
    JSON.stringify([
      {
        id: annotation.id,
        article,
        file: 'article.txt',
        headline: '',
        outlet: 'Gull',
        story: 'Harbour',
        published: '',
        byline: '',
        origin: '',
        language: 'en',
        url: '',
        code: 'framing/conflict',
        kind: 'framing',
        coder: 'Lena',
        created: '2026-01-02T03:04:05.000Z',
        note: '',
        exact: 'closed',
        before: '\u{1F6A2}\u{1F6A2} ',
        after: ' today',
        block: 'paragraph',
        paragraph: 1,
        start: 3,
        end: 9,
        text_sha256: db.get<{ hash: string }>('SELECT text_hash AS hash FROM article')?.hash,
        ...Object.fromEntries(ATTRIBUTES.map(({ key }) => [key, ''])),
        spans: '3 9',
      },
    ]),
  )
  expect(result).toEqual({ excerpts: 1, warnings: [] })
  db.close()
})

test('rows stand by story, date and place; scope picks a coder or a story', async () => {
  const db = project()
  const [lena, omar] = [author(db, 'Lena'), author(db, 'Omar')]
  const late = addArticle(db, lena, 'one two', { story: 'B', published: '2024-02-02' })
  const early = addArticle(db, lena, 'three four', { story: 'B', published: '2024-01-01' })
  const other = addArticle(db, lena, 'five', { story: 'A' })
  mark(db, lena, late, 'two', 'claim')
  mark(db, lena, late, 'one', 'claim')
  mark(db, omar, early, 'four', 'quote')
  mark(db, omar, other, 'five', 'quote')
  const excerpts = async (scope = {}) =>
    (await exported(db, scope)).rows.map((row: { exact: string }) => row.exact)
  const story = db.get<{ id: string }>("SELECT id FROM story WHERE name = 'B'")?.id
  expect(await excerpts()).toEqual(['five', 'four', 'one', 'two'])
  expect(await excerpts({ coderId: lena.coderId })).toEqual(['one', 'two'])
  expect(await excerpts({ storyId: story })).toEqual(['four', 'one', 'two'])
  expect(await excerpts({ storyId: story, coderId: omar.coderId })).toEqual(['four'])
  db.close()
})

test('what stands around a passage is not cut inside an emoji', async () => {
  const db = project()
  const by = author(db)
  const around = `\u{1F6A2}${'a'.repeat(119)}`
  mark(db, by, addArticle(db, by, `${around}HERE${'b'.repeat(119)}\u{1F6A2}`), 'HERE', 'claim')
  const { rows } = await exported(db)
  expect(rows[0]).toMatchObject({ before: 'a'.repeat(119), after: 'b'.repeat(119), start: 120, end: 124 })
  db.close()
})

test('a project without annotations gives an empty list', async () => {
  const db = project()
  expect(await exported(db)).toEqual({ rows: [], result: { excerpts: 0, warnings: [] } })
  db.close()
})

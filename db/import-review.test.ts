import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalText } from '../shared/text/canonical.ts'
import { author, project, temporaryFolder } from '../test/builders.ts'
import { annotateLines } from './annotate-lines.ts'
import { getArticle, getOriginal, listArticles } from './articles.ts'
import type { Author } from './change-log.ts'
import { redoOnce, undoOnce } from './change-log.ts'
import type { WriteDb } from './connection.ts'
import { importPaths, ReviewDrafts } from './import-review.ts'
import { verifyProject } from './verify.ts'

const SHARED = process.env.PARALLAX_SHARED ?? join(import.meta.dirname, '../../shared')
const NAUGHTY = join(SHARED, 'data/hostile/blns.json')

let db: WriteDb
let lena: Author
let drafts: ReviewDrafts
beforeEach(() => {
  db = project()
  lena = author(db)
  drafts = new ReviewDrafts()
})
afterEach(() => db.close())

const quiet = () => ({ progress: () => {}, signal: new AbortController().signal })

const FIRST = 'Crane stays idle\n\nThe harbour board met on Monday and talked about the crane until late.\n'
const SECOND = 'Crane may move\n\nThe board has changed its mind about the crane, a member said on Tuesday.\n'

/** A fresh folder with these files. */
function folder(files: Record<string, string | Uint8Array>): string {
  const root = join(temporaryFolder(), 'crane')
  mkdirSync(root)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

const headlines = () =>
  listArticles(db, null)
    .map(article => article.headline)
    .sort()
const verified = () => expect(verifyProject(db)).toEqual({ ok: true, problems: [] })

test('a file becomes a row with everything that was found in it', async () => {
  const root = folder({ 'crane.txt': FIRST })
  const { rows, skipped } = await drafts.review(db, [join(root, 'crane.txt')], quiet())
  expect(skipped).toEqual([])
  expect(rows).toEqual([
    {
      row: 0,
      file: 'crane.txt',
      format: 'text',
      encoding: 'UTF-8',
      fields: {
        headline: 'Crane stays idle',
        byline: '',
        published: '',
        outlet: '',
        story: '',
        origin: '',
        language: 'en',
        url: '',
      },
      provenance: expect.objectContaining({
        language: { source: 'recognised from the text', doubtful: false },
      }),
      text: FIRST.replace('\n\n', '\n').trimEnd(),
      blocks: [
        expect.objectContaining({ kind: 'headline', start: 0, end: 16 }),
        expect.objectContaining({ kind: 'paragraph', start: 17, end: 87 }),
      ],
      words: 16,
      duplicateOf: null,
      problems: [],
    },
  ])
})

test('a folder is read with all that is in it, and says why it left files out', async () => {
  const root = folder({
    'a/2.txt': FIRST,
    'a/10.md': SECOND,
    'a/table.xlsx': 'no',
    'empty.txt': '',
    'blank.txt': ' \r\n\t',
    'fake.txt': '%PDF-1.7',
    '.DS_Store': 'x',
    '.git/config': 'x',
    'page.html': '<p>',
    'page_files/a.txt': 'script',
  })
  symlinkSync(root, join(root, 'loop'))
  const { rows, skipped } = await drafts.review(db, [root], quiet())
  expect(rows.map(row => row.file)).toEqual(['2.txt', '10.md'])
  const kinds = '.txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx'
  const sorted = [...skipped].sort((a, b) => (a.file < b.file ? -1 : 1))
  expect(sorted).toEqual([
    { file: '.DS_Store', reason: 'it is a hidden file' },
    { file: '.git', reason: 'it is a hidden folder' },
    {
      file: 'a/table.xlsx',
      reason: `not a kind of file Parallax reads yet (.xlsx); it reads ${kinds}`,
    },
    { file: 'blank.txt', reason: 'it has no text' },
    { file: 'empty.txt', reason: 'it has no text: the file is empty' },
    { file: 'fake.txt', reason: 'it is a PDF file, not a text file' },
    { file: 'loop', reason: 'it is a link to a folder; import that folder itself' },
    { file: 'page.html', reason: 'the page has no text' },
    { file: 'page_files', reason: 'it holds the pictures and scripts of the saved page page.html' },
  ])
})

test('paths that are not there are named', async () => {
  const { skipped } = await drafts.review(db, ['/no/such/file.txt'], quiet())
  expect(skipped).toEqual([{ file: 'file.txt', reason: 'there is no such file or folder' }])
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is named', async () => {
  const root = folder({ 'locked.txt': FIRST })
  chmodSync(join(root, 'locked.txt'), 0)
  const { skipped } = await drafts.review(db, [root], quiet())
  expect(skipped).toEqual([{ file: 'locked.txt', reason: 'there is no permission to read it' }])
})

test('files of the same name are told apart by their folders, a file chosen twice is read once', async () => {
  const root = folder({ 'one/story.txt': FIRST, 'two/story.txt': SECOND, 'two/other.txt': `${SECOND} More.` })
  const { rows } = await drafts.review(db, [root, join(root, 'one'), join(root, 'one/story.txt')], quiet())
  expect(rows.map(row => row.file)).toEqual(['one/story.txt', 'other.txt', 'two/story.txt'])
  const apart = await drafts.review(db, [join(root, 'one'), join(root, 'two')], quiet())
  expect(apart.rows.map(row => row.file)).toEqual(['one/story.txt', 'other.txt', 'two/story.txt'])
})

test('an article keeps the own name of its file, which names both when two files share it', async () => {
  const root = folder({ 'one/x.txt': FIRST, 'two/x.txt': SECOND, 'two/y.txt': FIRST })
  const options = { duplicates: 'skip' } as const
  const { imported, skipped } = await importPaths(
    db,
    lena,
    [join(root, 'one'), join(root, 'two')],
    options,
    quiet(),
  )
  expect(imported.map(({ file }) => file)).toEqual(['x.txt', 'x.txt'])
  expect(skipped).toEqual([{ file: 'y.txt', reason: 'same text as “Crane stays idle” (one/x.txt)' }])
  expect(listArticles(db, null).map(({ file }) => file)).toEqual(['x.txt', 'x.txt'])
  const ids = imported.map(({ article }) => article).join(', ')
  const line = JSON.stringify({ article: 'x.txt', exact: 'crane', codes: ['claim'] })
  expect(() => annotateLines(db, line, { coder: 'Lena', file: 'in.jsonl' })).toThrow(
    `in.jsonl, line 1: 2 articles have the file name "x.txt"; use an id: ${ids}. Nothing was changed.`,
  )
})

test('an import is one step that can be undone and done again', async () => {
  const root = folder({ 'a.txt': FIRST, 'b.txt': SECOND })
  const { review } = await drafts.review(db, [root], quiet())
  const { imported, skipped } = drafts.commit(db, lena, review, [])
  expect(imported.map(({ file }) => file)).toEqual(['a.txt', 'b.txt'])
  expect(skipped).toEqual([])
  expect(headlines()).toEqual(['Crane may move', 'Crane stays idle'])
  const original = getOriginal(db, imported[0]?.article ?? '')
  expect(Buffer.from(original.bytes).toString()).toBe(FIRST)
  verified()
  undoOnce(db, lena)
  expect(headlines()).toEqual([])
  verified()
  redoOnce(db, lena)
  expect(headlines()).toEqual(['Crane may move', 'Crane stays idle'])
  verified()
})

test('a doubtful value that is given back as it was is confirmed', async () => {
  const prose =
    'The crane was idle again on Monday, and nobody on the quay could say for how long it would be. '
  const root = folder({ 'a.txt': prose.repeat(4) })
  const { review, rows } = await drafts.review(db, [root], quiet())
  const headline = rows[0]?.fields.headline ?? ''
  expect(rows[0]?.provenance.headline?.doubtful).toBe(true)
  drafts.commit(db, lena, review, [{ row: 0, take: true, fields: { headline } }])
  const [article] = listArticles(db, null)
  expect(article?.headline).toBe(headline)
  expect(article?.provenance.headline).toEqual({ source: 'confirmed by a coder', doubtful: false })
})

test('what was decided wins, and says that a person typed it', async () => {
  const root = folder({ 'a.txt': FIRST, 'b.txt': SECOND })
  const { review, rows } = await drafts.review(db, [root], quiet())
  const blocks = (rows[0]?.blocks ?? []).map(block => ({
    ...block,
    kind: 'boilerplate' as const,
    included: false,
  }))
  const fields = { headline: 'Crane stays idle', outlet: 'Quay Post', published: '2025-04-01' }
  const result = drafts.commit(db, lena, review, [
    { row: 0, take: true, fields, blocks },
    { row: 1, take: false },
  ])
  expect(result.skipped).toEqual([{ file: 'b.txt', reason: 'left out by choice' }])
  const [article] = listArticles(db, null)
  expect(article).toMatchObject({ ...fields, words: 0 })
  expect(article?.provenance.outlet).toEqual({ source: 'typed by a coder', doubtful: false })
  expect(article?.provenance.headline).toEqual(rows[0]?.provenance.headline)
  expect(getArticle(db, article?.id ?? '', null).blocks).toEqual(blocks)
})

test.each([
  [
    { fields: { published: '9 March' } },
    'a.txt: published: a date is written 2024-03-09 or 2024-03-09T14:30',
  ],
  [{ fields: { published: '2024-02-31' } }, 'a.txt: there is no such date as 2024-02-31'],
  [{ blocks: [] }, 'a.txt: the blocks do not cover the text without gaps'],
  [
    { blocks: [{ kind: 'paragraph' as const, start: 0, end: 5, included: true, reason: '' }] },
    'a.txt: the blocks do not cover the text without gaps',
  ],
])(
  'a decision that cannot be is refused with the file, and nothing is imported',
  async (decision, message) => {
    const root = folder({ 'a.txt': FIRST, 'b.txt': SECOND })
    const { review } = await drafts.review(db, [root], quiet())
    expect(() => drafts.commit(db, lena, review, [{ row: 0, take: true, ...decision }])).toThrow(message)
    expect(headlines()).toEqual([])
    expect(drafts.commit(db, lena, review, []).imported).toHaveLength(2)
  },
)

test('the same text is imported once, unless it is asked for', async () => {
  const root = folder({ 'a.txt': FIRST, 'b.txt': FIRST.replaceAll('\n', '\r\n'), 'c.txt': SECOND })
  const { review, rows } = await drafts.review(db, [root], quiet())
  expect(rows.map(row => row.duplicateOf)).toEqual([
    null,
    { articleId: null, headline: 'Crane stays idle', file: 'a.txt' },
    null,
  ])
  const first = drafts.commit(db, lena, review, [])
  const reason = 'same text as “Crane stays idle” (a.txt)'
  expect(first.skipped).toEqual([{ file: 'b.txt', reason }])
  const again = await drafts.review(db, [join(root, 'a.txt')], quiet())
  expect(again.rows[0]?.duplicateOf).toEqual({
    articleId: first.imported[0]?.article,
    headline: 'Crane stays idle',
    file: 'a.txt',
  })
  expect(drafts.commit(db, lena, again.review, [{ row: 0, take: true }]).imported).toHaveLength(1)
  verified()
})

test('a text that came into the project after it was reviewed is not imported again', async () => {
  const root = folder({ 'a.txt': FIRST })
  const one = await drafts.review(db, [root], quiet())
  const two = await drafts.review(db, [root], quiet())
  drafts.commit(db, lena, one.review, [{ row: 0, take: true }])
  expect(drafts.commit(db, lena, two.review, [{ row: 0, take: true }])).toEqual({
    imported: [],
    skipped: [{ file: 'a.txt', reason: 'same text as “Crane stays idle” (a.txt)' }],
  })
})

test('a row can be read again with another encoding', async () => {
  const russian = 'Кран стоит\n\nКран на причале стоит без дела уже второй год, сообщили в управлении порта.'
  const root = folder({ 'a.txt': iconv.encode(russian, 'windows-1251') })
  const { review } = await drafts.review(db, [root], quiet())
  const wrong = await drafts.reread(db, review, 0, 'Windows-1252')
  expect([wrong.encoding, wrong.text.includes('Кран')]).toEqual(['Windows-1252', false])
  const right = await drafts.reread(db, review, 0, 'windows-1251')
  expect(right).toMatchObject({ encoding: 'Windows-1251', text: russian.replace('\n\n', '\n') })
  const { imported } = drafts.commit(db, lena, review, [])
  expect(getArticle(db, imported[0]?.article ?? '', null)).toMatchObject({
    encoding: 'Windows-1251',
    text: russian.replace('\n\n', '\n'),
  })
  await expect(drafts.reread(db, review, 0, 'UTF-8')).rejects.toThrow('This import is over')
})

test('pasted texts are numbered and kept as they were pasted', async () => {
  const first = await drafts.reviewPaste(db, FIRST)
  const second = await drafts.reviewPaste(db, SECOND)
  expect([first.rows[0]?.file, second.rows[0]?.file]).toEqual(['Pasted text 1.txt', 'Pasted text 2.txt'])
  drafts.commit(db, lena, second.review, [])
  drafts.discard(first.review)
  expect((await drafts.reviewPaste(db, FIRST)).rows[0]?.file).toBe('Pasted text 3.txt')
  await expect(drafts.reviewPaste(db, ' \n ')).rejects.toThrow('The pasted text is empty.')
  expect(() => drafts.commit(db, lena, first.review, [])).toThrow('This import is over')
})

test('half a character in a pasted text is replaced and reported', async () => {
  const { rows } = await drafts.reviewPaste(db, 'The crane \uD83C stays')
  expect([rows[0]?.text, rows[0]?.problems]).toEqual([
    'The crane \uFFFD stays',
    ['Halves of characters were replaced by \uFFFD.'],
  ])
})

test('a cancelled import keeps nothing', async () => {
  const root = folder({ 'a.txt': FIRST, 'b.txt': SECOND, 'c.txt': `${SECOND} More.` })
  const controller = new AbortController()
  const seen: string[] = []
  const context = {
    signal: controller.signal,
    progress: ({ done, total, label }: { done: number; total: number; label: string }) => {
      seen.push(`${done}/${total} ${label}`)
      if (done === 1) controller.abort()
    },
  }
  await expect(drafts.review(db, [root], context)).rejects.toMatchObject({ code: 'cancelled' })
  expect(seen).toEqual(['0/0 Looking for files', '0/3 a.txt', '1/3 b.txt'])
  expect(headlines()).toEqual([])
})

test('the command line gives fields to all articles of an import', async () => {
  const root = folder({ 'a.txt': FIRST, 'b.txt': FIRST, 'c.pdf': 'x' })
  const given = { outlet: 'Quay Post', story: 'The crane', date: '2025-04-01' }
  const { imported, skipped } = await importPaths(db, lena, [root], { ...given, duplicates: 'skip' }, quiet())
  expect(imported.map(({ file }) => file)).toEqual(['a.txt'])
  expect(skipped.map(({ file }) => file)).toEqual(['c.pdf', 'b.txt'])
  const source = { source: 'given on the command line', doubtful: false }
  expect(listArticles(db, null)[0]).toMatchObject({
    outlet: 'Quay Post',
    story: 'The crane',
    published: '2025-04-01',
    provenance: { outlet: source, story: source, published: source },
  })
  const kept = await importPaths(db, lena, [root], { duplicates: 'keep' }, quiet())
  expect(kept.imported).toHaveLength(2)
  await expect(importPaths(db, lena, [root], { date: 'soon', duplicates: 'skip' }, quiet())).rejects.toThrow(
    'soon is not a date',
  )
})

test('ten megabytes on one line are imported whole', async () => {
  const line = 'The crane was painted again in spring, and nobody could say who paid for it. '.repeat(130_000)
  const root = folder({ 'long.txt': line })
  const { imported, skipped } = await importPaths(db, lena, [root], { duplicates: 'skip' }, quiet())
  expect(skipped).toEqual([])
  const { text, words } = getArticle(db, imported[0]?.article ?? '', null)
  expect(text.replaceAll('\n', ' ')).toBe(line)
  expect(words).toBe(15 * 130_000)
  verified()
})

test.skipIf(!existsSync(NAUGHTY))('naughty strings are articles like any others', async () => {
  const strings = (JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]).filter(
    text => canonicalText(text).text !== '',
  )
  const files = strings.map((text, index) => [`${index}.txt`, text] as const)
  const { imported, skipped } = await importPaths(
    db,
    lena,
    [folder(Object.fromEntries(files))],
    { duplicates: 'keep' },
    quiet(),
  )
  expect(skipped).toEqual([])
  expect(imported.map(({ file }) => file)).toEqual(files.map(([file]) => file))
  for (const [index, { article }] of imported.entries())
    expect(getArticle(db, article, null).text).toBe(canonicalText(strings[index] ?? '').text)
  verified()
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { addArticle, author, newArticle, project, temporaryFolder } from '../../test/builders.ts'
import { createAnnotation, insertAnnotation } from '../annotations.ts'
import { insertArticle } from '../articles.ts'
import { recordChange } from '../change-log.ts'
import { codeAtPath, codeTree, insertCode } from '../codebook.ts'
import type { WriteDb } from '../connection.ts'
import { htmlPage } from './html.ts'

const quiet = { progress: () => {}, signal: new AbortController().signal }
const shared = process.env.PARALLAX_SHARED ?? join(import.meta.dirname, '..', '..', '..', 'shared')
const payloads = join(shared, 'data', 'hostile', 'xss-payloads.txt')

async function page(db: WriteDb, scope = {}) {
  const path = join(temporaryFolder(), 'out.html')
  const result = await htmlPage.write(db, { coderId: null, storyId: null, ...scope }, path, quiet)
  const source = readFileSync(path, 'utf8')
  return { result, source, document: parseHTML(source).document }
}

/** Marks `exact` where it first stands. */
function mark(db: WriteDb, articleId: string, exact: string, codes: string[], more = {}, by = author(db)) {
  const article = db.get<{ text: string }>('SELECT text FROM v_article WHERE article_id = ?', [articleId])
  const start = article?.text.indexOf(exact) ?? -1
  const codeIds = codes.map(code => codeAtPath(db, code, null))
  const rest = { note: '', attributes: {}, ...more }
  return createAnnotation(db, by, { articleId, start, end: start + exact.length, codeIds, ...rest })
}

function harbour() {
  const db = project()
  const fields = {
    headline: 'Quay shut',
    outlet: 'Gull',
    story: 'Harbour',
    published: '2024-03-09',
    url: 'https://a.example/x?a=1&b',
  }
  const text = 'Quay shut\nThe old quay is closed for good.\nPhoto: a quay'
  const articleId = addArticle(db, author(db), text, fields, { 0: 'headline', 2: 'caption' })
  const tint = mark(db, articleId, 'old quay is closed', ['framing/conflict'], { note: 'Strong.' })
  const quote = mark(db, articleId, 'closed for good', ['quote'], { attributes: { speaker: 'A. Fisher' } })
  return { db, articleId, text, tint, quote }
}

/** An element's markup without the marks' ids and the line breaks between blocks. */
const markupOf = (element: Element | null) =>
  element?.innerHTML
    .replace(/ id="[^"]*"/g, '')
    .replace(/>\n/g, '>')
    .trim() ?? ''

test('the text stands with its overlapping marks, the notes beside it, excluded blocks dimmed', async () => {
  const { db } = harbour()
  const { document, result } = await page(db)
  const margin = (name: string, classes: string, path: string, said: string) =>
    `<span class="margin" role="note"><b class="${classes}" title="${path}"><bdi>${name}</bdi></b>` +
    `<span dir="auto">${said}</span><span class="coder"><bdi>Lena</bdi></span></span>`
  expect(markupOf(document.querySelector('article .text'))).toBe(
    '<h3 class="headline" dir="auto">Quay shut</h3>' +
      '<p class="paragraph" dir="auto">The ' +
      margin('conflict', 'tint c-rose', 'framing/conflict', 'Strong.') +
      '<span class="tint c-rose">old quay is </span>' +
      margin('quote', 'dotted c-violet', 'quote', 'A. Fisher') +
      '<span class="tint c-rose"><span class="dotted c-violet">closed</span></span>' +
      '<span class="dotted c-violet"> for good</span>.</p>' +
      '<p class="caption dimmed" dir="auto" data-kind="caption · not counted">Photo: a quay</p>',
  )
  expect(result).toEqual({ excerpts: 2, warnings: [] })
  db.close()
})

test('the page says what it holds: counts, codebook with definitions, facts of each article', async () => {
  const { db } = harbour()
  const { document } = await page(db)
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(one => one.textContent?.replace(/\s+/g, ' ').trim())
  expect(texts('.counts span')).toEqual(['1 article', '1 outlet', '9 words', '2 annotations'])
  expect(texts('h1')).toEqual(['test'])
  expect(texts('article header')).toEqual(['Gull 9 March 2024 Harbour 9 words'])
  const { hash } = db.get<{ hash: string }>('SELECT text_hash AS hash FROM article') ?? { hash: '' }
  expect(texts('.details dd')).toEqual(['Quay shut.txt', 'en', 'https://a.example/x?a=1&b', '2', hash])
  expect(document.querySelector('.details a')?.getAttribute('href')).toBe('https://a.example/x?a=1&b')
  expect(texts('.legend p')).toEqual(codeTree(db).map(({ definition }) => definition))
  expect(texts('tbody tr').slice(0, 2)).toEqual(['framing1', 'conflict1'])
  db.close()
})

test('excerpts stand by code and by outlet and lead to their place; no link leads nowhere', async () => {
  const { db, quote } = harbour()
  mark(db, addArticle(db, author(db), 'No outlet here.', { headline: 'Bare' }), 'outlet', ['claim'], {
    attributes: { stance: 'denies' },
  })
  const { document } = await page(db)
  const excerpts = (part: string) =>
    [...document.querySelectorAll(`${part} .excerpt`)].map(one =>
      one.textContent?.replace(/\s+/g, ' ').trim(),
    )
  const closed = 'The old quay is closed for good.'
  expect(excerpts('#by-code')).toEqual([
    `${closed} Strong. Gull Quay shut 9 March 2024 ¶ 1 Lena Open in place`,
    'No outlet here. No outlet denies it Bare ¶ 1 Lena Open in place',
    `${closed} Gull A. Fisher Quay shut 9 March 2024 ¶ 1 Lena Open in place`,
  ])
  expect(excerpts('#by-outlet')).toEqual([
    `${closed} Strong. framing/conflict Quay shut 9 March 2024 ¶ 1 Lena Open in place`,
    `${closed} quote A. Fisher Quay shut 9 March 2024 ¶ 1 Lena Open in place`,
    'No outlet here. claim denies it Bare ¶ 1 Lena Open in place',
  ])
  const ids = [...document.querySelectorAll('[id]')].map(one => one.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain(`mark-${quote.id}`)
  for (const link of document.querySelectorAll('a[href^="#"]'))
    expect(ids).toContain(link.getAttribute('href')?.slice(1))
  db.close()
})

test('a mark over several blocks is drawn in each and noted once, also when it begins on the line break', async () => {
  const db = project()
  const articleId = addArticle(db, author(db), 'one two\nthree four\nfive six')
  mark(db, articleId, 'two\nthree four\nfive', ['claim'])
  mark(db, articleId, '\nfive', ['quote'])
  const { document } = await page(db)
  const solid = [...document.querySelectorAll('.text .solid')].filter(one => one.tagName === 'SPAN')
  expect(solid.map(one => one.textContent)).toEqual(['two', 'three four', 'five'])
  expect(document.querySelectorAll('.text .margin')).toHaveLength(2)
  db.close()
})

test('story and coder limit the page', async () => {
  const { db } = harbour()
  const omar = author(db, 'Omar')
  const other = addArticle(db, omar, 'Another text.', { headline: 'Other', story: 'Else' })
  mark(db, other, 'Another', ['claim'], {}, omar)
  const story = db.get<{ id: string }>("SELECT id FROM story WHERE name = 'Else'")?.id
  const limited = await page(db, { storyId: story })
  expect(limited.document.querySelector('h1')?.textContent).toBe('Else')
  expect(limited.document.querySelectorAll('article')).toHaveLength(1)
  expect(limited.result.excerpts).toBe(1)
  const own = await page(db, { coderId: omar.coderId })
  expect(own.document.querySelectorAll('article')).toHaveLength(2)
  expect(own.document.querySelector('.opening')?.textContent).toContain('Only what Omar coded')
  expect(own.document.querySelectorAll('.margin')).toHaveLength(1)
  db.close()
})

test('the page loads nothing: one policy, one style sheet, no address outside of links', async () => {
  const { db } = harbour()
  const { document, source } = await page(db)
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline';/,
  )
  expect(document.querySelectorAll('[src], link, script, [style]')).toHaveLength(0)
  expect(source).not.toMatch(/url\(|@import/)
  expect(source.replace(/<a href="https:[^>]*>[^<]*/, '')).not.toContain('https:')
  db.close()
})

test('an address that is not of the web is shown and leads nowhere', async () => {
  const db = project()
  addArticle(db, author(db), 'Text.', { url: 'javascript:alert(1)' })
  const { document } = await page(db)
  expect(document.querySelector('.details')?.textContent).toContain('javascript:alert(1)')
  expect(document.querySelectorAll('.details a')).toHaveLength(0)
  db.close()
})

/** Every attribute the page itself sets. */
const OWN_ATTRIBUTES = [
  'aria-hidden',
  'aria-label',
  'charset',
  'class',
  'content',
  'data-kind',
  'dir',
  'href',
  'http-equiv',
  'id',
  'lang',
  'name',
  'rel',
  'role',
  'scope',
  'title',
]

/** Puts each text wherever a person can put one, and expects the page's own elements and attributes only. */
async function expectHarmless(texts: readonly string[]) {
  const db = project()
  const by = author(db, texts[0])
  const plain = { headline: 'Plain', outlet: 'Gull', story: 'S', byline: 'B', origin: 'O', url: 'U' }
  const benign = mark(db, addArticle(db, by, 'Plain text', plain), 'Plain', ['framing'], { note: 'n' }, by)
  const before = await page(db)
  const kinds = new Set([...before.document.querySelectorAll('*')].map(one => one.tagName))
  recordChange(db, by, 'Attack', changes => {
    for (const [at, text] of texts.entries()) {
      const fields = { headline: text, outlet: text, story: text, byline: text, origin: text, url: text }
      const articleId = insertArticle(db, changes, newArticle(text, { ...fields, language: text }))
      const codeId = insertCode(db, changes, { name: `${text} ${at}`, kind: text, definition: text })
      const rest = { codeIds: [codeId], note: text, attributes: { speaker: text } }
      insertAnnotation(db, changes, by, text, { articleId, start: 0, end: text.length, ...rest })
    }
  })
  const { document, source } = await page(db)
  const elements = [...document.querySelectorAll('*')]
  expect(elements.filter(({ tagName }) => !kinds.has(tagName) && tagName !== 'A')).toEqual([])
  const attributes = new Set(elements.flatMap(element => [...element.attributes].map(({ name }) => name)))
  expect([...attributes].filter(name => !OWN_ATTRIBUTES.includes(name))).toEqual([])
  expect(document.querySelectorAll('script, img, iframe, svg, object, embed, form, base')).toHaveLength(0)
  const links = elements.flatMap(element => element.getAttribute('href') ?? [])
  expect(links.filter(link => !/^(#|https?:)/i.test(link))).toEqual([])
  const shown = [...document.querySelectorAll('article .text')].map(one => {
    for (const note of one.querySelectorAll('.margin')) note.remove()
    return one.textContent?.trim()
  })
  expect(shown.toSorted()).toEqual(['Plain text', ...texts.map(text => text.trim())].toSorted())
  expect(source).toContain(benign.id)
  db.close()
}

test('texts that look like markup stay text in every field', () =>
  expectHarmless([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    `' onmouseover='alert(1)`,
    '</style><iframe srcdoc="<script>alert(1)</script>">',
    '--></title></article><svg onload=alert(1)>',
    'https://a.example/" onclick="alert(1)',
  ]))

test.skipIf(!existsSync(payloads))(
  'known attacks stay text in every field (skipped where the list is missing)',
  async () => {
    const lines = readFileSync(payloads, 'utf8').split('\n')
    const texts = [...new Set(lines.map(line => line.trim().normalize('NFC')))].filter(line => line !== '')
    expect(texts.length).toBeGreaterThan(10)
    for (let at = 0; at < texts.length; at += 20) await expectHarmless(texts.slice(at, at + 20))
  },
)

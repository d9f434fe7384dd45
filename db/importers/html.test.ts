import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { html } from './html.ts'
import type { ReadArticle } from './importer.ts'

const SHARED = process.env.PARALLAX_SHARED ?? join(import.meta.dirname, '../../../shared')
const PAGES = join(SHARED, 'data/html')

async function read(page: string | Uint8Array, encoding?: string): Promise<ReadArticle> {
  const bytes = typeof page === 'string' ? Buffer.from(page) : page
  const [article] = await html.read(bytes, 'page.html', { encoding })
  return article as ReadArticle
}

const lines = ({ blocks, text }: ReadArticle) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const PROSE = 'The harbour board met on Monday and talked about the crane until late, members said. '
  .repeat(4)
  .trim()
const OTHER = 'Nobody at the quay could say who had ordered it, or who would pay for its paint. '
  .repeat(4)
  .trim()

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Crane stays idle | Quay Post</title>${head}</head><body>${body}</body></html>`

test('the main content becomes blocks with the headline first, the rest of the page stays out', async () => {
  const article = await read(
    page(`
      <nav><a href="/">Home</a></nav>
      <div class="cookie-banner"><p>We value your data.</p></div>
      <article><h1>Crane stays idle</h1>
        <p>${PROSE}</p><h2>A costly coat</h2>
        <blockquote><p>It has never lifted a thing, not even my spirits, and it will not.</p></blockquote>
        <ul><li>ordered in spring</li><li>painted in summer</li></ul>
        <figure><img src="x.png"><figcaption>The crane at dusk.</figcaption></figure>
        <p>${OTHER}</p>
        <p style="display:none">Hidden words.</p>
        <script>document.title = 'run'</script>
      </article>
      <footer>All rights reserved.</footer>`),
  )
  expect(lines(article)).toEqual([
    'headline: Crane stays idle',
    `paragraph: ${PROSE}`,
    'heading: A costly coat',
    'quotation: It has never lifted a thing, not even my spirits, and it will not.',
    'list-item: ordered in spring',
    'list-item: painted in summer',
    'caption: The crane at dusk.',
    `paragraph: ${OTHER}`,
  ])
  expect(article.problems).toEqual([])
})

test('JSON-LD is believed first, and every field says where it was found', async () => {
  const data = {
    '@graph': [
      { '@type': 'Organization', name: 'Not this' },
      {
        '@type': ['NewsArticle'],
        headline: 'Crane &amp; quay',
        author: [{ name: 'Ada Brink' }, { name: 'Jo Sund' }],
        datePublished: '2025-04-01T06:05:00+02:00',
        publisher: { name: 'The Quay Post' },
      },
    ],
  }
  const { fields, provenance } = await read(
    page(
      `<p>${PROSE}</p><p>${OTHER}</p>`,
      `<script type="application/ld+json">${JSON.stringify(data)}</script>
       <meta property="og:title" content="Another title"><meta name="author" content="Somebody">
       <link rel="canonical" href="https://www.quaypost.example/crane">`,
    ),
  )
  expect(fields).toEqual({
    headline: 'Crane & quay',
    byline: 'Ada Brink, Jo Sund',
    published: '2025-04-01T06:05',
    outlet: 'The Quay Post',
    story: '',
    origin: '',
    language: 'en',
    url: 'https://www.quaypost.example/crane',
  })
  expect(provenance).toEqual({
    headline: { source: 'JSON-LD headline', doubtful: false },
    byline: { source: 'JSON-LD author', doubtful: false },
    published: { source: 'JSON-LD datePublished', doubtful: false },
    outlet: { source: 'JSON-LD publisher', doubtful: false },
    language: { source: "the page's language", doubtful: false },
    url: { source: 'canonical link', doubtful: false },
  })
})

test('an outlet known only by its address is doubtful', async () => {
  const { fields, provenance } = await read(
    page(`<p>${PROSE}</p>`, '<meta property="og:url" content="https://www.quaypost.example/crane">'),
  )
  expect([fields.outlet, provenance.outlet]).toEqual([
    'quaypost.example',
    { source: "the page's address", doubtful: true },
  ])
})

test('an address that could run something is never taken', async () => {
  const { fields } = await read(page(`<p>${PROSE}</p>`, '<link rel="canonical" href="javascript:alert(1)">'))
  expect(fields.url).toBe('')
})

test('double line breaks separate paragraphs, single ones only after a whole sentence', async () => {
  const article = await read(
    page(`<div><p>${PROSE}<br>${OTHER}<br><br>One line<br>and the rest of it.</p></div>`),
  )
  expect(lines(article).slice(1)).toEqual([
    `paragraph: ${PROSE}`,
    `paragraph: ${OTHER}`,
    'paragraph: One line and the rest of it.',
  ])
})

test('a page that stands in a form, or is hidden until a script ran, is read all the same', async () => {
  const article = await read(page(`<form style="visibility:hidden"><p>${PROSE}</p><p>${OTHER}</p></form>`))
  expect(lines(article)).toContain(`paragraph: ${OTHER}`)
})

test('the declared encoding is used where the bytes are not UTF-8', async () => {
  const cyrillic = 'Кран на причале стоит без дела уже второй год, сообщили в управлении порта. '.repeat(8)
  const bytes = iconv.encode(`<meta charset="koi8-r"><p>${cyrillic}</p>`, 'koi8-r')
  const article = await read(bytes)
  expect([article.encoding, article.fields.language]).toEqual(['KOI8-R', 'ru'])
  expect(article.text).toContain('Кран на причале стоит без дела')
  expect((await read(bytes, 'Windows-1252')).encoding).toBe('Windows-1252')
})

test.each([
  ['only space', ' \n '],
  ['no body', '<html><head><title>Gone</title></head></html>'],
  ['frames', '<frameset><frame src="a.html"></frameset>'],
  ['only a script', '<script>alert(1)</script>'],
  ['a comment that never ends', '<!--'.repeat(1000)],
])('a page with %s has no text', async (_what, source) => {
  await expect(read(source)).rejects.toThrow('the page has no text')
})

test.each([
  ['%PDF-1.7 something', 'it is a PDF file, not a web page'],
  ['\x00\x01\x02\x03'.repeat(100), 'it is not a web page: it holds data that is no text'],
])('a renamed file is refused with its kind', async (source, reason) => {
  await expect(read(source)).rejects.toThrow(reason)
})

test.each([
  ['nested', `<body>${'<div>'.repeat(5_000)}<p>${PROSE}`],
  ['nested in the line', `<p>${'<b>'.repeat(5_000)}${PROSE}`],
  ['huge', `<body>${'<i>so</i> '.repeat(70_000)}`],
  ['brackets', '<'.repeat(20_000)],
  ['bad JSON-LD', `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>${PROSE}</p>`],
])('a page made to break readers (%s) is read, blocks and all', async (_what, source) => {
  const { text, blocks } = await read(source)
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
  expect(text).not.toBe('')
})

test('a page that is too deep to be searched says that all of its text was taken', async () => {
  const { problems } = await read(`<body>${'<div>'.repeat(1_000)}<p>${PROSE}`)
  expect(problems).toEqual([
    'The article could not be told from the rest of the page, so all of its text was taken.',
  ])
})

test('a page nested without end is refused before it is parsed', async () => {
  await expect(read(`<body>${'<div>'.repeat(300_000)}${PROSE}`)).rejects.toThrow(
    'its elements are nested too deeply to be read',
  )
})

const words = (value: string) => (value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

test.skipIf(!existsSync(PAGES))('real pages give their titles, nearly all', async () => {
  const right: string[] = []
  const wrong: string[] = []
  for (const name of readdirSync(PAGES)) {
    const source = join(PAGES, name, 'source.html')
    if (!existsSync(source)) continue
    const expected = JSON.parse(readFileSync(join(PAGES, name, 'expected-metadata.json'), 'utf8')) as {
      title: string
    }
    const { fields, text, blocks } = await read(readFileSync(source))
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
    // The page's own title may carry the outlet's name, which the headline must not.
    const found = words(fields.headline)
    const same = found === '' ? expected.title === '' : words(expected.title).includes(found)
    ;(same ? right : wrong).push(name)
  }
  expect(right.length, wrong.join(', ')).toBeGreaterThanOrEqual(44)
})

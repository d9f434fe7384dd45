import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BlockKind } from '../../shared/model/block.ts'
import { canonicalText } from '../../shared/text/canonical.ts'
import { decode } from './decode.ts'
import type { ReadArticle } from './importer.ts'
import { importerFor } from './read-file.ts'

const RAW = join(import.meta.dirname, '../../samples/raw')
const SHARED = process.env.PARALLAX_SHARED ?? join(import.meta.dirname, '../../../shared')
const ARTICLES = join(SHARED, 'articles')

/** What an import should find, as `samples/README.md` describes it. */
interface Expected {
  file: string
  encoding: string
  headline: string | null
  byline: string | null
  published: string | null
  language: string
  boilerplate: string[]
  captions: string[]
  headings: string[]
  outlet: string | null
  url?: string
  quotations?: string[]
  listItems?: string[]
  bodyParagraphs: number
}

const expectations = JSON.parse(readFileSync(join(RAW, 'expected.json'), 'utf8')) as Expected[]

async function read(folder: string, file: string): Promise<ReadArticle> {
  const bytes = readFileSync(join(folder, file))
  return (await importerFor(file).read(bytes, file, {}))[0] as ReadArticle
}

const linesOf = ({ blocks, text }: ReadArticle, kind: BlockKind) =>
  blocks.filter(block => block.kind === kind).map(({ start, end }) => text.slice(start, end))

test.each(expectations)('$file gives its encoding, headline, date and language', async expected => {
  const { encoding, fields, provenance } = await read(RAW, expected.file)
  expect(encoding.toLowerCase()).toBe(expected.encoding.toLowerCase())
  expect({ published: fields.published, language: fields.language }).toEqual({
    published: expected.published ?? '',
    language: expected.language,
  })
  if (expected.headline === null) expect(provenance.headline?.doubtful).toBe(true)
  else expect(fields.headline).toBe(expected.headline)
})

test('the saved page is told from its furniture', async () => {
  const expected = expectations.find(({ file }) => file === 'page.html')
  const article = await read(RAW, 'page.html')
  expect({ byline: article.fields.byline, outlet: article.fields.outlet, url: article.fields.url }).toEqual({
    byline: expected?.byline,
    outlet: expected?.outlet,
    url: expected?.url,
  })
  const lines = article.text.split('\n')
  for (const start of expected?.boilerplate ?? [])
    expect(lines.filter(line => line.startsWith(start))).toEqual([])
  expect(linesOf(article, 'headline')).toEqual([expected?.headline])
  expect(linesOf(article, 'heading')).toEqual(expected?.headings)
  expect(linesOf(article, 'byline')).toHaveLength(1)
  expect(linesOf(article, 'paragraph')).toHaveLength(expected?.bodyParagraphs ?? 0)
  const starts = {
    caption: expected?.captions,
    'list-item': expected?.listItems,
    quotation: expected?.quotations,
  }
  for (const [kind, wanted] of Object.entries(starts)) {
    const found = linesOf(article, kind as BlockKind)
    expect(found.map((line, n) => line.slice(0, wanted?.[n]?.length))).toEqual(wanted)
  }
})

test.each(expectations.filter(({ file }) => file.endsWith('.txt')))(
  '$file loses no character',
  async ({ file }) => {
    const { text, blocks } = await read(RAW, file)
    expect(text).toBe(canonicalText(decode(readFileSync(join(RAW, file))).text).text)
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
  },
)

/** Beginnings of file names with how the headline begins; `null` where the scrape lost it. */
const HEADLINES: Readonly<Record<string, string | null>> = {
  '000': null,
  '001': 'Putin’s Aims in Trump Talks',
  '002': 'Putin scored a win with Trump.',
  '003': 'Reset Again?',
  '004': 'Russia and the US seem near',
}

describe.skipIf(!existsSync(ARTICLES))('the five real articles', () => {
  test.each(Object.entries(HEADLINES))(
    '%s gives its headline and loses nothing',
    async (number, headline) => {
      const file = readdirSync(ARTICLES).find(name => name.startsWith(number)) ?? ''
      const { fields, provenance, text, blocks, encoding } = await read(ARTICLES, file)
      if (headline === null) expect(provenance.headline?.doubtful).toBe(true)
      else expect(fields.headline.slice(0, headline.length)).toBe(headline)
      expect([encoding, fields.language]).toEqual(['UTF-8', 'en'])
      expect(text).toBe(canonicalText(readFileSync(join(ARTICLES, file), 'utf8')).text)
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
    },
  )
})

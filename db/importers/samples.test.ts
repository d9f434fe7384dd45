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

/** What an import should find, as `samples/README.md` describes it. Absent lists are empty. */
interface Expected {
  file: string
  encoding: string
  headline: string | null
  headlineDoubtful: boolean
  byline: string | null
  published: string | null
  language: string
  boilerplate: string[]
  repeatedHeadlines?: number
  datelines?: string[]
  captions: string[]
  headings: string[]
  outlet: string | null
  origin: string | null
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

const linesOf = ({ blocks, text }: ReadArticle, kind: BlockKind, isOfKind = (_reason: string) => true) =>
  blocks
    .filter(block => block.kind === kind && isOfKind(block.reason))
    .map(({ start, end }) => text.slice(start, end).trim())

/** Lines cut to the length of what is expected in their place, so that beginnings can be compared. */
const cutTo = (lines: readonly string[], wanted: readonly string[] = []) =>
  lines.map((line, n) => line.slice(0, wanted[n]?.length))

test.each(expectations)('$file gives every field that it names, and no other', async expected => {
  const { encoding, fields, provenance } = await read(RAW, expected.file)
  expect({
    encoding: encoding.toLowerCase(),
    headline: expected.headline === null ? null : fields.headline,
    headlineDoubtful: provenance.headline?.doubtful,
    byline: fields.byline,
    published: fields.published,
    outlet: fields.outlet,
    origin: fields.origin,
    language: fields.language,
    url: fields.url,
  }).toEqual({
    encoding: expected.encoding.toLowerCase(),
    headline: expected.headline,
    headlineDoubtful: expected.headlineDoubtful,
    byline: expected.byline ?? '',
    published: expected.published ?? '',
    outlet: expected.outlet ?? '',
    origin: expected.origin ?? '',
    language: expected.language,
    url: expected.url ?? '',
  })
})

/** Repeated headlines have a number of their own; a saved page's section label stays in the text and is not listed. */
const COUNTED_APART = new Set(['headline repeated', 'section label'])

test.each(expectations)('$file falls into the blocks that it has, and no other', async expected => {
  const article = await read(RAW, expected.file)
  // What furniture a saved page has is left out of its text.
  const isPage = expected.file.endsWith('.html')
  const boilerplate = isPage ? [] : expected.boilerplate
  expect({
    headlines: linesOf(article, 'headline'),
    boilerplate: cutTo(
      linesOf(article, 'boilerplate', reason => !COUNTED_APART.has(reason)),
      boilerplate,
    ),
    repeatedHeadlines: linesOf(article, 'boilerplate', reason => reason === 'headline repeated').length,
    captions: cutTo(linesOf(article, 'caption'), expected.captions),
    headings: linesOf(article, 'heading'),
    datelines: linesOf(article, 'dateline'),
    quotations: cutTo(linesOf(article, 'quotation'), expected.quotations),
    listItems: cutTo(linesOf(article, 'list-item'), expected.listItems),
    paragraphs: linesOf(article, 'paragraph').length,
  }).toEqual({
    headlines: expected.headline === null ? [] : [expected.headline],
    boilerplate,
    repeatedHeadlines: expected.repeatedHeadlines ?? 0,
    captions: expected.captions,
    headings: expected.headings,
    datelines: expected.datelines ?? [],
    quotations: expected.quotations ?? [],
    listItems: expected.listItems ?? [],
    paragraphs: expected.bodyParagraphs,
  })
  const lines = article.text.split('\n')
  for (const start of isPage ? expected.boilerplate : [])
    expect(lines.filter(line => line.startsWith(start))).toEqual([])
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

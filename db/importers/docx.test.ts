import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { UserError } from '../../shared/model/user-error.ts'
import { docx } from './docx.ts'
import type { ReadArticle } from './importer.ts'

const SHARED = process.env.PARALLAX_SHARED ?? join(import.meta.dirname, '../../../shared')
const HOSTILE = join(SHARED, 'data/hostile')

interface Packed {
  name: string
  content: string
  /** Size to declare instead of the true one. */
  claimed?: number
  encrypted?: boolean
}

/** A ZIP archive of deflated files. */
function zip(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claimed, encrypted } of files) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimed ?? data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const central = Buffer.alloc(14)
    central.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, central, Buffer.from(name))
    const local = [Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]
    parts.push(...local)
    at += local.reduce((sum, part) => sum + part.length, 0)
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listing, end])
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`
const STYLES = `<w:styles ${W}>${['Title', 'Subtitle', 'heading 1', 'Quote']
  .map(
    name =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('')}</w:styles>`
const DOCUMENT_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

const p = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

const core = (title: string, creator: string) =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator></cp:coreProperties>`

const word = (body: string, more: Packed[] = []) =>
  zip([
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    { name: 'word/styles.xml', content: STYLES },
    { name: 'word/_rels/document.xml.rels', content: DOCUMENT_RELATIONS },
    ...more,
  ])

async function read(bytes: Uint8Array): Promise<ReadArticle> {
  return (await docx.read(bytes, 'letter.docx', {}))[0] as ReadArticle
}

const lines = ({ blocks, text }: ReadArticle) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const PROSE =
  'The harbour board met on Monday and talked about the crane until late, members of the board said.'

test('styles tell headline, dek, headings and quotations', async () => {
  const article = await read(
    word(
      p('Crane stays idle', 'Title') +
        p('A quay waits for its machine', 'Subtitle') +
        p(PROSE) +
        p('A costly coat', 'heading1') +
        p('It has never lifted a thing.', 'Quote') +
        p(`${PROSE} Again.`),
      [{ name: 'docProps/core.xml', content: core('Letter &amp; template', 'Ada Brink') }],
    ),
  )
  expect(lines(article)).toEqual([
    'headline: Crane stays idle',
    'dek: A quay waits for its machine',
    `paragraph: ${PROSE}`,
    'heading: A costly coat',
    'quotation: It has never lifted a thing.',
    `paragraph: ${PROSE} Again.`,
  ])
  expect(article.fields).toMatchObject({ headline: 'Crane stays idle', byline: 'Ada Brink', language: 'en' })
  expect(article.provenance.byline).toEqual({ source: 'author property of the document', doubtful: true })
  expect([article.format, article.encoding, article.problems]).toEqual(['docx', '', []])
})

test('a document without text says so', async () => {
  await expect(read(word(''))).rejects.toThrow('the document has no text')
})

test.each([
  ['a PDF file, renamed', Buffer.from('%PDF-1.7'), 'it is a PDF file, not a Word document (.docx)'],
  ['plain text, renamed', Buffer.from('Dear all,'), 'it is not a Word document (.docx)'],
  [
    'an encrypted one',
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    'it is an old Word file or one locked with a password, not a Word document (.docx)',
  ],
  [
    'another ZIP archive',
    zip([{ name: 'a.txt', content: 'a' }]),
    'it is a ZIP archive, not a Word document (.docx)',
  ],
  ['one cut in half', word(p(PROSE)).subarray(0, 700), 'the file is damaged or incomplete'],
  [
    'one whose document is no XML',
    zip([
      { name: '[Content_Types].xml', content: TYPES },
      { name: '_rels/.rels', content: RELATIONS },
      { name: 'word/document.xml', content: '<w:document' },
    ]),
    'the document is damaged or of a kind that cannot be read',
  ],
  [
    'one with a locked part',
    word(p(PROSE), [{ name: 'x', content: 'x', encrypted: true }]),
    'it is locked with a password',
  ],
])('%s is refused with the reason', async (_what, bytes, reason) => {
  await expect(read(bytes)).rejects.toThrow(new UserError(reason))
})

test('a bomb is refused before it goes off, whether it declares its size or lies about it', async () => {
  const content = '<x/>'.repeat(20_000_000)
  const refused = 'it unpacks to more than a document holds, so it was not opened'
  await expect(read(word(p(PROSE), [{ name: 'word/more.xml', content }]))).rejects.toThrow(refused)
  const lie = word(p(PROSE), [{ name: 'word/more.xml', content, claimed: 1_000 }])
  await expect(read(lie)).rejects.toThrow('the file is damaged or incomplete')
})

test.each([
  [
    'entities that multiply',
    `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body>${p('&b;')}</w:body></w:document>`,
  ],
  ['endless nesting', `<w:document ${W}><w:body>${'<w:sdt><w:sdtContent>'.repeat(20_000)}`],
])('a document with %s is refused', async (_what, content) => {
  const bytes = zip([
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content },
  ])
  await expect(read(bytes)).rejects.toThrow('the document is damaged or of a kind that cannot be read')
})

test.skipIf(!existsSync(HOSTILE))(
  'odd documents and renamed archives are imported or refused in words',
  async () => {
    const outcomes = new Map<string, string>()
    for (const folder of ['docx', 'zip']) {
      for (const name of readdirSync(join(HOSTILE, folder))) {
        const outcome = await read(readFileSync(join(HOSTILE, folder, name))).then(
          article => (article.text === '' ? 'empty' : 'imported'),
          (error: unknown) => (error instanceof UserError ? 'refused' : String(error)),
        )
        outcomes.set(`${folder}/${name}`, outcome)
      }
    }
    expect([...outcomes].filter(([, outcome]) => outcome !== 'imported' && outcome !== 'refused')).toEqual([])
    expect(
      [...outcomes].filter(([name, outcome]) => name.startsWith('zip/') && outcome === 'imported'),
    ).toEqual([])
    expect([...outcomes.values()].filter(outcome => outcome === 'imported').length).toBeGreaterThanOrEqual(12)
  },
)

import mammoth from 'mammoth'
import { UserError } from '../../shared/model/user-error.ts'
import { blockText, type Piece, repairProblems } from './block-text.ts'
import { decode, markedEncoding } from './decode.ts'
import { detectInBlocks, withDetected } from './detection.ts'
import { fileKind } from './file-kind.ts'
import { type Candidates, doubtful, fieldsFrom, sure } from './found-fields.ts'
import type { Importer, ReadArticle } from './importer.ts'
import { languageOf } from './language.ts'
import { isSoundMarkup } from './markup-check.ts'
import { piecesOf } from './markup-pieces.ts'
import { type PageDocument, parsePage } from './page.ts'
import { sameWords } from './page-metadata.ts'
import { unpack, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** Bytes that a document may unpack to. */
const MOST_UNPACKED = 400_000_000
/** Bytes of text with its markup: several long novels, and a gigabyte of memory while it is read. */
const MOST_DOCUMENT = 40_000_000

/** Word documents: paragraphs, headings, lists, tables, footnotes. Pictures, comments and deleted text are left out. */
export const docx: Importer = {
  id: 'docx',
  label: 'Word document',
  extensions: ['.docx'],
  read: async (bytes, file) => [await readDocument(bytes, file)],
}

async function readDocument(bytes: Uint8Array, file: string): Promise<ReadArticle> {
  const entries = checkedEntries(bytes)
  const { value, problems } = await toMarkup(bytes)
  const page = parsePage(`<!doctype html><html><head></head><body>${value}</body></html>`)
  const notes = takeNotes(page)
  const { text, blocks, repairs } = blockText([...withHeadline(piecesOf(page.body)), ...notes])
  if (text === '') throw new UserError('the document has no text')
  const detected = detectInBlocks(text, blocks, file)
  const language = await languageOf(text)
  const headline = blocks.find(block => block.kind === 'headline')
  const candidates = documentFields(bytes, entries, headline ? text.slice(headline.start, headline.end) : '')
  const merged: Candidates = { ...detected.candidates, language: language ? [language] : [] }
  merged.headline = [...(candidates.headline ?? []), ...(detected.candidates.headline ?? [])]
  merged.byline = [...(detected.candidates.byline ?? []), ...(candidates.byline ?? [])]
  const { fields, provenance } = fieldsFrom(merged)
  return {
    format: 'docx',
    encoding: '',
    fields,
    provenance,
    text,
    blocks: withDetected(blocks, detected.blocks),
    problems: [...problems, ...repairProblems(repairs)],
  }
}

/** The archive's directory, after making sure that it is a Word document which unpacks to a bearable size. */
function checkedEntries(bytes: Uint8Array): ZipEntry[] {
  const kind = fileKind(bytes)
  if (kind !== 'a ZIP archive')
    throw new UserError(`it is ${kind ? `${kind}, ` : ''}not a Word document (.docx)`)
  const entries = zipDirectory(bytes)
  if (entries.some(entry => entry.encrypted)) throw new UserError('it is locked with a password')
  if (!entries.some(entry => entry.name === '[Content_Types].xml'))
    throw new UserError('it is a ZIP archive, not a Word document (.docx)')
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const texts = entries.filter(entry => /\.(xml|rels)$/i.test(entry.name))
  if (total > MOST_UNPACKED || texts.some(entry => entry.size > MOST_DOCUMENT))
    throw new UserError('it unpacks to more than a document holds, so it was not opened')
  for (const entry of texts) {
    const content = unpack(bytes, entry)
    if (!isSoundMarkup(decode(content, markedEncoding(content) ?? 'UTF-8').text))
      throw new UserError(UNREADABLE)
  }
  return entries
}

const UNREADABLE = 'the document is damaged or of a kind that cannot be read'

const STYLES = [
  "p[style-name='Title'] => h1.headline:fresh",
  "p[style-name='Subtitle'] => p.dek:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
]

async function toMarkup(bytes: Uint8Array): Promise<{ value: string; problems: string[] }> {
  const options = {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  }
  try {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
    const failed = messages.filter(message => message.type === 'error')
    return { value, problems: failed.length === 0 ? [] : ['Parts of the document could not be read.'] }
  } catch {
    throw new UserError(UNREADABLE)
  }
}

/** Takes footnotes and endnotes out of the page; they become the last paragraphs. */
function takeNotes(page: PageDocument): Piece[] {
  for (const back of page.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) back.remove()
  const notes = [...page.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')]
  const pieces = notes.flatMap(note =>
    piecesOf(note).map((piece): Piece => ({ ...piece, kind: 'paragraph', reason: 'footnote' })),
  )
  for (const note of notes) note.remove()
  return pieces
}

/** A title, or else a first line that is a heading, is the headline. */
function withHeadline(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces
  return first?.kind === 'heading' ? [{ ...first, kind: 'headline' }, ...rest] : [...pieces]
}

/** What the document's properties say; both are often left over from an older document. */
function documentFields(bytes: Uint8Array, entries: readonly ZipEntry[], headline: string): Candidates {
  const entry = entries.find(one => one.name === 'docProps/core.xml')
  const core = entry ? unpack(bytes, entry).toString('utf8') : ''
  const property = (name: string) =>
    parsePage(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(core)?.[1] ?? '').body.textContent ?? ''
  const title = property('dc:title')
  return {
    headline: [
      sure(headline, sameWords(title, headline) ? 'title of the document' : 'first heading'),
      doubtful(title, 'title property of the document'),
    ],
    byline: [doubtful(property('dc:creator'), 'author property of the document')],
  }
}

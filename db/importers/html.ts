import { Readability } from '@mozilla/readability'
import { UserError } from '../../shared/model/user-error.ts'
import { blockText, type Piece, repairProblems } from './block-text.ts'
import { detectInBlocks, withDetected } from './detection.ts'
import { fileKind, looksBinary } from './file-kind.ts'
import { type Candidate, fieldsFrom } from './found-fields.ts'
import type { Importer, ReadArticle, ReadOptions } from './importer.ts'
import { languageOf } from './language.ts'
import { piecesOf } from './markup-pieces.ts'
import { decodePage, measurePage, type PageDocument, type PageNode, parsePage } from './page.ts'
import { bylineOnly, containsWords, pageMetadata, sameWords } from './page-metadata.ts'

/** Pages beyond these are built to break readers; all their text is taken instead of looking for the article in it. */
const DEEPEST = 250
const MOST_ELEMENTS = 60_000

/** What never belongs to an article, before the main content is looked for. */
const FURNITURE = `script, style, noscript, template, iframe, object, embed, svg, canvas, form, button, input, select, textarea,
  nav, dialog, [hidden], [aria-hidden="true"], [role="dialog"], [role="alertdialog"], [role="navigation"], [role="banner"],
  [aria-modal="true"]`
const BANNER = /cookie|consent|gdpr|newsletter-(box|signup|form)|onetrust/i

/** Saved web pages: their main content and what they say about themselves. Nothing of a page is run or loaded. */
export const html: Importer = {
  id: 'html',
  label: 'Saved web page',
  extensions: ['.html', '.htm', '.xhtml'],
  read: async (bytes, file, options) => [await readPage(bytes, file, options)],
}

async function readPage(bytes: Uint8Array, file: string, { encoding }: ReadOptions): Promise<ReadArticle> {
  const kind = fileKind(bytes)
  if (kind) throw new UserError(`it is ${kind}, not a web page`)
  const decoded = decodePage(bytes, encoding)
  if (looksBinary(decoded.text)) throw new UserError('it is not a web page: it holds data that is no text')
  // Pictures inside saved pages make most of their size and none of their text.
  const source = decoded.text.replace(/(["'(])data:[^"')\s]{200,}/g, '$1data:,')
  const page = parsePage(source)
  const { candidates, description } = pageMetadata(page, source)
  const content = mainContent(page)
  candidates.byline?.push(...content.byline)
  const found = fieldsFrom(candidates)
  const { text, blocks, repairs } = blockText(
    withHeadline(content.pieces, found.fields.headline, found.fields.byline, description),
  )
  if (text === '') throw new UserError('the page has no text')
  const language = await languageOf(text)
  const detected = detectInBlocks(text, blocks, file)
  const { fields, provenance } = fieldsFrom({
    ...candidates,
    origin: detected.candidates.origin ?? [],
    language: agreed(candidates.language ?? [], language),
  })
  return {
    format: 'html',
    encoding: decoded.encoding,
    fields,
    provenance,
    text,
    blocks: withDetected(blocks, detected.blocks),
    problems: [...decoded.problems, ...content.problems, ...repairProblems(repairs)],
  }
}

interface MainContent {
  pieces: Piece[]
  byline: Candidate[]
  problems: string[]
}

/** The article in a page. The page's tree is used up by it. */
function mainContent(page: PageDocument): MainContent {
  stripFurniture(page)
  const { elements, depth } = measurePage(page.body)
  if (depth > DEEPEST || elements > MOST_ELEMENTS)
    return wholePage(page, 'The page is built in an unusual way')
  const whole = piecesOf(page.body)
  const article = readable(page)
  if (!article?.content) return { ...allOf(whole), problems: whole.length > 0 ? [unclear('The page')] : [] }
  const pieces = piecesOf(article.content as unknown as PageNode)
  if (pieces.length === 0) return allOf(whole)
  const byline = bylineOnly(article.byline ?? '')
  return {
    pieces,
    byline: [{ value: byline, source: 'byline on the page', doubtful: true }],
    problems: [],
  }
}

const unclear = (what: string) =>
  `${what}: its main text could not be told from the rest, so all of its text was taken.`

const allOf = (pieces: Piece[]): MainContent => ({ pieces, byline: [], problems: [unclear('The page')] })

function wholePage(page: PageDocument, why: string): MainContent {
  return { pieces: piecesOf(page.body), byline: [], problems: [unclear(why)] }
}

function readable(page: PageDocument) {
  try {
    const options = { keepClasses: true, serializer: (node: unknown) => node }
    return new Readability(page as never, options).parse()
  } catch {
    return null
  }
}

function stripFurniture(page: PageDocument): void {
  for (const element of page.querySelectorAll(FURNITURE)) element.remove()
  for (const element of page.querySelectorAll('[style], [class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`
    const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
    const isPage = /^(HTML|BODY|MAIN|ARTICLE)$/.test(element.tagName)
    if (!isPage && (hidden || BANNER.test(names))) element.remove()
  }
}

/** How far down the headline, the dek and the byline may stand. */
const TOP = 8
/** Longest line, in UTF-16 units, that is a byline and no sentence which names the author. */
const BYLINE = 160

/** The pieces with the headline first: the page's own line where it has one, else the one from its metadata. */
function withHeadline(
  pieces: readonly Piece[],
  headline: string,
  byline: string,
  description: string,
): Piece[] {
  const at = pieces.slice(0, TOP).findIndex(piece => sameWords(piece.text, headline))
  const first: Piece = { kind: 'headline', text: pieces[at]?.text ?? headline, reason: '' }
  const rest = pieces.filter((_, index) => index !== at)
  const top = rest.slice(0, TOP).map((piece): Piece => {
    if (piece.kind !== 'paragraph') return piece
    if (sameWords(piece.text, description)) return { ...piece, kind: 'dek' }
    const isByline = piece.text.length <= BYLINE && containsWords(bylineOnly(piece.text), byline)
    return isByline ? { ...piece, kind: 'byline', reason: '' } : piece
  })
  return [first, ...top, ...rest.slice(TOP)]
}

/** The declared language unless the text is plainly in another one. */
function agreed(declared: readonly Candidate[], recognised: Candidate | null): Candidate[] {
  const first = declared.find(one => one.value !== '')
  if (!recognised) return [...declared]
  if (!first || first.value === recognised.value) return [...declared, recognised]
  return recognised.doubtful ? [...declared] : [{ ...recognised, doubtful: true }]
}

import { Readability } from '@mozilla/readability'
import { UserError } from '../../shared/model/user-error.ts'
import { blockText, type Piece, repairProblems } from './block-text.ts'
import { detectInBlocks, withDetected } from './detection.ts'
import { fileKind, looksBinary } from './file-kind.ts'
import { type Candidate, doubtful, fieldsFrom } from './found-fields.ts'
import type { Importer, ReadArticle, ReadOptions } from './importer.ts'
import { languageOf } from './language.ts'
import { piecesOf } from './markup-pieces.ts'
import {
  decodePage,
  measurePage,
  type PageDocument,
  type PageElement,
  type PageNode,
  parsePage,
  tagDepth,
} from './page.ts'
import { bylineOnly, containsWords, pageMetadata, sameWords } from './page-metadata.ts'

/** Pages beyond these are built to break readers; all their text is taken instead of looking for the article in it. */
const DEEPEST = 250
const MOST_NODES = 120_000
/** Beyond this, parsing alone would take minutes. */
const DEEPEST_TAGS = 20_000

/** What never belongs to an article, before the main content is looked for. */
const FURNITURE = `body title, script, style, noscript, template, iframe, object, embed, svg, canvas, button, input, select, textarea, nav,
  dialog, [role="dialog"], [role="alertdialog"], [role="navigation"], [role="banner"], [aria-modal="true"]`
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
  if (tagDepth(source) > DEEPEST_TAGS) throw new UserError('its elements are nested too deeply to be read')
  const page = parsePage(source)
  const { candidates, description } = pageMetadata(page, source)
  const content = mainContent(page)
  if (content.pieces.length === 0) throw new UserError('the page has no text')
  candidates.byline?.push(...content.byline)
  const found = fieldsFrom(candidates)
  const { text, blocks, repairs } = blockText(
    withHeadline(content.pieces, found.fields.headline, found.fields.byline, description),
  )
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
  for (const element of page.querySelectorAll(FURNITURE)) element.remove()
  const { nodes, depth } = measurePage(page.body)
  const usual = depth <= DEEPEST && nodes <= MOST_NODES
  if (usual) stripBanners(page)
  const whole = piecesOf(page.body)
  const article = usual ? readable(page) : null
  const pieces = article?.content ? piecesOf(article.content as unknown as PageNode) : []
  if (pieces.length === 0) return { pieces: whole, byline: [], problems: [UNCLEAR] }
  return { pieces, byline: [doubtful(bylineOnly(article?.byline ?? ''), 'byline on the page')], problems: [] }
}

const UNCLEAR = 'The article could not be told from the rest of the page, so all of its text was taken.'

function readable(page: PageDocument) {
  try {
    const options = { keepClasses: true, serializer: (node: unknown) => node }
    return new Readability(page as never, options).parse()
  } catch {
    return null
  }
}

/**
 * Takes banners, forms and hidden parts off the page; not what holds much of its text: some pages stand in a form, or are
 * hidden until a script has run.
 */
function stripBanners(page: PageDocument): void {
  const length = (element: PageElement) => element.textContent?.length ?? 0
  const most = length(page.body) * SHARE_OF_BANNER
  for (const element of page.querySelectorAll('form, [hidden], [aria-hidden="true"], [style], [class], [id]'))
    if (isBanner(element) && length(element) <= most) element.remove()
}

/** No banner or sign-up form holds more of a page's text. */
const SHARE_OF_BANNER = 0.3
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

function isBanner(element: PageElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`
  const hidden = element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true'
  return (
    element.tagName === 'FORM' ||
    hidden ||
    HIDDEN.test(element.getAttribute('style') ?? '') ||
    BANNER.test(names)
  )
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

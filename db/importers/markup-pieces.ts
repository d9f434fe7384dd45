import type { BlockKind } from '../../shared/model/block.ts'
import type { Piece } from './block-text.ts'
import { type PageElement, type PageNode, walk } from './page.ts'

const KIND_BY_TAG: Readonly<Record<string, BlockKind>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'list-item',
  BLOCKQUOTE: 'quotation',
  FIGCAPTION: 'caption',
}

/** Elements that stand on lines of their own; all others run on in the line. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
  H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(
    /\s+/,
  ),
)

const DEK = /^(dek|deck|standfirst|subtitle|subheadline|article-summary|lede-summary)$/i
const KICKER = /^(kicker|eyebrow|overline|topline|roofline)$/i
const CAPTION = /caption|photo-credit/i

/** A line break that ends a line of this many UTF-16 units and a sentence separates paragraphs. */
const LINE_OF_PARAGRAPH = 60
const SENTENCE_END = /[.!?…:]["'”’»›)\]]*$/

type Role = Omit<Piece, 'text'>

/**
 * The text of a document tree in pieces: one for each heading, paragraph, list item, quotation and caption. White space is as HTML
 * shows it; line breaks divide where they separate paragraphs.
 */
export function piecesOf(root: PageNode): Piece[] {
  const pieces: Piece[] = []
  const ordinary: Role = { kind: 'paragraph', reason: '' }
  const roles: Role[] = [ordinary]
  let line = ''
  let verbatim = 0
  const flush = () => {
    for (const text of paragraphsIn(line)) pieces.push({ ...(roles.at(-1) ?? ordinary), text })
    line = ''
  }
  walk(root, {
    text: content => {
      line += verbatim > 0 ? content : content.replace(/[ \t\n\r\f]+/g, ' ')
    },
    enter: element => {
      if (element.tagName === 'BR') line += '\n'
      if (element.tagName === 'Q') line += '“'
      if (!BLOCKS.has(element.tagName)) return
      flush()
      if (element.tagName === 'PRE') verbatim += 1
      roles.push(roleOf(element) ?? roles.at(-1) ?? ordinary)
    },
    leave: element => {
      if (element.tagName === 'Q') line += '”'
      if (!BLOCKS.has(element.tagName)) return
      flush()
      if (element.tagName === 'PRE') verbatim -= 1
      roles.pop()
    },
  })
  flush()
  return pieces
}

function roleOf(element: PageElement): Role | null {
  const byTag = KIND_BY_TAG[element.tagName]
  if (byTag) return { kind: byTag, reason: '' }
  const classes = (element.getAttribute('class') ?? '').split(/\s+/)
  if (element.tagName === 'P' && classes.some(name => DEK.test(name))) return { kind: 'dek', reason: '' }
  if (!/^(P|DIV|CAPTION)$/.test(element.tagName)) return null
  if (classes.some(name => CAPTION.test(name))) return { kind: 'caption', reason: '' }
  return classes.some(name => KICKER.test(name)) ? { kind: 'boilerplate', reason: 'section label' } : null
}

/** The paragraphs of a line that may have breaks in it. */
function paragraphsIn(line: string): string[] {
  const paragraphs: string[] = []
  let current = ''
  for (const part of line.split('\n')) {
    const text = part.replace(/^[ \t\r\f]+|[ \t\r\f]+$/g, '')
    const ended = text === '' || (current.length >= LINE_OF_PARAGRAPH && SENTENCE_END.test(current))
    if (ended && current !== '') {
      paragraphs.push(current)
      current = ''
    }
    current = current === '' ? text : `${current} ${text}`
  }
  if (/\S/.test(current)) paragraphs.push(current)
  return paragraphs
}

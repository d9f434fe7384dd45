import { parseHTML } from 'linkedom'
import { type Decoded, decode, encodingNamed, markedEncoding } from './decode.ts'

/** As much of a DOM node as reading needs; the host is compiled without the DOM's types. */
export interface PageNode {
  nodeType: number
  parentNode: PageNode | null
  firstChild: PageNode | null
  nextSibling: PageNode | null
  textContent: string | null
}

export interface PageElement extends PageNode {
  tagName: string
  id: string
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export interface PageDocument extends PageElement {
  documentElement: PageElement
  body: PageElement
}

const ELEMENT_NODE = 1
const TEXT_NODE = 3

/** Parses a page without running or loading anything of it; parts of pages and plain text are given a body. */
export function parsePage(html: string): PageDocument {
  const parsed = parseHTML(html).document as unknown as PageDocument
  const root = parsed.documentElement as PageElement | null
  if (root?.tagName === 'HTML' && hasBody(root)) return parsed
  return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
    .document as unknown as PageDocument
}

function hasBody(root: PageElement): boolean {
  for (let node = root.firstChild; node; node = node.nextSibling)
    if (node.nodeType === ELEMENT_NODE && (node as PageElement).tagName === 'BODY')
      return node.firstChild !== null
  return false
}

/** Elements that need no end tag, or have none. */
const UNCLOSED = new Set(
  `AREA BASE BR COL EMBED HR IMG INPUT LINK META PARAM SOURCE TRACK WBR BODY COLGROUP DD DT HEAD HTML LI OPTGROUP OPTION P TBODY
  TD TFOOT TH THEAD TR`.split(/\s+/),
)

/**
 * How deeply the tags of a page are nested, at most; a count of tags, as the time of parsing grows with the square of the
 * depth.
 */
export function tagDepth(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, end, name, closed] of html.matchAll(/<(\/?)([a-z][^\s/<>]*)[^<>]*?(\/?)>/gi)) {
    if (closed || UNCLOSED.has((name ?? '').toUpperCase())) continue
    depth = Math.max(0, depth + (end ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

const HEAD = 4_096

/** Reads a page's bytes with the encoding given, else that of its mark, its declaration, its bytes. */
export function decodePage(bytes: Uint8Array, encoding: string | undefined): Decoded {
  if (encoding || markedEncoding(bytes)) return decode(bytes, encoding)
  const guessed = decode(bytes)
  if (guessed.encoding.startsWith('UTF-')) return guessed
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const declared = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  const known = declared && encodingNamed(declared)
  return known && !known.startsWith('UTF-') ? decode(bytes, known) : guessed
}

/** How many elements and stretches of text a page has and how deeply they are nested. */
export function measurePage(root: PageNode): { nodes: number; depth: number } {
  let nodes = 0
  let deepest = 0
  walk(root, {
    enter: (_node, depth) => {
      nodes += 1
      deepest = Math.max(deepest, depth)
    },
    leave: () => {},
    text: () => {
      nodes += 1
    },
  })
  return { nodes, depth: deepest }
}

/** Called on the way through a tree, elements only; text nodes come to `text`. */
export interface Visitor {
  enter(element: PageElement, depth: number): void
  leave(element: PageElement): void
  text?(content: string): void
}

/** Visits everything under `root` in order. A loop, as hostile pages nest deeper than the stack reaches. */
export function walk(root: PageNode, visitor: Visitor): void {
  let node = root.firstChild
  let depth = 1
  while (node) {
    if (node.nodeType === ELEMENT_NODE) visitor.enter(node as PageElement, depth)
    else if (node.nodeType === TEXT_NODE) visitor.text?.(node.textContent ?? '')
    if (node.nodeType === ELEMENT_NODE && node.firstChild) {
      node = node.firstChild
      depth += 1
      continue
    }
    let done: PageNode | null = node
    while (done) {
      if (done.nodeType === ELEMENT_NODE) visitor.leave(done as PageElement)
      if (done.nextSibling) break
      done = done.parentNode === root ? null : done.parentNode
      depth -= 1
    }
    node = done?.nextSibling ?? null
  }
}

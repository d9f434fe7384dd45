import type { Block } from '../../../shared/model/block.ts'
import { markStyle } from '../../../shared/model/codebook.ts'
import type { CodedAnnotation, CodeInTree } from '../annotated-articles.ts'
import { html, type Markup } from './markup.ts'

/** A stretch of text that lies in the same annotations from end to end. Offsets are UTF-16 units of the article. */
export interface Segment {
  start: number
  end: number
  annotations: CodedAnnotation[]
}

/** The segments that tile a block, in order. `annotations` stand by start; the block is cut where a span begins or ends. */
export function segmentsOf(block: Block, annotations: readonly CodedAnnotation[]): Segment[] {
  const here = annotations.flatMap(annotation =>
    annotation.spans
      .filter(({ start, end }) => start < block.end && end > block.start)
      .map(({ start, end }) => ({ annotation, start, end })),
  )
  const edges = new Set([block.start, block.end])
  for (const { start, end } of here) {
    edges.add(Math.max(start, block.start))
    edges.add(Math.min(end, block.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const over = new Set(
      here.filter(span => span.start <= start && span.end > start).map(span => span.annotation),
    )
    return { start, end: sorted[index + 1] ?? block.end, annotations: [...over] }
  })
}

/** The classes that draw a code: how by its kind, in what colour by its own. */
export const codeClasses = ({ kind, color }: Pick<CodeInTree, 'kind' | 'color'>) =>
  `${markStyle(kind)} c-${color}`

/** A text with the marks of several codes on it, one element inside the other so that each is drawn. */
export function marked(text: string, codes: readonly CodeInTree[]): Markup {
  const insideOut = [...new Set(codes)].sort((a, b) => rank(b) - rank(a))
  return insideOut.reduce(
    (inner, code) => html`<span class="${codeClasses(code)}">${inner}</span>`,
    html`${text}`,
  )
}

/** Tints lie outside, so that they are not painted over the underlines. */
const rank = ({ kind }: CodeInTree) => (markStyle(kind) === 'tint' ? 0 : 1)

/** A swatch that shows how a code is drawn. */
export const swatch = (code: Pick<CodeInTree, 'kind' | 'color'>): Markup =>
  html`<i class="swatch ${codeClasses(code)}" aria-hidden="true"></i>`

import '../../renderer/ui/tokens.css'
import '@fontsource-variable/source-serif-4'
import './page.css'
import { blockIndexAt } from '../../shared/text/position.ts'
import { measure } from './measure.ts'
import { plainText } from './plain-text.ts'
import type { PageMark, PageMaterial } from './subject.ts'

/** What the bench needs of the client's own modules. */
export interface HypothesisClient {
  Highlighter: new (
    root: HTMLElement,
  ) => {
    highlightRange(range: Range, cssClass?: string): HTMLElement[]
    removeHighlights(highlights: HTMLElement[]): void
    setHighlightsVisible(visible: boolean): void
  }
  TextRange: { fromOffsets(root: Element, start: number, end: number): { toRange(): Range } }
}

/** The client's way from positions to ranges, and from ranges to an element around every stretch of text. */
export function measureHypothesis({ Highlighter, TextRange }: HypothesisClient): void {
  let material: PageMaterial
  let text: HTMLElement
  let paragraphs: Element[] = []
  let highlighter: InstanceType<typeof Highlighter>
  const added = new Map<number, HTMLElement[]>()

  const highlight = ({ start, end, look }: PageMark) => {
    // Its offsets count the text of the elements, which has nothing between paragraphs.
    const before = blockIndexAt(material.blocks, start)
    const range = TextRange.fromOffsets(text, start - before, end - before).toRange()
    return highlighter.highlightRange(range, look.replace('-', ' '))
  }

  measure({
    open(root, given) {
      material = given
      text = plainText(material)
      paragraphs = [...text.children]
      root.append(text)
      highlighter = new Highlighter(text)
      highlighter.setHighlightsVisible(true)
      for (const mark of material.marks) highlight(mark)
    },
    scroller: () => text,
    block: number => paragraphs[number] as Element,
    add: number => void added.set(number, highlight(material.added[number] as PageMark)),
    remove(number) {
      highlighter.removeHighlights(added.get(number) ?? [])
      added.delete(number)
    },
    drawn: number => added.get(number)?.filter(element => element.isConnected).length ?? 0,
  })
}

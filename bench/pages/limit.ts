import '../../renderer/ui/tokens.css'
import '@fontsource-variable/source-serif-4'
import './page.css'
import './looks.css'
import { blockIndexAt } from '../../shared/text/position.ts'
import { measure } from './measure.ts'
import type { PageMark, PageMaterial } from './subject.ts'

let material: PageMaterial
let scroller: HTMLElement
let texts: Text[] = []
const added = new Map<number, Range>()

function rangeOf({ start, end }: PageMark): Range {
  const number = blockIndexAt(material.blocks, start)
  const from = material.blocks[number]?.start ?? 0
  const node = texts[number]
  if (!node) throw new Error('the mark lies in no paragraph')
  const range = document.createRange()
  range.setStart(node, start - from)
  range.setEnd(node, end - from)
  return range
}

function highlight(look: string): Highlight {
  const known = CSS.highlights.get(look)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(look, made)
  return made
}

const mark = (number: number) => material.added[number] as PageMark

/** Plain paragraphs, one highlight for every look, all ranges registered: what the browser alone can do. */
measure({
  open(root, given) {
    material = given
    scroller = document.createElement('div')
    scroller.className = 'text skipping'
    texts = material.blocks.map(({ start, end }) => {
      const text = document.createTextNode(material.text.slice(start, end))
      const paragraph = document.createElement('p')
      paragraph.append(text)
      scroller.append(paragraph)
      return text
    })
    root.append(scroller)
    for (const one of material.marks) highlight(one.look).add(rangeOf(one))
  },
  scroller: () => scroller,
  block: number => scroller.children[number] as Element,
  add(number) {
    const range = rangeOf(mark(number))
    added.set(number, range)
    highlight(mark(number).look).add(range)
  },
  remove(number) {
    const range = added.get(number)
    if (range) highlight(mark(number).look).delete(range)
  },
  drawn: number => highlight(mark(number).look).size,
})

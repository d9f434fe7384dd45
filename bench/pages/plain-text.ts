import type { PageMaterial } from './subject.ts'

/** The text as plain paragraphs in an element that scrolls. */
export function plainText({ text, blocks }: Pick<PageMaterial, 'text' | 'blocks'>): HTMLElement {
  const place = document.createElement('div')
  place.className = 'text'
  for (const { start, end } of blocks) {
    const paragraph = document.createElement('p')
    paragraph.append(document.createTextNode(text.slice(start, end)))
    place.append(paragraph)
  }
  return place
}

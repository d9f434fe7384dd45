import type { Block } from '../../shared/model/block.ts'
import type { Documents } from '../reader-project.ts'

/** A mark as every page gets it: where it is, and the name of its look, such as `tint-blue`. */
export interface PageMark {
  id: string
  start: number
  end: number
  look: string
}

/** What a page is given before it is asked to show it. */
export interface PageMaterial {
  text: string
  blocks: Block[]
  marks: PageMark[]
  /** Marks that are added and removed one by one. */
  added: PageMark[]
  /** What the store answers, for our own reader. */
  documents: Documents | null
}

/** A way of showing a text with marks. What it does may take effect in the next frame, not later. */
export interface Subject {
  /** Shows text and marks in `root`, an empty element as large as the window. */
  open(root: HTMLElement, material: PageMaterial): void | Promise<void>
  /** The element that scrolls. */
  scroller(): Element
  /** The element of a block, by its number from 0. */
  block(number: number): Element
  /** Adds or removes the mark of that number in `added`. */
  add(number: number): void | Promise<void>
  remove(number: number): void | Promise<void>
  /** How many stretches of the page the mark of that number is drawn on; 0 while it is not there. */
  drawn(number: number): number
}

/** The highlights of these names that hold a range of just this text, for pages that draw with CSS highlights. */
export function highlighted(names: readonly string[], text: string): number {
  const ranges = names.flatMap(name => [...(CSS.highlights.get(name) ?? [])])
  return ranges.filter(range => String(range) === text).length
}

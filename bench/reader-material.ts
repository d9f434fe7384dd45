import type { Block } from '../shared/model/block.ts'
import type { ColorName } from '../shared/model/palette.ts'

/** A stretch of the text with a code, as it is made for the bench; UTF-16 offsets, end-exclusive. */
export interface MadeMark {
  start: number
  end: number
  /** Number of its code in `CODES`. */
  code: number
}

/** A text with marks on it, and marks to be added and removed one by one. */
export interface Material {
  text: string
  blocks: Block[]
  marks: MadeMark[]
  added: MadeMark[]
}

/** A code of the bench: a child of the root of its kind. */
export interface MadeCode {
  kind: string
  name: string
  color: ColorName
}

const KINDS = ['framing', 'claim', 'quote', 'remark']
const COLORS: readonly ColorName[] = ['blue', 'teal', 'ochre']

/** The colour of the last code, which nothing is marked with until it is added: so that it can be told when it shows. */
export const ADDED_COLOR: ColorName = 'rust'

/** Twelve codes for the marks, drawn in all four ways, and one more for what is added. */
export const CODES: readonly MadeCode[] = [
  ...KINDS.flatMap(kind => COLORS.map(color => ({ kind, name: `${kind} ${color}`, color }))),
  { kind: 'framing', name: 'added', color: ADDED_COLOR },
]

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu sta bre cli dro flu gra'.split(
  ' ',
)
const WORDS_OF_A_PARAGRAPH = 67
const ADDED = 30

/** A sequence of numbers from 0 to 1 that looks like chance and is always the same (mulberry32, by T. Ettinger). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A text of that many made-up words with that many marks of 2 to 25 words, the same at every call. */
export function makeMaterial(words: number, marks: number): Material {
  const random = sequence(words)
  const paragraphs: string[] = []
  for (let left = words; left > 0; left -= WORDS_OF_A_PARAGRAPH)
    paragraphs.push(paragraph(random, Math.min(left, WORDS_OF_A_PARAGRAPH)))
  const text = paragraphs.join('\n')
  const blocks = tile(paragraphs)
  const place = placesIn(text, blocks, sequence(words + marks))
  return {
    text,
    blocks,
    marks: Array.from({ length: marks }, (_, n) => ({ ...place(2, 25), code: n % (CODES.length - 1) })),
    added: Array.from({ length: ADDED }, () => ({ ...place(3, 12), code: CODES.length - 1 })),
  }
}

function paragraph(random: () => number, words: number): string {
  let text = ''
  let left = 0
  for (let n = 0; n < words; n++) {
    const begins = left === 0
    if (begins) left = 8 + Math.floor(random() * 14)
    const made = word(random)
    text += `${n === 0 ? '' : ' '}${begins ? capital(made) : made}`
    left--
    if (left === 0 || n === words - 1) text += '.'
  }
  return text
}

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`

/** Of one to four syllables, short ones more often. */
function word(random: () => number): string {
  const syllables = 1 + Math.floor(random() * random() * 4)
  let made = ''
  for (let n = 0; n < syllables; n++) made += SYLLABLES[Math.floor(random() * SYLLABLES.length)]
  return made
}

function tile(paragraphs: readonly string[]): Block[] {
  let at = 0
  return paragraphs.map(({ length }) => {
    const start = at
    at += length + 1
    return { kind: 'paragraph', start, end: start + length, included: true, reason: '' }
  })
}

/** Gives places of whole words within one block, anywhere in the text. */
function placesIn(text: string, blocks: readonly Block[], random: () => number) {
  return (least: number, most: number): { start: number; end: number } => {
    const block = blocks[Math.floor(random() * blocks.length)] ?? { start: 0, end: 0 }
    const starts = wordStarts(text.slice(block.start, block.end))
    const count = Math.min(starts.length, least + Math.floor(random() * (most - least + 1)))
    const first = Math.floor(random() * (starts.length - count + 1))
    const last = starts[first + count]
    const start = block.start + (starts[first] ?? 0)
    return { start, end: last === undefined ? block.end : block.start + last - 1 }
  }
}

function wordStarts(text: string): number[] {
  return [...text.matchAll(/\S+/g)].map(({ index }) => index)
}

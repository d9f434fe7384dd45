import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { QuotationType } from '../../shared/text/quotations/quotation.ts'
import type { Range } from '../../shared/text/range.ts'

/** A text with the quotations that people found in it. Offsets are UTF-16 offsets. */
export interface GoldText {
  text: string
  quotations: GoldQuotation[]
}

export interface GoldQuotation {
  type: QuotationType
  content: Range[]
  source: Range[]
}

interface Line {
  text: string
  attributions: { type: QuotationType; content: Pair[]; source: Pair[] }[]
}
type Pair = [start: number, end: number]

/** Where the texts are: the folder `shared` beside the project unless PARALLAX_SHARED says otherwise. */
export function goldFile(): string {
  const shared = process.env.PARALLAX_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
  return join(shared, 'data', 'quotes', 'polnear-train-sample.jsonl')
}

/** The texts with their quotations, or null when there is no such file. */
export function readGold(file: string): GoldText[] | null {
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
  return lines.map(line => goldText(JSON.parse(line) as Line))
}

/** Turns offsets in code points into UTF-16 offsets, and the type into what the marks in the text say. */
export function goldText({ text, attributions }: Line): GoldText {
  const at = utf16Offsets(text)
  const ranges = (pairs: readonly Pair[]): Range[] =>
    pairs
      .map(([start, end]) => trimmed(text, { start: at[start] ?? text.length, end: at[end] ?? text.length }))
      .sort((a, b) => a.start - b.start)
  const quotations = attributions.map(({ type, content, source }) => {
    const ordered = ranges(content)
    return {
      type: typeOf(text, ordered, type),
      content: ordered,
      source: ranges(source),
    }
  })
  return { text, quotations }
}

function typeOf(text: string, content: readonly Range[], type: QuotationType): QuotationType {
  return type === 'mixed' && isBetweenMarks(text, content) ? 'direct' : type
}

function utf16Offsets(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  offsets.push(at)
  return offsets
}

function trimmed(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end)
  return { start: end - inside.trimStart().length, end: start + inside.trimEnd().length }
}

const BETWEEN_MARKS = /“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)|''.*?(?:''|$)|«[^»\n]*(?:»|$)/gmu
/** At most one character in ten outside, such as a "that" before the first mark. */
const NEARLY_ALL = 0.9

/**
 * Whether the content stands between double quotation marks of the text. The annotations count it so too, but do not
 * know '' for a mark, nor a mark that was left out of the content: what is between such marks is "mixed" there.
 */
function isBetweenMarks(text: string, content: readonly Range[]): boolean {
  const marked = Array.from(text.matchAll(BETWEEN_MARKS), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  const inside = content.flatMap(range => marked.map(stretch => shared(range, stretch)))
  const whole = content.map(({ start, end }) => end - start)
  return sum(inside) >= NEARLY_ALL * sum(whole)
}

const shared = (a: Range, b: Range): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0)

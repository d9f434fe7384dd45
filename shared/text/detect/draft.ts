import type { BlockKind } from '../../model/block.ts'
import { nameKey } from '../name-key.ts'
import type { Piece } from './pieces.ts'

/** What a piece was found to be, and why. */
export interface Label {
  kind: BlockKind
  reason: string
}

/** A text on its way to blocks: its pieces, and a label for each that is settled. Passes fill labels, never change them. */
export interface Draft {
  readonly pieces: readonly Piece[]
  readonly labels: (Label | null)[]
  /** How often each text of at most 60 words stands here, by {@link textKey}. */
  readonly occurrences: ReadonlyMap<string, number>
}

/** A draft in which nothing is settled. */
export function newDraft(pieces: readonly Piece[]): Draft {
  const occurrences = new Map<string, number>()
  for (const piece of pieces) {
    if (piece.words > 60) continue
    const key = textKey(piece.text)
    occurrences.set(key, (occurrences.get(key) ?? 0) + 1)
  }
  return { pieces, labels: pieces.map(() => null), occurrences }
}

/** Settles a piece, unless it is settled already. */
export function settle(draft: Draft, index: number, kind: BlockKind, reason: string): void {
  draft.labels[index] ??= { kind, reason }
}

/** Whether a piece exists and is not settled. */
export function isOpen(draft: Draft, index: number): boolean {
  return draft.labels[index] === null
}

/** Whether a piece was settled as boilerplate, for the given reason if there is one. */
export function isBoilerplate(draft: Draft, index: number, reason?: string): boolean {
  const label = draft.labels[index]
  return label?.kind === 'boilerplate' && (reason === undefined || label.reason === reason)
}

/** Whether a piece is running text that nothing else has claimed. */
export function isBody(draft: Draft, index: number): boolean {
  return isOpen(draft, index) && draft.pieces[index]!.isProse
}

/** Index of the n-th (from 1) piece of running text, or the number of pieces. */
export function nthBody(draft: Draft, n: number): number {
  let left = n
  for (let i = 0; i < draft.pieces.length; i += 1) {
    if (isBody(draft, i)) left -= 1
    if (left === 0) return i
  }
  return draft.pieces.length
}

/** How many pieces at either end are looked at for headline and credits; texts without paragraphs may be very long. */
const ENDS = 400

/** Index of the piece before which headline and credits stand: the n-th of running text, but not too far down. */
export function headEnd(draft: Draft, n: number): number {
  return Math.min(nthBody(draft, n), ENDS)
}

/** Index of the last piece of running text, or -1. */
export function lastBody(draft: Draft): number {
  return draft.pieces.findLastIndex((_piece, i) => isBody(draft, i))
}

/** Index after which closing credits and links stand: the last piece of running text, but not too far up. */
export function tailStart(draft: Draft): number {
  return Math.max(lastBody(draft), draft.pieces.length - ENDS)
}

/** Whether a piece could be a title: a few words that do not end like a statement. */
export function isTitleLike(piece: Piece): boolean {
  const isSigned = piece.endsSentence && piece.text.endsWith(')')
  return (
    piece.words >= 2 &&
    piece.words <= 25 &&
    !piece.isProse &&
    !isSigned &&
    !/[.,;:…]["'”’»]?$/u.test(piece.text)
  )
}

/** Whether a piece has a bullet or a number before its text. */
export function hasBullet(piece: Piece): boolean {
  return /^(?:[•‣◦▪●*+-]|\d{1,2}[.)])\s/u.test(piece.text)
}

/** A piece's text without bullet, number or Markdown marks, as a key for comparing. */
export function textKey(text: string): string {
  return nameKey(text.slice(0, 500).replace(/^(?:[•‣◦▪●*+#–—-]+|\d{1,2}[.)])\s+/u, ''))
}

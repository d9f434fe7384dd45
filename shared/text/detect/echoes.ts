import { nameKey } from '../name-key.ts'
import { type Draft, isOpen, nthBody, settle } from './draft.ts'

/** Texts of more pieces are no articles with pull quotes. */
const MOST_PIECES = 400
const QUOTED = /^["“„«»‘'](.+)["”“»«’']$/u

/**
 * Settles pull quotes: a line inside the article, in quotation marks or without a full stop, whose words stand in a
 * longer paragraph as well; and the name below it. The paragraph keeps them.
 */
export function settleEchoes(draft: Draft): void {
  if (draft.pieces.length > MOST_PIECES) return
  const paragraphs = draft.pieces.map((piece, i) =>
    piece.isProse && isOpen(draft, i) ? { words: piece.words, key: nameKey(piece.text) } : null,
  )
  for (let i = nthBody(draft, 1) + 1; i < draft.pieces.length; i += 1) {
    const { text, words, endsSentence } = draft.pieces[i]!
    if (!isOpen(draft, i) || words < 6 || words > 40) continue
    const inside = QUOTED.exec(text)?.[1]
    // Unmarked, a few words may be a heading or code that the text takes up again.
    if (inside === undefined ? endsSentence || words < 9 || !/^\p{Lu}/u.test(text) : /^\W*…/u.test(inside))
      continue
    const key = bareKey(inside ?? text)
    const isEcho = paragraphs.some(
      (other, at) => at !== i && other && other.words >= words + 4 && other.key.includes(key),
    )
    if (!isEcho) continue
    settle(draft, i, 'boilerplate', 'pull quote repeated')
    const next = draft.pieces[i + 1]
    if (next && next.words <= 8 && /^[-–—]\s?\p{L}/u.test(next.text))
      settle(draft, i + 1, 'boilerplate', 'pull quote repeated')
  }
}

function bareKey(text: string): string {
  return nameKey(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

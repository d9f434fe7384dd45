import { type Draft, hasBullet, isBody, isBoilerplate, isOpen, nthBody, settle } from './draft.ts'
import type { Piece } from './pieces.ts'

/** Settles what the open pieces inside an article are: dek, headings, list items, quotations. The rest is paragraphs. */
export function settleBody(draft: Draft): void {
  settleDek(draft)
  for (const [i, piece] of draft.pieces.entries()) {
    if (!isOpen(draft, i)) continue
    if (isListItem(draft, i)) settle(draft, i, 'list-item', 'bullet or number before it')
    else if (isQuotation(piece)) settle(draft, i, 'quotation', 'nothing but a quotation')
    else if (isHeading(draft, i)) settle(draft, i, 'heading', 'short line before a paragraph')
  }
}

/** The block right after the headline, when a byline, a date or the like parts it from the text. */
function settleDek(draft: Draft): void {
  const headline = draft.labels.findIndex(label => label?.kind === 'headline')
  if (headline < 0) return
  let i = headline + 1
  while (i < draft.pieces.length && (isBoilerplate(draft, i) || isCredit(draft, i))) i += 1
  const piece = draft.pieces[i]
  if (!piece || !isOpen(draft, i) || piece.words < 5 || piece.words > 45 || hasBullet(piece)) return
  const isParted = isFrontMatter(draft, i + 1) || isCredit(draft, i + 1)
  const isTitle = !piece.endsSentence && !/[:;,]$/.test(piece.text) && isBody(draft, i + 1)
  if ((isParted && nthBody(draft, 1) < draft.pieces.length) || isTitle)
    settle(draft, i, 'dek', 'between headline and text')
}

function isCredit(draft: Draft, i: number): boolean {
  return ['byline', 'dateline'].includes(draft.labels[i]?.kind ?? '')
}

function isFrontMatter(draft: Draft, i: number): boolean {
  return isBoilerplate(draft, i, 'reading time') || isBoilerplate(draft, i, 'share buttons')
}

/** A bullet is enough; a hyphen or a number needs a neighbour of its kind, for dialogues begin with dashes too. */
function isListItem(draft: Draft, i: number): boolean {
  const { text } = draft.pieces[i]!
  if (/^[•‣◦▪●]\s?\S/u.test(text)) return true
  const mark = /^(?:([-*+–])|(\d{1,2})[.)])\s+\S/u.exec(text)
  if (!mark) return false
  return [i - 1, i + 1].some(at => {
    const other = draft.pieces[at]
    if (!other) return false
    return mark[1]
      ? mark[1] !== '–' && other.text.startsWith(`${mark[1]} `)
      : isNextNumber(other, Number(mark[2]), at - i)
  })
}

function isNextNumber(other: Piece, number: number, step: number): boolean {
  return Number(/^(\d{1,2})[.)]\s/.exec(other.text)?.[1]) === number + step
}

const WHOLE_QUOTES = [/^“[^“”]+”$/u, /^"[^"]+"$/u, /^„[^„“”]+[“”]$/u, /^«[^«»]+»$/u, /^»[^«»]+«$/u]

/** A few quoted words without a sentence's end are a heading. */
const SENTENCE_INSIDE = /[.!?…]\s?[”“"«»]$/u

function isQuotation({ text, words }: Piece): boolean {
  return (
    words >= 4 &&
    (/^>\s?\S/.test(text) ||
      (text.length < 4000 &&
        (words >= 7 || SENTENCE_INSIDE.test(text)) &&
        WHOLE_QUOTES.some(whole => whole.test(text))))
  )
}

function isHeading(draft: Draft, i: number): boolean {
  const { text, words, endsSentence } = draft.pieces[i]!
  if (/^#{1,6}\s+\S/.test(text) || /^\*\*[^*]{2,120}\*\*$/.test(text)) return true
  if (words < 1 || words > 14 || text.length > 110 || (endsSentence && /\)$/.test(text))) return false
  if (/[.,;:…–—-]["'”’»)]?$/u.test(text) && !/\b(?:vs|U\.S|Jr)\.$/u.test(text)) return false
  if (!/^["'“„«‘¿¡([]?\s?[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false
  const next = nextOpen(draft, i)
  if (i === 0 || next === null) return false
  return next.isProse || hasBullet(next) || (next.words >= 6 && next.endsSentence && next.words > words)
}

/** The next piece that is not furniture or a caption, or `null`. */
function nextOpen(draft: Draft, index: number): Piece | null {
  for (let i = index + 1; i < draft.pieces.length; i += 1) {
    if (isOpen(draft, i)) return draft.pieces[i]!
    if (draft.labels[i]!.kind !== 'boilerplate' && draft.labels[i]!.kind !== 'caption') return null
  }
  return null
}

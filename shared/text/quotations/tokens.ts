import { continuesAfter } from '../abbreviations.ts'
import type { Range } from '../range.ts'
import { UNSPACED } from '../segment.ts'
import { isSubjectPronoun } from './grammar.ts'
import type { Quoted } from './marks.ts'
import type { Piece } from './piece.ts'
import { isSaying } from './verbs.ts'

const PIECE =
  /[\p{L}\p{N}@#$€£][\p{L}\p{M}\p{N}_]*(?:[-'’.&/][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*['’]?|\.{2,}|--+|[^\s\p{L}\p{N}]/gu
/** A sentence is cut after so many pieces, so that a text without full stops costs no more than another. */
const LONGEST_SENTENCE = 240
/** The verb that tells who said a question stands within so many pieces behind it. */
const ATTRIBUTED_WITHIN = 12
/** Emoji, stars, bullets and the like: they belong to no sentence. */
const SYMBOL = /^(?:[\p{So}\p{Sk}\p{Extended_Pictographic}•‣*|~→]|\uFE0F|\u200D)/u
/** Symbols that need no space before them, unlike the trade mark or the degree behind a word. */
const EMOJI = /^(?:[\p{Emoji_Presentation}\p{Emoji_Modifier}]|\uFE0F|\u200D)/u
const ENDS = new Set(['.', '!', '?', '…', '..', '...', '....', '؟', '。', '।'])

/** The sentences of a paragraph as pieces; what stands between quotation marks is one piece, whatever it holds. */
export function sentencesOfPieces(text: string, paragraph: Range, quoted: readonly Quoted[]): Piece[][] {
  const sentences: Piece[][] = []
  let sentence: Piece[] = []
  const pieces = piecesIn(text, paragraph, quoted)
  for (const [at, piece] of pieces.entries()) {
    if (sentence.length > 0 && isBreakBefore(text, paragraph, sentence, piece) && !isAttributed(pieces, at)) {
      sentences.push(sentence)
      sentence = []
    }
    sentence.push(piece)
  }
  if (sentence.length > 0) sentences.push(sentence)
  return sentences.map(withoutEmoji).filter(({ length }) => length > 0)
}

function piecesIn(text: string, paragraph: Range, quoted: readonly Quoted[]): Piece[] {
  const pieces: Piece[] = []
  let from = paragraph.start
  for (const stretch of quoted) {
    addPieces(text, from, stretch.start, pieces)
    pieces.push(quotedPiece(text, stretch))
    from = stretch.end
  }
  addPieces(text, from, paragraph.end, pieces)
  return pieces
}

function addPieces(text: string, from: number, to: number, pieces: Piece[]): void {
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const start = from + match.index
    const first = match[0].charAt(0)
    const isWord = /[\p{L}\p{N}@#$€£]/u.test(match[0])
    pieces.push({
      start,
      end: start + match[0].length,
      kind: isWord ? 'word' : 'mark',
      form: match[0].toLowerCase().replaceAll('’', "'"),
      capital: isWord && first !== first.toLowerCase(),
      words: isWord ? 1 : 0,
      isTitle: false,
    })
  }
}

function quotedPiece(text: string, { start, end }: Range): Piece {
  const inner = text.slice(start, end)
  const bare = inner.slice(-40).replace(/[\s"'”’»“‘«」』)\]]+$/u, '')
  const last = bare.charAt(bare.length - 1)
  return {
    start,
    end,
    kind: 'quoted',
    form: /[\p{L}\p{N}]/u.test(last) ? '' : last,
    capital: /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Lo})/u.test(inner.slice(0, 20)),
    words: UNSPACED.test(inner) ? inner.length / 2 : inner.split(/\s+/).length,
    isTitle: isTitle(inner),
  }
}

function isTitle(inner: string): boolean {
  const words = inner.length > 200 ? [] : (inner.match(/\p{L}{4,}/gu) ?? [])
  return words.length > 1 && words.every(word => /^\p{Lu}/u.test(word))
}

/** “Why now?” Ann Lee asked: what follows the quoted question tells who said it. */
function isAttributed(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]!
  if (before.kind !== 'quoted' || before.form === '.') return false
  for (let here = at; here < pieces.length && here < at + ATTRIBUTED_WITHIN; here += 1) {
    const piece = pieces[here]!
    if (piece.kind === 'quoted' || /^[!?:;]$/.test(piece.form)) return false
    if (piece.form === '.' && !pieces[here - 1]!.capital) return false
    if (here > at && isSaying(piece.form))
      return !/^(?:that|the|a|he|she|it|they)$/.test(pieces[here + 1]?.form ?? '')
  }
  return false
}

function isBreakBefore(text: string, paragraph: Range, sentence: readonly Piece[], next: Piece): boolean {
  if (sentence.length >= LONGEST_SENTENCE) return true
  const last = sentence[sentence.length - 1]!
  if (isSymbol(last)) return isBreakAfterSymbol(text, sentence, next)
  if (last.kind === 'word' || !ENDS.has(last.form)) return false
  const gap = text.slice(last.end, next.start)
  if (gap === '' && next.kind !== 'quoted') return false
  if (next.kind === 'mark' && !/[¿¡(<[@]/.test(next.form)) return false
  if (last.kind === 'quoted') return next.kind === 'quoted' || next.capital
  if (next.kind === 'word' && !next.capital && /\p{Ll}/u.test(text.charAt(next.start))) return false
  if (/^\p{N}/u.test(next.form) && /^nos?$/.test(sentence.at(-2)?.form ?? '')) return false
  const before = text.slice(Math.max(paragraph.start, last.end - 40), last.end)
  return last.form !== '.' || !continuesAfter(before, text.slice(next.start, next.start + 40))
}

/** Emoji stand between a verb and its speech as if nothing were there. */
const withoutEmoji = (sentence: readonly Piece[]): Piece[] =>
  sentence.filter(({ kind, form }) => kind !== 'mark' || !EMOJI.test(form))

const isSymbol = ({ kind, form }: Piece): boolean => kind === 'mark' && SYMBOL.test(form)

/** "They met on Monday 🙂 “It stays,” …": ends the sentence, but not "she said 🙂 “It stays”" nor "I 💙 Oslo". */
function isBreakAfterSymbol(text: string, sentence: readonly Piece[], next: Piece): boolean {
  if (next.kind === 'mark' || (next.kind === 'word' && !next.capital)) return false
  const at = sentence.findLastIndex(piece => !isSymbol(piece))
  const before = sentence[at]
  const symbol = sentence[at + 1]!
  if (before === undefined || isSubjectPronoun(before) || isSaying(before.form)) return false
  if (ENDS.has(before.form)) return true
  if (before.kind === 'mark' && !/^[)\]]$/.test(before.form)) return false
  const isEmoji = sentence.slice(at + 1).some(({ form }) => EMOJI.test(form))
  return isEmoji || (next.kind === 'quoted' && /\s/.test(text.slice(before.end, symbol.start)))
}

import { AUXILIARIES, isDash, isMark, isOneOf, isSubjectPronoun } from './grammar.ts'
import type { Piece } from './tokens.ts'
import { reportingVerb } from './verbs.ts'

const LONGEST_STEP = 30

/**
 * Where what was said ends when it begins at the piece `from`: the index after its last piece, `to` at the latest. It ends
 * with the sentence, or before a clause in which the writer goes on: ", adding that …", ", who …", "; …".
 */
export function contentEnd(sentence: readonly Piece[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if (isEnd(sentence, at, from)) return at
  return withoutLastMark(sentence, from, to)
}

/** The content without the full stop that ends the sentence. */
function withoutLastMark(sentence: readonly Piece[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && sentence[end - 1]!.kind === 'mark' && !/^[)\]%]$/.test(sentence[end - 1]!.form))
    end -= 1
  return end
}

function isEnd(sentence: readonly Piece[], at: number, from: number): boolean {
  const piece = sentence[at]!
  if (isMark(piece, ';')) return true
  if (isDash(piece)) return true
  if (!isMark(piece, ',')) return isNewClause(sentence, at)
  const next = sentence[at + 1]
  if (next === undefined || next.kind !== 'word') return false
  if (isGerund(next) && !isListed(sentence, at, from)) return true
  if (next.form === 'according') return true
  if (/^(?:but|although|though|while|whereas|which|who|where|whose|yet|so|as|despite|even)$/.test(next.form))
    return true
  return next.form === 'and' && startsClause(sentence, at + 2)
}

/** "and then said", "and promised": the same subject goes on to say something else. */
function isNewClause(sentence: readonly Piece[], at: number): boolean {
  if (!isOneOf(sentence[at], new Set(['and', 'but']))) return false
  const verb = reportingVerb(sentence[at + 1]?.form ?? '')
  return verb?.forms.includes('past') === true
}

const isGerund = (piece: Piece): boolean =>
  /^[a-z]{2,}ing$/.test(piece.form) && !piece.capital && !/thing$/.test(piece.form)

const isListed = (sentence: readonly Piece[], at: number, from: number): boolean =>
  at - 1 >= from && /ing$/.test(sentence[at - 1]!.form)

/** Whether a subject and its verb follow. */
function startsClause(sentence: readonly Piece[], from: number): boolean {
  if (isSubjectPronoun(sentence[from])) return true
  for (let at = from; at < sentence.length && at < from + LONGEST_STEP; at += 1) {
    const piece = sentence[at]!
    if (piece.kind === 'mark' && piece.form !== '.') return false
    if (isOneOf(piece, AUXILIARIES)) return true
  }
  return false
}

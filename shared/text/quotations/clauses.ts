import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isMark,
  isOneOf,
  isSubjectPronoun,
  PREPOSITIONS,
} from './grammar.ts'
import type { Piece } from './piece.ts'
import { reportingVerb } from './verbs.ts'

const LONGEST_SUBJECT = 14
const PASTS = new Set(
  (
    'took came went made got gave held met ran left kept began became stood spent lost won sent brought put paid led built fell rose grew ' +
    'drew wore rode drove sat spoke saw broke chose caught fought found flew heard hid hit hurt knew laid let lay meant quit sold set shot shut sought struck ' +
    'swept taught thought threw understood withdrew woke goes comes takes makes gets gives holds runs leaves keeps becomes stands spends ' +
    'loses wins sends brings puts pays leads remains seems appears works lives lies includes continues faces offers means needs says'
  ).split(' '),
)

/** Whether the piece seems to be a verb that has a subject: an auxiliary, or a form of the past before what it governs. */
export function isFiniteVerb(sentence: readonly Piece[], at: number): boolean {
  const piece = sentence[at]
  if (piece === undefined || piece.kind !== 'word' || piece.capital) return false
  if (isOneOf(piece, AUXILIARIES)) return !/^(?:be|been|being|having)$/.test(piece.form)
  if (PASTS.has(piece.form)) return !isOneOf(sentence[at - 1], DETERMINERS)
  if (!/[a-z]{2}ed$/.test(piece.form)) {
    return (
      reportingVerb(piece.form)?.forms.includes('past') === true && !isOneOf(sentence[at - 1], DETERMINERS)
    )
  }
  const next = sentence[at + 1]
  const governs =
    next?.kind === 'quoted' ||
    isOneOf(next, DETERMINERS) ||
    isOneOf(next, PREPOSITIONS) ||
    isSubjectPronoun(next) ||
    next?.capital === true
  return (governs || next?.kind === 'mark') && next?.form !== 'by' && !isOneOf(sentence[at - 1], DETERMINERS)
}

/** Whether a run of pieces holds a subject and its verb, so that it could be a sentence. */
export function isClauseLike(sentence: readonly Piece[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (isFiniteVerb(sentence, at)) return true
  return false
}

/** Whether the sentence begins with a clause or phrase that a comma closes before `before`: "When she left, …". */
export function startsSubordinate(sentence: readonly Piece[]): boolean {
  const first = sentence.find(
    piece => piece.kind === 'word' && !isOneOf(piece, COORDINATORS) && piece.form !== 'now',
  )
  return isOneOf(first, CLAUSE_OPENERS) && !/^(?:that|what|how|why|who)$/.test(first!.form)
}

/** The subject of the sentence's first main clause, without what is in front of it and without asides; or null. */
export function mainSubject(sentence: readonly Piece[], before: number): { from: number; to: number } | null {
  let from = 0
  while (from < before && (sentence[from]!.kind === 'mark' || isOneOf(sentence[from], COORDINATORS)))
    from += 1
  if (isFronted(sentence, from)) {
    while (from < before && !isMark(sentence[from], ',')) from += 1
    from += 1
  }
  while (from < before && isAdverb(sentence[from]!)) from += 1
  let to = from
  while (
    to < before &&
    sentence[to]!.kind === 'word' &&
    !isFiniteVerb(sentence, to) &&
    !startsReport(sentence, to, from)
  )
    to += 1
  return to > from && to < before && to - from <= LONGEST_SUBJECT ? { from, to } : null
}

function isFronted(sentence: readonly Piece[], at: number): boolean {
  const piece = sentence[at]
  return isOneOf(piece, PREPOSITIONS) || isOneOf(piece, CLAUSE_OPENERS) || /[a-z]ing$/.test(piece?.form ?? '')
}

const startsReport = (sentence: readonly Piece[], at: number, from: number): boolean =>
  at > from && reportingVerb(sentence[at]!.form)?.forms.some(form => form === 'past' || form === 's') === true

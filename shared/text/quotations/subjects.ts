import { isFiniteVerb } from './clauses.ts'
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  COORDINATORS,
  isAdverb,
  isDash,
  isMark,
  isOneOf,
  isSubjectPronoun,
  isTime,
  PREPOSITIONS,
  RELATIVES,
} from './grammar.ts'
import type { Piece } from './piece.ts'
import { reportingVerb } from './verbs.ts'

/** A run of pieces of a sentence: indices, end-exclusive. */
export interface Run {
  from: number
  to: number
}

const LONGEST_SUBJECT = 24
const LONGEST_ASIDE = 40
const LONGEST_ROLE = 14
/** Words that stand before a comma at a sentence's start and name nobody. */
const NO_NAMES = new Set(
  'meanwhile however still instead today yesterday finally later also indeed moreover but and so now then'.split(
    ' ',
  ),
)

/**
 * The subject that ends before the piece `at`: a pronoun, a relative, or a noun phrase; "Ann Lee, who runs the shop,"
 * gives "Ann Lee". Null when there is none, as after "and" in "praised the plan and promised to help".
 */
export function subjectBefore(sentence: readonly Piece[], at: number, floor = 0): Run | null {
  let to = at
  while (to > floor && isTime(sentence[to - 1]!)) to = withoutTime(sentence, to, floor)
  if (to > floor && (isMark(sentence[to - 1], ',') || isDash(sentence[to - 1])))
    to = beforeAside(sentence, to - 1, floor)
  if (to > floor && isMark(sentence[to - 1], ')')) to = beforeAside(sentence, to - 1, floor)
  if (to > floor + 2 && sentence[to - 1]!.kind === 'quoted') to = beforeAside(sentence, to - 1, floor, ',')
  const last = sentence[to - 1]
  if (to <= floor || last === undefined || last.kind !== 'word') return null
  if (isSubjectPronoun(last) || isOneOf(last, RELATIVES)) return { from: to - 1, to }
  const from = phraseStart(sentence, to, floor)
  if (isOneOf(sentence[from], RELATIVES) && from < to) return { from, to: from + 1 }
  return from < to ? { from, to } : null
}

/** "Smith on Tuesday said": leaves out the time before the verb, with its preposition. */
function withoutTime(sentence: readonly Piece[], to: number, floor: number): number {
  const before = to - 2
  return before >= floor && isOneOf(sentence[before], PREPOSITIONS) ? before : to - 1
}

/**
 * Where the words before an aside end: the aside closes with the piece `close`, a comma, a dash or a bracket. Two asides
 * may follow each other: "Ann Lee, 63, a retired teacher, said".
 */
function beforeAside(
  sentence: readonly Piece[],
  close: number,
  floor: number,
  opens: string = isMark(sentence[close], ')') ? '(' : sentence[close]!.form,
): number {
  for (let at = close - 1; at > floor && at > close - LONGEST_ASIDE; at -= 1) {
    if (!isMark(sentence[at], opens)) continue
    return isAside(sentence, at, floor) ? beforeAside(sentence, at, floor) : at
  }
  return close
}

/** Whether what ends at the comma `at` is itself an aside behind a name: an age, or what somebody is. */
function isAside(sentence: readonly Piece[], at: number, floor: number): boolean {
  if (!isMark(sentence[at], ',')) return false
  let from = at
  while (from > floor && sentence[from - 1]!.kind === 'word' && from > at - LONGEST_ROLE) from -= 1
  if (from === at || from < floor + 2 || !isMark(sentence[from - 1], ',')) return false
  const named = sentence[from - 2]!
  return (
    !sentence[from]!.capital &&
    (named.capital || named.form === ')' || /^\d{1,3}$/.test(named.form)) &&
    !NO_NAMES.has(named.form)
  )
}

function phraseStart(sentence: readonly Piece[], to: number, floor: number): number {
  let from = to
  while (from > floor && from > to - LONGEST_SUBJECT && continuesPhrase(sentence, from - 1, to)) from -= 1
  while (from < to && isLeading(sentence, from, to)) from += 1
  return from
}

function continuesPhrase(sentence: readonly Piece[], at: number, to: number): boolean {
  const piece = sentence[at]!
  if (piece.kind === 'quoted') return piece.words <= 5 && !/[,?!]/.test(piece.form)
  if (piece.form === '-') return piece.start === sentence[at - 1]?.end
  if (piece.kind === 'mark') return /^[()&.%/+]$/.test(piece.form)
  if (isOneOf(piece, RELATIVES) && at < to - 2) return piece.form !== 'that' || isFiniteVerb(sentence, at + 1)
  if (isOneOf(piece, CLAUSE_OPENERS) || isSubjectPronoun(piece)) return false
  if (piece.form === 'and' || piece.form === 'or') return joinsNouns(sentence, at)
  if (isFiniteVerb(sentence, at) && at < to - 1) return isInRelative(sentence, at)
  return !isOneOf(piece, COORDINATORS)
}

/** "sailors who talked to us": the verb belongs to the noun in front of the relative. */
function isInRelative(sentence: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back > 0 && back >= at - 3; back -= 1)
    if (isOneOf(sentence[back], RELATIVES)) return true
  return false
}

/** "Republicans and Democrats": the word before "and" could stand in the same phrase. */
function joinsNouns(sentence: readonly Piece[], at: number): boolean {
  const before = sentence[at - 1]
  const after = sentence[at + 1]
  if (before?.kind !== 'word' || after?.kind !== 'word') return false
  for (let back = at - 1; back >= 0 && back > at - LONGEST_SUBJECT; back -= 1) {
    const piece = sentence[back]!
    if (piece.kind === 'mark' && piece.form !== '.') break
    if (isOneOf(piece, AUXILIARIES) || isSubjectPronoun(piece)) return false
    const verb = reportingVerb(piece.form)
    if (verb && back > 0 && !verb.forms.includes('base')) return false
  }
  return true
}

/** Words at the start of the run that do not belong to the phrase: "But", "Meanwhile", "on Tuesday". */
function isLeading(sentence: readonly Piece[], from: number, to: number): boolean {
  const piece = sentence[from]!
  if (piece.kind === 'mark' || isOneOf(piece, COORDINATORS)) return true
  if (to - from === 1) return false
  if (isAdverb(piece) || piece.form === 'meanwhile' || piece.form === 'however') return true
  return isOneOf(piece, PREPOSITIONS) || (isTime(piece) && !isTime(sentence[from + 1]!) && from === 0)
}

/** The noun phrase that begins with the piece `at`, as the subject in "said Ann Lee, a teacher"; its name only. */
export function subjectAfter(sentence: readonly Piece[], at: number): Run | null {
  const first = sentence[at]
  if (first === undefined || first.kind !== 'word') return null
  if (isSubjectPronoun(first)) return { from: at, to: at + 1 }
  let to = at
  while (to < sentence.length && to < at + LONGEST_SUBJECT && isInPhrase(sentence, to, at)) to += 1
  return to > at ? { from: at, to } : null
}

function isInPhrase(sentence: readonly Piece[], at: number, from: number): boolean {
  const piece = sentence[at]!
  if (piece.kind === 'quoted') return piece.words <= 3 && at > from
  if (piece.kind === 'mark')
    return isMark(piece, '.') ? at < sentence.length - 1 : /^[()&-]$/.test(piece.form)
  if (isOneOf(piece, RELATIVES) || isOneOf(piece, CLAUSE_OPENERS) || isSubjectPronoun(piece)) return false
  if (isOneOf(piece, PREPOSITIONS)) return piece.form === 'of' || piece.form === 'for' || piece.form === 'at'
  return !isTime(piece) || piece.capital === false ? !isTime(piece) : false
}

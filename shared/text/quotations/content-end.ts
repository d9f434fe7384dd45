import { isFiniteVerb } from './clauses.ts'
import { AUXILIARIES, isAdverb, isDash, isMark, isOneOf, isSubjectPronoun } from './grammar.ts'
import type { Piece } from './piece.ts'
import { reportingVerb } from './verbs.ts'

/**
 * How the clause of the reporting verb lies in its sentence: at its end (`open`), in a subordinate clause at its start,
 * which a comma closes (`fronted`), or in a relative clause between commas (`aside`). A `phrase` is content that is a thing
 * and no clause: it ends with its noun and what belongs to that. `embedded` is the object in a relative clause without
 * commas, which the verb of the sentence follows.
 */
export type Ending = 'open' | 'fronted' | 'aside' | 'phrase' | 'embedded'

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday yesterday today'.split(' '))
const OCCASIONS = new Set(
  (
    'conference interview interviews rally rallies speech speeches statement debate debates appearance appearances meeting hearing tweet ' +
    'tweets letter address briefing email event post memo testimony article column editorial ad call broadcast podcast'
  ).split(' '),
)
const ADDING = new Set(['and', 'but'])
const ADJUNCTS = new Set('during when while because after before despite since until although if'.split(' '))
/** Behind a comma they open what the writer adds. */
const REMARKING = new Set('even although though while whereas despite except'.split(' '))
const ARTICLES = new Set(['a', 'an', 'the'])
const LONGEST_STEP = 30

/**
 * Where what was said ends when it begins at the piece `from`: the index after its last piece, `to` at the latest. It ends
 * with the sentence, or before a clause in which the writer goes on: ", adding that …", ", who …", "; …".
 */
export function contentEnd(
  sentence: readonly Piece[],
  from: number,
  to: number,
  ending: Ending,
  isThing = false,
): number {
  for (let at = from + 1; at < to; at += 1) {
    if (isEnd(sentence, at, from)) return at
    if (isThing && (goesOnToAct(sentence, at) || tellsWhen(sentence, at))) return at
    if (ending === 'embedded' && isFiniteVerb(sentence, at)) return at
    if (ending === 'phrase' && endsPhrase(sentence, at)) return at
    if (ending !== 'open' && isMark(sentence[at], ',') && resumes(sentence, at + 1, ending)) return at
    if (ending === 'aside' && sentence[at - 1]!.form === ',' && sentence[at - 1]!.kind === 'quoted') return at
  }
  return withoutLastMark(sentence, from, to)
}

/** Where content from `from` to `to` ends without the full stop that ends the sentence. */
export function withoutLastMark(sentence: readonly Piece[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && sentence[end - 1]!.kind === 'mark' && !belongsInside(sentence, end - 1, from))
    end -= 1
  return end
}

/** A per cent sign, or a bracket that opens inside the content. */
function belongsInside(sentence: readonly Piece[], at: number, from: number): boolean {
  const { form } = sentence[at]!
  if (form === '%') return true
  const opens = form === ')' ? '(' : form === ']' ? '[' : null
  return opens !== null && sentence.slice(from, at).some(piece => isMark(piece, opens))
}

function isEnd(sentence: readonly Piece[], at: number, from: number): boolean {
  const piece = sentence[at]!
  if (isMark(piece, ';')) return true
  if (sentence[at - 1]!.kind === 'quoted' && isClosedBefore(sentence, at, from)) return true
  if (!isMark(piece, ',')) return isNewVerb(sentence, at, from) || leavesInfinitive(sentence, at, from)
  const next = sentence[at + 1]
  if (next === undefined || next.kind !== 'word') return false
  if (isOneOf(next, REMARKING) || isLastAside(sentence, at, from)) return true
  if (isGerund(next) && !isListed(sentence, at, from)) return true
  if (reportingVerb(next.form)?.forms.some(form => form === 'ing' || form === 'past')) return true
  if (next.form === 'according') return true
  if (/^(?:which|who|where|whose)$/.test(next.form)) return !isMedial(sentence, at + 2)
  if (/^(?:but)$/.test(next.form)) return startsClause(sentence, at + 2)
  return next.form === 'and' && startsClause(sentence, at + 2)
}

/** "to close the road and left": a verb that cannot go on with the infinitive the content begins with. */
const leavesInfinitive = (sentence: readonly Piece[], at: number, from: number): boolean =>
  sentence[from]!.form === 'to' &&
  sentence[at]!.form === 'and' &&
  (isFiniteVerb(sentence, pastAdverbs(sentence, at + 1)) || isSubjectPronoun(sentence[at + 1]))

/** ", the third in a year": the only thing between here and the sentence's end, as the writer's remark. */
function isLastAside(sentence: readonly Piece[], comma: number, from: number): boolean {
  if (!ARTICLES.has(sentence[comma + 1]!.form)) return false
  const isOther = (piece: Piece): boolean =>
    isMark(piece, ',') || piece.form === 'and' || piece.kind === 'quoted'
  if (sentence.slice(comma + 1, comma + LONGEST_STEP).some(isOther)) return false
  return !sentence.slice(from, comma).some(piece => isMark(piece, ','))
}

/** "“Stop,” when asked", "“Stop,” adding that": the comma between the marks ends what was said. */
function isClosedBefore(sentence: readonly Piece[], at: number, from: number): boolean {
  if (isDash(sentence[at]) || isGerund(sentence[at]!)) return true
  if (sentence[at - 1]!.form !== ',' || sentence[at]!.kind !== 'word') return false
  if (reportingVerb(sentence[at]!.form)?.forms.includes('ing')) return true
  return sentence.slice(from, at).every(({ kind }) => kind !== 'word')
}

/** Whether the relative clause from `from` on is closed by a comma with the verb of the sentence behind it. */
function isMedial(sentence: readonly Piece[], from: number): boolean {
  for (let at = from; at + 1 < sentence.length && at < from + LONGEST_STEP; at += 1) {
    if (!isMark(sentence[at], ',')) continue
    return sentence[at + 1]!.kind === 'quoted' || isFiniteVerb(sentence, at + 1)
  }
  return false
}

/** "and then said", "and promised": the same subject goes on to say something else. */
function isNewVerb(sentence: readonly Piece[], at: number, from: number): boolean {
  if (!isOneOf(sentence[at], ADDING)) return false
  const verb = reportingVerb(sentence[pastAdverbs(sentence, at + 1)]?.form ?? '')
  const isSameGerund = verb?.forms.includes('ing') === true && /ing$/.test(sentence[from - 1]?.form ?? '')
  return isSameGerund || (verb?.forms.includes('past') === true && verb.verb.takes.has('quote'))
}

/** The index of the first piece from `at` on that is no adverb. */
function pastAdverbs(sentence: readonly Piece[], at: number): number {
  let here = at
  while (here < sentence.length && isAdverb(sentence[here]!)) here += 1
  return here
}

const isGerund = (piece: Piece): boolean =>
  /^[a-z]{2,}ing$/.test(piece.form) &&
  !piece.capital &&
  !/(?:thing|^including|^depending|^regarding|^concerning)$/.test(piece.form)

const isListed = (sentence: readonly Piece[], at: number, from: number): boolean =>
  at - 1 >= from && /ing$/.test(sentence[at - 1]!.form)

/** "on Friday", "at a news conference", "during the debate": when and where it was said. */
function tellsWhen(sentence: readonly Piece[], at: number): boolean {
  if (DAYS.has(sentence[at]!.form)) return true
  if (!/^(?:in|at|on|during)$/.test(sentence[at]!.form)) return false
  return sentence
    .slice(at + 1, at + 5)
    .some(({ kind, form }) => kind === 'word' && (OCCASIONS.has(form) || DAYS.has(form)))
}

/** "the plan and left": another verb of the same subject. */
const goesOnToAct = (sentence: readonly Piece[], at: number): boolean =>
  /^(?:and|but|or)$/.test(sentence[at]!.form) && isFiniteVerb(sentence, pastAdverbs(sentence, at + 1))

/** Whether a noun phrase ends before the piece: at a verb, at a comma, or at what tells when and why. */
function endsPhrase(sentence: readonly Piece[], at: number): boolean {
  const piece = sentence[at]!
  return (
    isMark(piece, ',') ||
    isOneOf(piece, ADJUNCTS) ||
    (isOneOf(piece, AUXILIARIES) && !piece.capital) ||
    goesOnToAct(sentence, at)
  )
}

/** Whether the main clause goes on here: with its verb after an aside, with its subject after a fronted clause. */
function resumes(sentence: readonly Piece[], at: number, ending: Ending): boolean {
  if (ending === 'fronted') return startsClause(sentence, at, true) || sentence[at]?.capital === true
  return (
    isFiniteVerb(sentence, at) ||
    reportingVerb(sentence[at]?.form ?? '')?.forms.some(form => form !== 'ing') === true
  )
}

/** Whether a subject and its verb follow: an auxiliary, or any verb. */
function startsClause(sentence: readonly Piece[], from: number, withAny = false): boolean {
  if (isSubjectPronoun(sentence[from])) return true
  for (let at = from; at < sentence.length && at < from + LONGEST_STEP; at += 1) {
    const piece = sentence[at]!
    if (piece.kind === 'mark' && piece.form !== '.') return false
    if (
      (isOneOf(piece, AUXILIARIES) && !piece.capital) ||
      (withAny && at > from && isFiniteVerb(sentence, at))
    )
      return true
  }
  return false
}

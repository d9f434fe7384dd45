import { isFiniteVerb } from './clauses.ts'
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  isAddressee,
  isAdverb,
  isMark,
  isOneOf,
  isSubjectPronoun,
  isTime,
  PREPOSITIONS,
} from './grammar.ts'
import type { Piece } from './piece.ts'
import { type Complement, type ReportingVerb, reportingVerb } from './verbs.ts'

/** Where what was said begins after a reporting verb, and what kind of thing it is. */
export interface ComplementStart {
  at: number
  kind: Complement
}

const QUESTIONS = new Set(['whether', 'how', 'what', 'why', 'if', 'who', 'when', 'where', 'which'])
const INDIRECT_QUESTIONS = new Set(['whether', 'how', 'what', 'why'])
/** Words after which a verb belongs to something else than the clause that is looked for. */
const NO_SUBJECT = new Set(['who', 'which', 'that', 'to'])
const LOOK_AHEAD = 18
const NAMING = new Set(['call', 'name', 'dub'])

/**
 * What follows the verb group that ends before the piece `from`, past adverbs, times and whom it was said to; null when
 * nothing follows that this verb can take, as in "…, she said on Tuesday."
 */
export function complementAt(
  sentence: readonly Piece[],
  from: number,
  verb: ReportingVerb,
  hasPreposition: boolean,
): ComplementStart | null {
  let at = from
  while (isSkipped(sentence, at)) at += 1
  const piece = sentence[at]
  if (piece === undefined) return null
  if (hasPreposition) return piece.kind === 'mark' ? null : { at, kind: 'object' }
  if (piece.kind === 'mark') return afterMark(sentence, at, verb)
  if (piece.kind === 'quoted') return takesQuoted(verb, piece) ? { at, kind: 'quote' } : null
  return afterOpener(sentence, at, verb) ?? afterAdverbial(sentence, at, verb) ?? bare(sentence, at, verb)
}

const speaks = ({ takes }: ReportingVerb): boolean =>
  takes.has('quote') || takes.has('clause') || takes.has('person')

/** Whether quoted words right behind the verb are its: not in "will go on “for years”" nor "called “Night Heron”". */
function takesQuoted(verb: ReportingVerb, { capital, isTitle }: Piece): boolean {
  if (NAMING.has(verb.base) && isTitle) return false
  const isOnlyBeside = verb.takes.size === 1 && verb.takes.has('quote')
  return isOnlyBeside ? capital : speaks(verb) || verb.takes.has('object')
}

const isSkipped = (sentence: readonly Piece[], at: number): boolean => {
  const piece = sentence[at]
  return (
    piece !== undefined &&
    (isTime(piece) || isAdverb(piece)) &&
    piece.form !== 'not' &&
    !isSubjectPronoun(piece)
  )
}

function afterMark(sentence: readonly Piece[], at: number, verb: ReportingVerb): ComplementStart | null {
  const next = sentence[at + 1]
  if (!next || !speaks(verb)) return null
  if (isMark(sentence[at], ':')) return { at: at + 1, kind: next.kind === 'quoted' ? 'quote' : 'clause' }
  if (!isMark(sentence[at], ',')) return null
  return next.kind === 'quoted' ? { at: at + 1, kind: 'quote' } : asideAt(sentence, at)
}

/** "said, by letter, that …": what follows the aside that opens with the comma `at`. */
function asideAt(sentence: readonly Piece[], at: number): ComplementStart | null {
  for (let close = at + 2; close < sentence.length && close < at + LOOK_AHEAD; close += 1) {
    if (sentence[close]!.kind === 'quoted') return null
    const behind = isMark(sentence[close], ',') ? behindAside(sentence, close + 1) : null
    if (behind) return behind
  }
  return null
}

function behindAside(sentence: readonly Piece[], at: number): ComplementStart | null {
  const piece = sentence[at]
  if (piece?.form === 'that') return { at, kind: 'clause' }
  return piece?.kind === 'quoted' ? { at, kind: 'quote' } : null
}

/** "that …", "whether …", "to …". */
function afterOpener(sentence: readonly Piece[], at: number, verb: ReportingVerb): ComplementStart | null {
  const { form } = sentence[at]!
  const { takes } = verb
  const next = sentence[at + 1]
  if (form === 'that' && next !== undefined && next.kind !== 'mark')
    return takes.has('clause') || takes.has('person') ? { at, kind: 'clause' } : object(at, takes)
  if (QUESTIONS.has(form)) return takes.has('question') ? { at, kind: 'question' } : null
  if (form === 'not' && next?.form === 'to' && takes.has('infinitive')) return { at, kind: 'infinitive' }
  if (form !== 'to') return null
  const isInfinitive = next !== undefined && next.kind !== 'mark' && !isOneOf(next, DETERMINERS)
  if (isInfinitive && takes.has('infinitive')) return { at, kind: 'infinitive' }
  return null
}

const object = (at: number, takes: ReadonlySet<Complement>): ComplementStart | null =>
  takes.has('object') ? { at, kind: 'object' } : null

/** "told the rowers that …", "said in a statement that …", "told reporters, “…”". */
function afterAdverbial(sentence: readonly Piece[], at: number, verb: ReportingVerb): ComplementStart | null {
  const isAdverbial = isOneOf(sentence[at], PREPOSITIONS)
  if (!isAdverbial && !verb.takes.has('person') && !verb.takes.has('urged')) return null
  if (!speaks(verb)) return null
  for (let here = at + 1; here < sentence.length && here < at + LOOK_AHEAD; here += 1) {
    const piece = sentence[here]!
    if (piece.form === 'that' && piece.kind === 'word') return { at: here, kind: 'clause' }
    if (piece.kind === 'quoted') return startsQuote(sentence, here) ? { at: here, kind: 'quote' } : null
    if (isMark(piece, ':')) return here + 1 < sentence.length ? { at: here + 1, kind: 'clause' } : null
    if (isOneOf(piece, INDIRECT_QUESTIONS) && verb.takes.has('question'))
      return { at: here, kind: 'question' }
    if (isNominative(sentence, here, at)) return { at: here, kind: 'clause' }
    if (piece.kind === 'mark' && !/^[.,&()-]$/.test(piece.form)) return null
    if (isMark(piece, ',') && behindAside(sentence, here + 1) === null) return asideAt(sentence, here)
  }
  return addressed(sentence, at, verb)
}

const startsQuote = (sentence: readonly Piece[], at: number): boolean =>
  isMark(sentence[at - 1], ',') ||
  (sentence[at]!.capital && !sentence[at]!.isTitle) ||
  sentence[at]!.words > 6

const isNominative = (sentence: readonly Piece[], here: number, from: number): boolean =>
  isSubjectPronoun(sentence[here]) &&
  !/^(?:who|this|these|those|there)$/.test(sentence[here]!.form) &&
  !(isAddressee(sentence[here]!) && here === from)

/** "told reporters the plan …", "asked him to …": what follows a short addressee. */
function addressed(sentence: readonly Piece[], at: number, verb: ReportingVerb): ComplementStart | null {
  if (isOneOf(sentence[at], PREPOSITIONS)) return null
  if (verb.takes.has('urged') && (!verb.takes.has('person') || hasInfinitive(sentence, at)))
    return { at, kind: 'object' }
  const to = isAddressee(sentence[at]!) ? at + 1 : -1
  return to > 0 && isClause(sentence, to) ? { at: to, kind: 'clause' } : null
}

/** "told the crew to sail": without the infinitive it is only told to whom something was said. */
const hasInfinitive = (sentence: readonly Piece[], at: number): boolean =>
  sentence.slice(at, at + LOOK_AHEAD).some(({ form }) => form === 'to')

function bare(sentence: readonly Piece[], at: number, verb: ReportingVerb): ComplementStart | null {
  const piece = sentence[at]!
  if (isOneOf(piece, PREPOSITIONS) || (isOneOf(piece, CLAUSE_OPENERS) && piece.form !== 'that')) return null
  if (isOneOf(piece, AUXILIARIES) || /^(?:and|or|but)$/.test(piece.form)) return null
  if (verb.takes.has('clause') && (verb.base === 'say' || isReportedClause(sentence, at, verb)))
    return { at, kind: 'clause' }
  if (verb.base === 'see' && !sentence.slice(at, at + 9).some(({ form }) => form === 'as')) return null
  if (NAMING.has(verb.base) && isOnlyName(sentence, at)) return null
  const isUrged = verb.takes.has('urged') && !verb.takes.has('person')
  return verb.takes.has('object') || isUrged ? { at, kind: 'object' } : null
}

/** "a boat called Night Heron": a name that nobody gives an opinion with. */
function isOnlyName(sentence: readonly Piece[], at: number): boolean {
  let end = at
  while (sentence[end]?.kind === 'word' && sentence[end]!.capital) end += 1
  return (
    end > at && (sentence[end] === undefined || sentence[end]!.kind === 'mark' || isFiniteVerb(sentence, end))
  )
}

/** Verbs that more often have a thing than a clause behind them: a pronoun must show that it is a clause. */
const OFTEN_WITH_THINGS = new Set(['find', 'learn', 'feel', 'know', 'understand', 'remember', 'forget'])

const isReportedClause = (sentence: readonly Piece[], at: number, { base }: ReportingVerb): boolean =>
  OFTEN_WITH_THINGS.has(base) ? isSubjectPronoun(sentence[at]) : isClause(sentence, at)

/** Whether a clause seems to begin here: a subject, and soon a verb that has a subject. */
function isClause(sentence: readonly Piece[], from: number): boolean {
  if (isSubjectPronoun(sentence[from])) return true
  for (let at = from + 1; at < sentence.length && at < from + LOOK_AHEAD; at += 1) {
    const piece = sentence[at]!
    if (/^(?:and|but)$/.test(piece.form) && isFiniteVerb(sentence, at + 1)) return false
    if (isMark(piece, ';') || isMark(piece, ':') || isOneOf(piece, NO_SUBJECT)) return false
    if (piece.capital) continue
    if (isOneOf(piece, AUXILIARIES) && !/^(?:being|been|be|having)$/.test(piece.form)) return true
    if (reportingVerb(piece.form)?.forms.some(form => form === 's' || form === 'past')) return true
  }
  return false
}

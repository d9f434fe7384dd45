import { isClauseLike } from './clauses.ts'
import { complementAt } from './complements.ts'
import { contentEnd, withoutLastMark } from './content-end.ts'
import {
  CLAUSE_OPENERS,
  COORDINATORS,
  isAdverb,
  isDash,
  isMark,
  isOneOf,
  isTime,
  PREPOSITIONS,
  RELATIVES,
} from './grammar.ts'
import type { Piece } from './piece.ts'
import type { Report } from './report.ts'
import { type Run, subjectAfter, subjectBefore } from './subjects.ts'
import type { VerbGroup } from './verb-groups.ts'
import { isSaying, reportingVerb } from './verbs.ts'

/** Verbs besides those of saying that may stand behind what they report. */
const ALSO_BEHIND = new Set([
  'think',
  'believe',
  'suspect',
  'hope',
  'fear',
  'show',
  'find',
  'indicate',
  'learn',
])
const AFTER_WITHIN = 30
/** So many pieces are taken for a sentence although no verb is known among them. */
const FEWEST_PIECES = 9

/** "…, she said.", "…, said Ann Lee.": what stands before the verb and its subject, and goes on behind them. */
export function parenthetical(sentence: readonly Piece[], group: VerbGroup): Report[] {
  const { verb, shape, first, last } = group
  if (shape !== 'finite' || !(verb.takes.has('quote') || ALSO_BEHIND.has(verb.base))) return []
  const inverted = invertedSubject(sentence, group)
  const subject = inverted ?? subjectBefore(sentence, first)
  const from = Math.min(subject?.from ?? first, first)
  if (!subject || from === 0 || isOneOf(sentence[subject.from], RELATIVES)) return []
  if (sentence[from - 1]!.form === 'as') return asReport(sentence, group, subject, from - 1)
  if (!closesContent(sentence, from)) return []
  const isSpoken = sentence[from - 1]!.kind === 'quoted'
  const continued = inverted ? continuedPast(sentence, group, inverted) : continuedBy(sentence, last + 1)
  const complement = inverted || continued ? null : complementAt(sentence, last + 1, verb, false)
  if (complement && (!isSpoken || sentence[complement.at]!.form === 'that')) return []
  const cueEnd = inverted ? inverted.to : last + 1
  const before = contentBefore(sentence, from)
  const isSaid = before !== null && isWhole(sentence, before)
  const goesOn = inverted || isSpoken ? null : clauseAfter(sentence, cueEnd)
  const after = continued ?? (isSaid ? (contentAfter(sentence, cueEnd) ?? goesOn) : rest(sentence, cueEnd))
  if (!before || !(after || isSaid)) return []
  return [{ content: after ? [before, after] : [before], cue: { from: first, to: last + 1 }, subject }]
}

/** "As Ann Lee noted, …" and "…, as Ann Lee put it." */
function asReport(
  sentence: readonly Piece[],
  { first, last, verb }: VerbGroup,
  subject: Run,
  as: number,
): Report[] {
  if (complementAt(sentence, last + 1, verb, false) !== null) return []
  const cue = { from: first, to: last + 1 }
  const before = isMark(sentence[as - 1], ',') ? contentBefore(sentence, as) : null
  const content = before && isWhole(sentence, before) ? before : rest(sentence, last + 1)
  return content ? [{ content: [content], cue, subject }] : []
}

/** A comma, a dash or quoted speech with its own comma stands before the piece. */
function closesContent(sentence: readonly Piece[], at: number): boolean {
  const before = sentence[at - 1]!
  if (before.kind === 'quoted') return /^[,?!…—–-]$/.test(before.form) && !isSaidBefore(sentence, at - 1)
  if (!isMark(before, ',') && !isDash(before)) return false
  const content = sentence[at - 2]
  return content?.kind === 'quoted' ? !isSaidBefore(sentence, at - 2) : content !== undefined
}

/** "When she shouted, “Go,” he laughed": the quoted words belong to the verb before them. */
function isSaidBefore(sentence: readonly Piece[], quoted: number): boolean {
  const mark = sentence[quoted - 1]
  return (isMark(mark, ',') || isMark(mark, ':')) && isSaying(sentence[quoted - 2]?.form ?? '')
}

function invertedSubject(sentence: readonly Piece[], group: VerbGroup): Run | null {
  const before = sentence[group.first - 1]
  const isBehind = before !== undefined && (before.kind === 'quoted' || isMark(before, ',') || isDash(before))
  if (!isBehind || !group.verb.takes.has('quote') || group.verb.base === 'tell' || group.last !== group.first)
    return null
  const next = sentence[group.last + 1]
  if (next === undefined || next.kind !== 'word' || isOneOf(next, PREPOSITIONS) || isTime(next)) return null
  if (next.form === 'that' || isAdverb(next)) return null
  const subject = subjectAfter(sentence, group.last + 1)
  if (before.kind === 'quoted' || next.capital || subjectBefore(sentence, group.first) === null)
    return subject
  return subject && continuedPast(sentence, group, subject) ? subject : null
}

/**
 * "The plan, said Ann Lee, a teacher, “is as good as dead”": quoted words that go on behind who said it. With more than
 * one comma before the verb, "Tom Reed, the mayor, said Ann Lee, …", they stand right behind the name.
 */
function continuedPast(sentence: readonly Piece[], { first }: VerbGroup, { to }: Run): Run | null {
  if (sentence[first - 1]!.kind === 'quoted') return null
  const next = continuedBy(sentence, to)
  const isOpen = sentence.slice(0, first - 1).every(({ kind }) => kind === 'word')
  return next && (isOpen || sentence[first + 1]!.capital) ? next : isOpen ? lowerAfter(sentence, to) : null
}

/** The quoted words behind an aside, where they begin with no capital. */
function lowerAfter(sentence: readonly Piece[], from: number): Run | null {
  const content = isMark(sentence[from], ',') ? contentAfter(sentence, from) : null
  return content && sentence[content.from]!.kind === 'quoted' && !sentence[content.from]!.capital
    ? content
    : null
}

/** What is said before the piece `to`: the quoted speech that ends there, or the sentence so far if it is a clause. */
function contentBefore(sentence: readonly Piece[], to: number): Run | null {
  let end = to
  while (end > 0 && sentence[end - 1]!.kind === 'mark' && !/^[)%\]]$/.test(sentence[end - 1]!.form)) end -= 1
  let from = 0
  while (from < end && (sentence[from]!.kind === 'mark' || isOneOf(sentence[from], COORDINATORS))) from += 1
  const last = sentence[end - 1]
  if (last === undefined || from >= end) return null
  const isApart = sentence[end - 2]?.kind === 'mark' && sentence[from]!.kind !== 'quoted'
  if (last.kind === 'quoted' && isApart && last.capital && last.words > 3) from = end - 1
  return { from, to: end }
}

/** Whether a run says something: speech, a clause with its verb, or enough words that do not lead up to something. */
function isWhole(sentence: readonly Piece[], { from, to }: Run): boolean {
  if (sentence.slice(from, to).some(({ kind }) => kind === 'quoted')) return true
  if (isClauseLike(sentence, from, to)) return true
  const first = sentence[from]
  return to - from >= FEWEST_PIECES && !isOneOf(first, PREPOSITIONS) && !isOneOf(first, CLAUSE_OPENERS)
}

/** "The plan, she said, “is as good as dead”": quoted words that go on with a sentence, since they begin with no capital. */
function continuedBy(sentence: readonly Piece[], at: number): Run | null {
  const next = sentence[at + 1]
  if (!isMark(sentence[at], ',') || next?.kind !== 'quoted' || next.capital) return null
  return { from: at + 1, to: contentEnd(sentence, at + 1, sentence.length, 'open') }
}

/** "The plan, she said, is safe": the rest of a clause that the cue interrupts. */
function rest(sentence: readonly Piece[], at: number): Run | null {
  const next = sentence[at + 1]
  if (!isMark(sentence[at], ',') || next?.kind !== 'word' || next.form === 'that') return null
  const to = contentEnd(sentence, at + 1, sentence.length, 'open')
  return isClauseLike(sentence, at, to) ? { from: at + 1, to } : null
}

/** Behind the comma after a cue they open the writer's remark. */
const REMARKING = /(?:ing|ed)$|^(?:who|which|that|although|though|even|while|but|a|an|the)$/

/** "It is late, she said, because of fog": what the clause before the cue goes on with. */
function clauseAfter(sentence: readonly Piece[], at: number): Run | null {
  const next = sentence[at + 1]
  if (!isMark(sentence[at], ',') || next?.kind !== 'word' || next.capital || REMARKING.test(next.form))
    return null
  return { from: at + 1, to: contentEnd(sentence, at + 1, sentence.length, 'open') }
}

/** ", she said, “and …”": what goes on after the verb, or after who she is. */
function contentAfter(sentence: readonly Piece[], from: number): Run | null {
  for (let at = from; at + 1 < sentence.length && at < from + AFTER_WITHIN; at += 1) {
    if (sentence[at]!.kind === 'quoted' || startsAnother(sentence[at]!)) return null
    if (!isMark(sentence[at], ',') && !isMark(sentence[at], ':')) continue
    const next = sentence[at + 1]!
    const isSpeech =
      next.kind === 'quoted' || (isOneOf(next, COORDINATORS) && sentence[at + 2]?.kind === 'quoted')
    if (isSpeech) return { from: at + 1, to: contentEnd(sentence, at + 1, sentence.length, 'open') }
  }
  return null
}

/** Whether a word shows that something else is said than what the quotation says. */
const startsAnother = (piece: Piece): boolean =>
  piece.kind === 'word' &&
  (piece.form === 'but' || reportingVerb(piece.form)?.forms.some(form => form !== 'base') === true)

/** "According to X, …" and "…, according to X". */
export function accordingTo(sentence: readonly Piece[]): Report[] {
  const at = sentence.findIndex((piece, n) => piece.form === 'according' && sentence[n + 1]?.form === 'to')
  if (at < 0) return []
  const subject = subjectAfter(sentence, at + 2)
  const cue = { from: at, to: at + 2 }
  const before = at === 0 || isFrontedBy(sentence, at) ? null : contentBefore(sentence, at)
  if (before && isWhole(sentence, before)) return [{ content: [before], cue, subject }]
  let comma = subject?.to ?? at + 2
  while (comma < sentence.length && !isMark(sentence[comma], ',')) comma += 1
  if (comma + 1 >= sentence.length) return []
  const semicolon = sentence.findIndex((piece, n) => n > comma && isMark(piece, ';'))
  const to = withoutLastMark(sentence, comma + 1, semicolon < 0 ? sentence.length : semicolon)
  return [{ content: [{ from: comma + 1, to }], cue, subject }]
}

/** "…, because, according to X, …": a conjunction stands right before, so that the content follows. */
const isFrontedBy = (sentence: readonly Piece[], at: number): boolean =>
  isMark(sentence[at - 1], ',') &&
  /^(?:because|but|and|that|although|while|so)$/.test(sentence[at - 2]?.form ?? '')

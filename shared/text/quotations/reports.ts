import { complementAt } from './complements.ts'
import { contentEnd } from './content-end.ts'
import { COORDINATORS, isAdverb, isDash, isMark, isOneOf, isTime, PREPOSITIONS } from './grammar.ts'
import { type Run, subjectAfter, subjectBefore } from './subjects.ts'
import type { Piece } from './tokens.ts'
import { type VerbGroup, verbGroups } from './verb-groups.ts'

/** Something reported in one sentence: runs of its pieces. */
export interface Report {
  content: Run[]
  cue: Run
  subject: Run | null
}

/** What a sentence reports, in order of the content. */
export function reportsIn(sentence: readonly Piece[]): Report[] {
  const groups = verbGroups(sentence)
  const behind = [...accordingTo(sentence), ...groups.flatMap(group => parenthetical(sentence, group))]
  const reports: Report[] = [...behind]
  const taken = behind.flatMap(({ content, cue }) => [...content, cue])
  let floor = 0
  let subject: Run | null = null
  for (const group of groups) {
    const isInside = taken.some(run => group.last >= run.from && group.first < run.to)
    const shared: Run | null = behind.findLast(({ cue }) => cue.to <= group.first)?.subject ?? subject
    if (isInside || group.first < floor) continue
    const report = leading(sentence, group, shared, taken)
    if (!report) continue
    subject = report.subject
    reports.push(report)
    floor = report.content.at(-1)!.to
  }
  return reports.sort((a, b) => a.content[0]!.from - b.content[0]!.from)
}

/** "She said that …": what follows the verb. */
function leading(
  sentence: readonly Piece[],
  group: VerbGroup,
  shared: Run | null,
  taken: readonly Run[],
): Report | null {
  if (group.shape === 'infinitive' || group.shape === 'passive') return null
  const start = complementAt(sentence, group.last + 1, group.verb, isPhrasal(sentence, group))
  if (!start) return null
  const limit = taken.find(run => run.from > start.at)?.from ?? sentence.length
  const to = contentEnd(sentence, start.at, limit)
  const own = group.shape === 'gerund' ? null : subjectBefore(sentence, group.first)
  const subject = own ?? shared ?? (group.shape === 'gerund' ? firstSubject(sentence, group) : null)
  if (!subject && start.kind !== 'quote') return null
  return { content: [{ from: start.at, to }], cue: { from: group.first, to: group.last + 1 }, subject }
}

const isPhrasal = (sentence: readonly Piece[], { last, verb }: VerbGroup): boolean =>
  verb.prepositions.has(sentence[last]!.form)

/** The subject of the sentence, for a gerund in it. */
function firstSubject(sentence: readonly Piece[], group: VerbGroup): Run | null {
  return subjectBefore(sentence, group.first)
}

/** "…, she said.", "…, said Ann Lee.": what stands before the verb and its subject. */
function parenthetical(sentence: readonly Piece[], group: VerbGroup): Report[] {
  if (group.shape !== 'finite' || !(group.verb.takes.has('quote') || group.verb.takes.has('clause')))
    return []
  const inverted = invertedSubject(sentence, group)
  const subject = inverted ?? subjectBefore(sentence, group.first)
  const from = Math.min(subject?.from ?? group.first, group.first)
  if (!subject || from === 0 || !closesContent(sentence, from)) return []
  if (!inverted && complementAt(sentence, group.last + 1, group.verb, false) !== null) {
    const isSpoken = sentence[from - 1]!.kind === 'quoted'
    if (!isSpoken) return []
  }
  const before = contentBefore(sentence, from)
  if (!before) return []
  const cueEnd = inverted ? inverted.to : group.last + 1
  const after = contentAfter(sentence, cueEnd)
  return [
    { content: after ? [before, after] : [before], cue: { from: group.first, to: group.last + 1 }, subject },
  ]
}

/** A comma, a dash or quoted speech with its own comma stands before the piece. */
function closesContent(sentence: readonly Piece[], at: number): boolean {
  const before = sentence[at - 1]!
  if (before.kind === 'quoted') return !isSaidBefore(sentence, at - 1)
  if (!isMark(before, ',') && !isDash(before)) return false
  return at >= 2
}

/** "When she shouted, “Go,” he said": the quoted words belong to the verb before them. */
function isSaidBefore(sentence: readonly Piece[], quoted: number): boolean {
  const mark = sentence[quoted - 1]
  return (
    isMark(mark, ':') ||
    (isMark(mark, ',') && quoted >= 3 && verbGroups(sentence.slice(quoted - 2, quoted)).length > 0)
  )
}

function invertedSubject(sentence: readonly Piece[], group: VerbGroup): Run | null {
  const before = sentence[group.first - 1]
  const isBehind = before !== undefined && (before.kind === 'quoted' || isMark(before, ',') || isDash(before))
  if (!isBehind || !group.verb.takes.has('quote') || group.last !== group.first) return null
  const next = sentence[group.last + 1]
  if (next === undefined || next.kind !== 'word' || isOneOf(next, PREPOSITIONS) || isTime(next)) return null
  if (next.form === 'that' || isAdverb(next)) return null
  if (before.kind !== 'quoted' && subjectBefore(sentence, group.first) !== null && !next.capital) return null
  return subjectAfter(sentence, group.last + 1)
}

function contentBefore(sentence: readonly Piece[], to: number): Run | null {
  let end = to
  while (end > 0 && sentence[end - 1]!.kind === 'mark') end -= 1
  let from = 0
  while (from < end && (sentence[from]!.kind === 'mark' || isOneOf(sentence[from], COORDINATORS))) from += 1
  const last = sentence[end - 1]
  if (last?.kind === 'quoted' && sentence[from]!.kind !== 'quoted' && last.capital && last.words > 3)
    from = end - 1
  return end - from >= 1 ? { from, to: end } : null
}

/** ", she said, “and …”": what goes on after the verb. */
function contentAfter(sentence: readonly Piece[], from: number): Run | null {
  let at = from
  while (at < sentence.length && !isMark(sentence[at], ',') && !isMark(sentence[at], ':') && at < from + 14)
    at += 1
  const next = sentence[at + 1]
  if (next?.kind !== 'quoted') return null
  return { from: at + 1, to: contentEnd(sentence, at + 1, sentence.length) }
}

/** "According to X, …" and "…, according to X". */
function accordingTo(sentence: readonly Piece[]): Report[] {
  const at = sentence.findIndex((piece, n) => piece.form === 'according' && sentence[n + 1]?.form === 'to')
  if (at < 0) return []
  const subject = subjectAfter(sentence, at + 2)
  const cue = { from: at, to: at + 2 }
  const before = at === 0 ? null : contentBefore(sentence, at)
  if (before && before.to - before.from > 1) return [{ content: [before], cue, subject }]
  let comma = subject?.to ?? at + 2
  while (comma < sentence.length && !isMark(sentence[comma], ',')) comma += 1
  if (comma + 1 >= sentence.length) return []
  return [
    { content: [{ from: comma + 1, to: contentEnd(sentence, comma + 1, sentence.length) }], cue, subject },
  ]
}

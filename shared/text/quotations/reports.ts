import { isFiniteVerb, mainSubject, startsSubordinate } from './clauses.ts'
import { complementAt } from './complements.ts'
import { contentEnd, type Ending } from './content-end.ts'
import { CLAUSE_OPENERS, COORDINATORS, isMark, isOneOf, PREPOSITIONS, RELATIVES } from './grammar.ts'
import { adjectival, mayReport, nominal, passive } from './other-cues.ts'
import { accordingTo, parenthetical } from './parentheticals.ts'
import type { Piece } from './piece.ts'
import type { Report } from './report.ts'
import { type Run, subjectBefore } from './subjects.ts'
import { type VerbGroup, verbGroups } from './verb-groups.ts'
import { type Complement, reportingVerb } from './verbs.ts'

/** What a sentence reports, in order of the content. What is reported inside a report is left out. */
export function reportsIn(sentence: readonly Piece[]): Report[] {
  const groups = verbGroups(sentence)
  const behind = [...accordingTo(sentence), ...groups.flatMap(group => parenthetical(sentence, group))]
  const taken = behind.flatMap(({ content, cue }) => [...content, cue])
  const reports = [...behind]
  let floor = 0
  let subject: Run | null = null
  for (const group of groups) {
    if (group.first < floor || taken.some(run => group.last >= run.from && group.first < run.to)) continue
    const earlier = behind.findLast(({ cue }) => cue.to <= group.first)?.subject ?? subject
    const report = leading(sentence, group, earlier, taken)
    if (!report) continue
    subject = report.subject
    reports.push(report)
    floor = report.content.at(-1)!.to
  }
  for (const report of otherReports(sentence, groups))
    if (!reports.some(other => isWithin(report.cue, other) || isWithin(report.content.at(-1)!, other)))
      reports.push(report)
  return reports.sort((a, b) => a.content[0]!.from - b.content[0]!.from)
}

function otherReports(sentence: readonly Piece[], groups: readonly VerbGroup[]): Report[] {
  const found = groups.filter(({ shape }) => shape === 'passive').map(group => passive(sentence, group))
  for (const [at, piece] of sentence.entries())
    if (mayReport(piece)) found.push(adjectival(sentence, at) ?? nominal(sentence, at))
  return found.filter(report => report !== null)
}

const isWithin = (run: Run, { content, cue }: Report): boolean =>
  [...content, cue].some(other => run.from < other.to && other.from < run.to)

/** "She said that …": what follows the verb. */
function leading(
  sentence: readonly Piece[],
  group: VerbGroup,
  earlier: Run | null,
  taken: readonly Run[],
): Report | null {
  if (group.shape === 'passive') return null
  const start = complementAt(sentence, group.last + 1, group.verb, group.isPhrasal)
  if (!start || taken.some(run => start.at >= run.from && start.at < run.to)) return null
  const subject = subjectOf(sentence, group, earlier)
  if (!subject && start.kind !== 'quote') return null
  const limit = taken.find(run => run.from > start.at)?.from ?? sentence.length
  const to = contentEnd(
    sentence,
    start.at,
    limit,
    endingOf(sentence, group, subject, start.kind),
    start.kind === 'object',
  )
  const object = subject && relativeObject(sentence, subject.from - 1)
  if (start.kind === 'object' && isRelative(sentence, subject) && !hasQuoted(sentence, start.at, to))
    return null
  const speech = speechAfterColon(sentence, start.at, to)
  const said = { from: speech, to: speech > start.at ? contentEnd(sentence, speech, to, 'open') : to }
  return {
    content: object ? [object, said] : [said],
    cue: { from: group.first, to: group.last + 1 },
    subject,
  }
}

/** "explained the delay by saying: “There …”": where the speech begins behind the last colon; else `from`. */
function speechAfterColon(sentence: readonly Piece[], from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1)
    if (sentence[at]!.kind === 'quoted' && sentence[at]!.capital && isMark(sentence[at - 1], ':')) return at
  return from
}

/** The "what" of "what he called a mistake" and the "which" of "a plan, which she described as good". */
const relativeObject = (sentence: readonly Piece[], at: number): Run | null =>
  /^(?:what|which|whom)$/.test(sentence[at]?.form ?? '') ? { from: at, to: at + 1 } : null

function subjectOf(sentence: readonly Piece[], group: VerbGroup, earlier: Run | null): Run | null {
  if (group.shape === 'infinitive') return earlier ?? mainSubject(sentence, group.first)
  if (group.shape !== 'gerund')
    return subjectBefore(sentence, group.first) ?? earlier ?? sharedSubject(sentence, group.first)
  const before = sentence[group.first - 1]
  if (before === undefined || isMark(before, ',') || isOneOf(before, PREPOSITIONS) || before.form === 'and')
    return earlier ?? mainSubject(sentence, group.first) ?? subjectBehind(sentence, group.last)
  if (isVerb(sentence, group.first - 1)) return subjectBefore(sentence, group.first - 1)
  return before.kind === 'word' ? subjectBefore(sentence, group.first) : earlier
}

/** "began saying": the word before the gerund is a verb and no noun. */
const isVerb = (sentence: readonly Piece[], at: number): boolean =>
  isFiniteVerb(sentence, at) || reportingVerb(sentence[at]!.form)?.forms.includes('s') === true

/** "The crew met and praised the plan": the subject of the verb in front of the "and". */
const sharedSubject = (sentence: readonly Piece[], at: number): Run | null =>
  isOneOf(sentence[at - 1], COORDINATORS) ? mainSubject(sentence, at) : null

/** "After praising the crew, Ann Lee went home": the subject behind the first comma. */
function subjectBehind(sentence: readonly Piece[], from: number): Run | null {
  const comma = sentence.findIndex((piece, at) => at > from && isMark(piece, ','))
  if (comma < 0) return null
  let to = comma + 1
  while (to < sentence.length && sentence[to]!.kind === 'word' && sentence[to]!.capital) to += 1
  return { from: comma + 1, to: Math.min(Math.max(to, comma + 2), sentence.length) }
}

/** "who" or "that" alone: what they like or attack tells who is meant and seldom what somebody says. */
const isRelative = (sentence: readonly Piece[], subject: Run | null): boolean =>
  subject !== null && subject.to - subject.from === 1 && isOneOf(sentence[subject.from], RELATIVES)

const hasQuoted = (sentence: readonly Piece[], from: number, to: number): boolean =>
  sentence.slice(from, to).some(({ kind }) => kind === 'quoted')

/** How the clause of the verb lies in the sentence, which tells where its content ends. */
function endingOf(
  sentence: readonly Piece[],
  group: VerbGroup,
  subject: Run | null,
  kind: Complement,
): Ending {
  if (subject && isRelative(sentence, subject)) {
    if (isMark(sentence[subject.from - 1], ',')) return 'aside'
    if (kind === 'object' || kind === 'infinitive') return 'embedded'
  }
  const isFronted = startsSubordinate(sentence) && !hasComma(sentence, group.first)
  const isGerundFirst =
    group.shape === 'gerund' &&
    !hasComma(sentence, group.first) &&
    (group.first === 0 || startsWithPreposition(sentence))
  return isFronted || isGerundFirst ? 'fronted' : 'open'
}

const hasComma = (sentence: readonly Piece[], to: number): boolean =>
  sentence.slice(0, to).some(piece => isMark(piece, ','))

const startsWithPreposition = (sentence: readonly Piece[]): boolean =>
  isOneOf(sentence[0], PREPOSITIONS) || isOneOf(sentence[0], CLAUSE_OPENERS)

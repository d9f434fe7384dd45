import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  isAdverb,
  isContraction,
  isMark,
  isOneOf,
  isSubjectPronoun,
  MODALS,
  PREPOSITIONS,
} from './grammar.ts'
import type { Piece } from './piece.ts'
import { type ReportingVerb, reportingVerb, type VerbForm } from './verbs.ts'

/** A reporting verb with what belongs to it, as indices of pieces in its sentence. */
export interface VerbGroup {
  verb: ReportingVerb
  /** First word of the group: "has" in "has also said". */
  first: number
  /** Last word of the group: the verb, or the preposition that goes with it ("called for"). */
  last: number
  /** Whether the last word is a preposition or particle of the verb. */
  isPhrasal: boolean
  /** `gerund` has no subject of its own ("adding that …"); `passive` has the reported thing for subject. */
  shape: 'finite' | 'gerund' | 'infinitive' | 'passive'
}

const HAVE = new Set(['has', 'have', 'had', "'ve", 'having', "hasn't", "haven't", "hadn't"])
const PLURAL_SUBJECTS = new Set([
  'i',
  'we',
  'you',
  'they',
  'who',
  'people',
  'many',
  'some',
  'most',
  'others',
  'few',
  'both',
  'that',
  'police',
])
const MOST_PARTICLES = 3

/** The groups of reporting verbs in a sentence, in order. */
export function verbGroups(sentence: readonly Piece[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let at = 0; at < sentence.length; at += 1) {
    const group = isLinked(sentence, at) ? linkedGroup(sentence, at) : groupAt(sentence, at)
    if (group) groups.push(group)
    if (group) at = group.last
  }
  return groups
}

/** Verbs that with another one's infinitive make one cue: "declined to comment on". */
const LINKING =
  /^(?:declin|refus|tri|try|attempt|continu|beg[ai]n|proceed|went|goes|going|sought|hasten|hesitat|struggl|scrambl|rush)/

/** Whether the piece is such a verb, with a reporting verb's infinitive behind it. */
function isLinked(sentence: readonly Piece[], at: number): boolean {
  const to = sentence[at + 1]?.form === 'on' ? at + 2 : at + 1
  const verb = sentence[to]?.form === 'to' ? reportingVerb(sentence[to + 1]?.form ?? '') : undefined
  return verb?.forms.includes('base') === true && LINKING.test(sentence[at]!.form)
}

/** The group of "declined to comment": from the first verb to the second. */
function linkedGroup(sentence: readonly Piece[], at: number): VerbGroup | null {
  const to = sentence[at + 1]?.form === 'on' ? at + 2 : at + 1
  const { verb } = reportingVerb(sentence[to + 1]!.form)!
  const core = sentence[beforeAdverbs(sentence, at)]
  const isGerund = sentence[at]!.form.endsWith('ing') && !isOneOf(core, BE)
  const shape = isGerund ? 'gerund' : 'finite'
  const last = lastOf(sentence, to + 1, verb)
  return { verb, first: firstOf(sentence, at), last, isPhrasal: last > to + 1, shape }
}

function groupAt(sentence: readonly Piece[], at: number): VerbGroup | null {
  const piece = sentence[at]!
  const found = piece.kind === 'word' ? reportingVerb(piece.form) : undefined
  if (!found) return null
  const core = beforeAdverbs(sentence, at)
  const shape = shapeOf(sentence, at, core, found.forms)
  if (!shape || looksLikeNoun(sentence, at, core, shape)) return null
  const last = lastOf(sentence, at, found.verb)
  if (last === at && found.verb.takes.size === 0) return null
  return { verb: found.verb, first: firstOf(sentence, at), last, isPhrasal: last > at, shape }
}

/** The index of the piece before the adverbs that stand before `at`; -1 at the sentence's start. */
function beforeAdverbs(sentence: readonly Piece[], at: number): number {
  let before = at - 1
  while (before >= 0 && isAdverb(sentence[before]!)) before -= 1
  return before
}

function shapeOf(
  sentence: readonly Piece[],
  at: number,
  core: number,
  forms: readonly VerbForm[],
): VerbGroup['shape'] | null {
  const before = sentence[core]
  const can = (form: VerbForm) => forms.includes(form)
  if (can('ing')) return isOneOf(before, BE) || isContraction(before) ? 'finite' : 'gerund'
  if (isOneOf(before, HAVE) || (isContraction(before) && can('participle')))
    return can('participle') ? 'finite' : null
  if (isOneOf(before, BE)) return can('participle') ? 'passive' : null
  if (before?.form === 'to' && can('base')) return 'infinitive'
  if (isOneOf(before, MODALS)) return can('base') ? 'finite' : null
  if (can('past')) return isReduced(sentence, at) ? null : 'finite'
  if (can('s')) return 'finite'
  if (!can('base') || before?.kind !== 'word') return null
  const isVerb = !ALSO_NOUNS.has(reportingVerb(sentence[at]!.form)!.verb.base) && !before.capital
  return isVerb || isPlural(before) ? 'finite' : null
}

/** "a letter written by …": a participle, not a verb in the past. */
const isReduced = (sentence: readonly Piece[], at: number): boolean => sentence[at + 1]?.form === 'by'

const isPlural = (piece: Piece): boolean =>
  piece.kind === 'word' && (PLURAL_SUBJECTS.has(piece.form) || /[^s'u]s$/.test(piece.form))

/** Verbs whose plain form and form in -s are as often nouns. */
const ALSO_NOUNS = new Set(
  (
    'state rule show charge claim plan vote demand report request support attack call hope fear question challenge comment note ' +
    'promise threat press order cast cite address direct answer estimate forecast blast care offer aim wish worry tweet post praise blame ' +
    'protest counter quote label name command force project document name doubt guess reason figure wonder signal hint pledge vow joke ' +
    'remark approach back rap slam laugh sigh smile sneer scream shout whisper cry bark chant sing snap point speculate boast brag attempt talk ' +
    'caution yell regret process object figures advocate'
  ).split(' '),
)

/** Words that are a subject as well as they stand before one. */
const QUANTITIES = /^(?:many|most|some|all|both|several|few|each|another|one|two|three)$/

/** Whether something follows that a verb could have: then a word that may be a noun is taken for a verb. */
function isGoverning(sentence: readonly Piece[], at: number): boolean {
  const next = sentence[at + 1]
  if (next === undefined || next.kind === 'mark') return isMark(next, ':') || isMark(next, ',')
  if (next.kind === 'quoted' || next.capital || isSubjectPronoun(next)) return true
  return (
    isOneOf(next, DETERMINERS) ||
    /^(?:to|that|for|on|how|whether|what|him|them|not|against|about|\w+sel(?:f|ves)|me|us|.*'s?)$/.test(
      next.form,
    )
  )
}

function looksLikeNoun(
  sentence: readonly Piece[],
  at: number,
  core: number,
  shape: VerbGroup['shape'],
): boolean {
  const before = sentence[core]
  const next = sentence[at + 1]
  if (shape === 'infinitive' || shape === 'passive') return false
  if (shape === 'gerund') return isOneOf(before, DETERMINERS) || next?.form === 'of'
  if (next?.form === 'tank' || next?.form === 'tanks') return true
  if (!before) return core === -1 && at === 0
  const isPast = /(?:ed|said|told|wrote)$/.test(sentence[at]!.form)
  if (before.kind === 'word' && /'s?$/.test(before.form) && !isContraction(before)) return true
  if (
    isOneOf(before, DETERMINERS) &&
    !isSubjectPronoun(before) &&
    !(QUANTITIES.test(before.form) && isGoverning(sentence, at))
  )
    return true
  if (isOneOf(before, PREPOSITIONS)) return true
  const { verb, forms } = reportingVerb(sentence[at]!.form)!
  if (ALSO_NOUNS.has(verb.base) && !forms.includes('past') && !isGoverning(sentence, at)) return true
  return (next?.form === 'of' && !isPast) || (isOneOf(next, AUXILIARIES) && !isContraction(next))
}

function firstOf(sentence: readonly Piece[], at: number): number {
  let first = at
  while (first > 0 && first > at - 6 && belongs(sentence[first - 1]!)) first -= 1
  return first
}

const belongs = (piece: Piece): boolean =>
  isAdverb(piece) || isOneOf(piece, AUXILIARIES) || isOneOf(piece, MODALS)

/** The last word of the verb that stands at `at`: it, or the end of the longest run of particles that goes with it. */
function lastOf(sentence: readonly Piece[], at: number, verb: ReportingVerb): number {
  for (let length = MOST_PARTICLES; length > 0; length -= 1) {
    const particles = sentence.slice(at + 1, at + 1 + length).map(({ form }) => form)
    if (particles.length === length && verb.prepositions.has(particles.join(' '))) return at + length
  }
  return at
}

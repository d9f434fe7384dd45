import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  isAdverb,
  isContraction,
  isOneOf,
  isSubjectPronoun,
  MODALS,
  PREPOSITIONS,
} from './grammar.ts'
import type { Piece } from './tokens.ts'
import { type ReportingVerb, reportingVerb, type VerbForm } from './verbs.ts'

/** A reporting verb with what belongs to it, as indices of pieces in its sentence. */
export interface VerbGroup {
  verb: ReportingVerb
  /** First word of the group: "has" in "has also said". */
  first: number
  /** Last word of the group: the verb, or the preposition that goes with it ("called for"). */
  last: number
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
const PARTICLES = new Set(['out'])

/** The groups of reporting verbs in a sentence, in order. */
export function verbGroups(sentence: readonly Piece[]): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let at = 0; at < sentence.length; at += 1) {
    const group = groupAt(sentence, at)
    if (group) groups.push(group)
  }
  return groups
}

function groupAt(sentence: readonly Piece[], at: number): VerbGroup | null {
  const piece = sentence[at]!
  const found = piece.kind === 'word' ? reportingVerb(piece.form) : undefined
  if (!found) return null
  const core = beforeAdverbs(sentence, at)
  const shape = shapeOf(sentence, at, core, found.forms)
  if (!shape || looksLikeNoun(sentence, at, core, shape)) return null
  return { verb: found.verb, first: firstOf(sentence, at), last: lastOf(sentence, at, found.verb), shape }
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
  return can('base') && before && isPlural(before) ? 'finite' : null
}

/** "a letter written by …": a participle, not a verb in the past. */
const isReduced = (sentence: readonly Piece[], at: number): boolean => sentence[at + 1]?.form === 'by'

const isPlural = (piece: Piece): boolean =>
  piece.kind === 'word' && (PLURAL_SUBJECTS.has(piece.form) || /[^s'u]s$/.test(piece.form))

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
  if (!before) return core === -1 && at === 0
  if (before.kind === 'word' && /'s?$/.test(before.form) && !isContraction(before)) return true
  if (isOneOf(before, DETERMINERS) && !isSubjectPronoun(before) && before.form !== 'many') return true
  if (isOneOf(before, PREPOSITIONS)) return true
  return next?.form === 'of' || (isOneOf(next, AUXILIARIES) && !isContraction(next))
}

function firstOf(sentence: readonly Piece[], at: number): number {
  let first = at
  while (first > 0 && first > at - 6 && belongs(sentence[first - 1]!)) first -= 1
  return first
}

const belongs = (piece: Piece): boolean =>
  isAdverb(piece) || isOneOf(piece, AUXILIARIES) || isOneOf(piece, MODALS)

function lastOf(sentence: readonly Piece[], at: number, verb: ReportingVerb): number {
  const next = sentence[at + 1]
  if (next?.kind !== 'word') return at
  return verb.prepositions.has(next.form) || (PARTICLES.has(next.form) && verb.base === 'point') ? at + 1 : at
}

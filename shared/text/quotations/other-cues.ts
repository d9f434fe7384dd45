import { isFiniteVerb } from './clauses.ts'
import { contentEnd } from './content-end.ts'
import { BE, DETERMINERS, isAdverb, isMark, isOneOf, isSubjectPronoun } from './grammar.ts'
import type { Piece } from './piece.ts'
import type { Report } from './report.ts'
import { type Run, subjectAfter, subjectBefore } from './subjects.ts'
import type { VerbGroup } from './verb-groups.ts'

/** Nouns for what somebody says or thinks, which take "that …". */
const NOUNS = new Set(
  (
    'claim claims statement idea belief beliefs argument notion suggestion promise pledge vow demand hope hopes fear fears concern concerns allegation ' +
    'allegations assertion accusation accusations contention warning warnings decision view assessment conclusion prediction rumor rumors rumour report ' +
    'reports message complaint complaints insistence admission acknowledgment confession announcement recognition assurance assurances assumption ' +
    'feeling impression theory theories opinion remark comment reminder speculation doubt doubts question position conviction observation'
  ).split(' '),
)

/** Nouns that, with whose they are, take "to …", "of …", "for …", "about …" or "on …". */
const OWNED = new Set(
  (
    'promise pledge vow call calls demand demands hope hopes fear fears concern concerns allegation allegations accusation accusations warning warnings ' +
    'decision request proposal plan plans opposition support commitment criticism praise endorsement rejection condemnation denial attack attacks refusal ' +
    'desire description defense defence message remarks comments view views offer threat threats complaints attempt attempts effort position stance'
  ).split(' '),
)

/** Adjectives that say what somebody thinks of something. */
const ADJECTIVES = new Set(
  (
    'hopeful confident optimistic pessimistic skeptical sceptical aware worried concerned convinced certain sure glad proud afraid upset angry critical ' +
    'supportive opposed adamant wary pleased disappointed unhappy frustrated doubtful thrilled shocked surprised grateful sorry dismissive happy ' +
    'excited uncertain unsure fearful insistent'
  ).split(' '),
)

const ARTICLES = new Set(['the', 'a', 'an'])
const LINKS = new Set('feel feels felt seemed remains remained has have had'.split(' '))
const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your'])

/** What nouns report: "the claim that …", "her promise to …". */
export function nominal(sentence: readonly Piece[], at: number): Report | null {
  const next = sentence[at + 1]
  const after = sentence[at + 2]
  if (next === undefined || after === undefined || after.kind === 'mark') return null
  const { form } = sentence[at]!
  const owner = ownerBefore(sentence, at)
  if (next.form === 'that' && NOUNS.has(form) && !isFiniteVerb(sentence, at + 2))
    return reported(sentence, at, at + 1, owner)
  if (!owner || !OWNED.has(form)) return null
  if (next.form === 'to') return reported(sentence, at, at + 1, owner)
  return /^(?:of|for|about|on)$/.test(next.form) ? reported(sentence, at, at + 2, owner) : null
}

function reported(sentence: readonly Piece[], at: number, from: number, subject: Run | null): Report {
  const to = contentEnd(sentence, from, sentence.length, sentence[from]!.form === 'that' ? 'open' : 'phrase')
  return { content: [{ from, to }], cue: { from: at, to: from }, subject }
}

/** "Lee's" or "her" before the noun, with what describes the noun in between. */
function ownerBefore(sentence: readonly Piece[], at: number): Run | null {
  for (let back = at - 1; back >= 0 && back >= at - 3; back -= 1) {
    const piece = sentence[back]!
    if (piece.kind !== 'word' || isOneOf(piece, ARTICLES)) return null
    if (OWNERS.has(piece.form) || /[a-z]'s?$/.test(piece.form)) {
      let from = back
      while (from > 0 && piece.capital && sentence[from - 1]!.kind === 'word' && sentence[from - 1]!.capital)
        from -= 1
      return { from, to: back + 1 }
    }
  }
  return null
}

/** What adjectives report: "is sure that …", "were skeptical of …". */
export function adjectival(sentence: readonly Piece[], at: number): Report | null {
  const first = ADJECTIVES.has(sentence[at]!.form) ? linkBefore(sentence, at) : -1
  const next = sentence[at + 1]
  if (first < 0 || next?.kind !== 'word') return null
  const isPhrasal = /^(?:of|about|with|for|by)$/.test(next.form)
  const isClause = next.form === 'that' || isSubjectPronoun(next) || isOneOf(next, DETERMINERS)
  if (!isPhrasal && !isClause && !next.capital) return null
  const subject = subjectBefore(sentence, first)
  const from = isPhrasal ? at + 2 : at + 1
  if (!subject || from >= sentence.length || sentence[from]!.kind === 'mark') return null
  const to = contentEnd(sentence, from, sentence.length, isPhrasal ? 'phrase' : 'open')
  return { content: [{ from, to }], cue: { from: first, to: from }, subject }
}

/** The verb that links an adjective to its subject, past adverbs; -1 when there is none. */
function linkBefore(sentence: readonly Piece[], at: number): number {
  let link = at - 1
  while (link > 0 && (isAdverb(sentence[link]!) || sentence[link]!.form === 'been')) link -= 1
  return isOneOf(sentence[link], BE) || isOneOf(sentence[link], LINKS) ? link : -1
}

/** What is reported in the passive: "was praised by Lee", "is expected to go". */
export function passive(sentence: readonly Piece[], group: VerbGroup): Report | null {
  const { first, last, verb } = group
  const reportedThing = subjectBefore(sentence, first)
  if (!reportedThing) return null
  const cue = { from: first, to: last + 1 }
  const next = sentence[last + 1]
  if (next?.form === 'by') {
    const subject = subjectAfter(sentence, last + 2)
    return subject && { content: [reportedThing], cue: { ...cue, to: last + 2 }, subject }
  }
  if (next?.form !== 'to' || !verb.takes.has('clause') || isMark(sentence[last + 2], ',')) return null
  const to = contentEnd(sentence, last + 1, sentence.length, 'open')
  return { content: [reportedThing, { from: last + 1, to }], cue, subject: null }
}

/** Whether a word could open a report without a finite verb of saying; a quick look before the closer one. */
export const mayReport = (piece: Piece): boolean =>
  piece.kind === 'word' && (NOUNS.has(piece.form) || OWNED.has(piece.form) || ADJECTIVES.has(piece.form))

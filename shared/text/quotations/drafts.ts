import type { Range } from '../range.ts'
import { foreignCue } from './foreign-cues.ts'
import { isDash, isMark } from './grammar.ts'
import type { Quoted } from './marks.ts'
import type { Piece } from './piece.ts'
import type { QuotationType } from './quotation.ts'
import type { Report } from './report.ts'
import { reportsIn } from './reports.ts'
import { type Run, subjectBefore } from './subjects.ts'
import { verbGroups } from './verb-groups.ts'
import { isSaying } from './verbs.ts'

/** A quotation whose speaker is only a place in the text so far. */
export interface Draft {
  type: QuotationType
  content: Range[]
  cue: Range | null
  subject: Range | null
  /** Whether nothing but marks speaks for it: no verb, no colon before it and no comma at its end. */
  isGuess: boolean
}

/** What is known when a paragraph begins; passed from one paragraph to the next. */
export interface Progress {
  /** Whether English reporting verbs are to be looked for. */
  isEnglish: boolean
  drafts: Draft[]
  /** The speech that may go on: the last one said. */
  speaking: Draft | null
  /** Whether nothing stood between that speech, with its speaker, and here. */
  isFresh: boolean
  /** "She said:" at a paragraph's end, for the speech in the next. */
  announced: Pick<Draft, 'cue' | 'subject'> | null
}

/** A quotation between marks that nobody is said to have spoken has at least so many words. */
const FEWEST_WORDS = 4
/** A direct quotation may have a "that" or the like outside its marks: at most this share of its length. */
const MOST_OUTSIDE = 0.1

/** The progress before the first paragraph. */
export const noProgress = (isEnglish: boolean): Progress => ({
  isEnglish,
  drafts: [],
  speaking: null,
  isFresh: false,
  announced: null,
})

/**
 * Adds the quotations of the next paragraph. Speech that goes on after "…, she said." or fills the next paragraph
 * lengthens the quotation before.
 */
export function addParagraph(
  progress: Progress,
  sentences: readonly Piece[][],
  quoted: readonly Quoted[],
): void {
  const continuing = new Set(quoted.filter(({ continues }) => continues).map(({ start }) => start))
  const isAllSpeech = sentences.every(isSpeech)
  if (!isAllSpeech && continuing.size === 0 && !progress.isFresh) progress.speaking = null
  for (const [at, sentence] of sentences.entries()) {
    const mayGoOn = progress.isFresh && (at > 0 || isAllSpeech)
    addSentence(progress, sentence, mayGoOn, continuing)
  }
}

function addSentence(
  progress: Progress,
  sentence: readonly Piece[],
  mayGoOn: boolean,
  continuing: ReadonlySet<number>,
): void {
  const reports = progress.isEnglish ? reportsIn(sentence) : []
  const before = progress.drafts.length
  const isAlone = isSpeech(sentence)
  let went = false
  for (const [at, piece] of sentence.entries()) {
    if (piece.kind !== 'quoted') continue
    const report = reports.find(({ content }) => content.some(run => at >= run.from && at < run.to))
    if (report) continue
    if (goesOn(progress, piece, isAlone && mayGoOn, continuing)) went = true
    else addUnsaid(progress, sentence, at, isAlone)
  }
  for (const report of reports) progress.drafts.push(draftOf(report, sentence))
  const added = progress.drafts.slice(before)
  const spoken =
    added.findLast(({ type }) => type === 'direct') ?? added.findLast(({ type }) => type === 'mixed')
  if (spoken) progress.speaking = spoken
  progress.isFresh = spoken !== undefined || went
  progress.announced = progress.isEnglish ? announcementIn(sentence) : null
}

/** Whether a sentence is nothing but quoted words. */
function isSpeech(sentence: readonly Piece[]): boolean {
  return sentence.some(({ kind }) => kind === 'quoted') && sentence.every(({ kind }) => kind !== 'word')
}

/** Lengthens the speech before by this piece, where it can be its continuation. */
function goesOn(
  progress: Progress,
  piece: Piece,
  mayGoOn: boolean,
  continuing: ReadonlySet<number>,
): boolean {
  const { speaking, announced } = progress
  if (announced || !speaking || !(mayGoOn || continuing.has(piece.start))) return false
  if (speaking.content.at(-1)!.end > piece.start) return false
  speaking.content.push({ start: piece.start, end: piece.end })
  return true
}

/** Adds quoted words for which no English verb names a speaker, unless they look like a title or irony. */
function addUnsaid(progress: Progress, sentence: readonly Piece[], at: number, isAlone: boolean): void {
  const piece = sentence[at]!
  const foreign = foreignCue(sentence, at)
  const isSentence = piece.capital && (isAlone || isSetApart(sentence, at) || /[.?!,…]/.test(piece.form))
  const isSaid = progress.announced !== null || foreign !== null
  if (!isSaid && (piece.words < FEWEST_WORDS || !isSentence || piece.isTitle)) return
  const cue = foreign ? rangeOf(sentence, foreign.cue) : (progress.announced?.cue ?? null)
  const named = foreign?.subject ? rangeOf(sentence, foreign.subject) : null
  const subject = named ?? progress.announced?.subject ?? null
  const isGuess = progress.isEnglish && !isSaid && !isLedUpTo(sentence, at)
  const content = [{ start: piece.start, end: piece.end }]
  progress.drafts.push({ type: 'direct', content, cue, subject, isGuess })
}

/** Whether what stands around the quoted words shows that somebody says them: “…,” the letter read. */
function isLedUpTo(sentence: readonly Piece[], at: number): boolean {
  const before = sentence[at - 1]
  const after = sentence[at + 1]
  if (isMark(before, ':') || (before !== undefined && isSaying(before.form))) return true
  return sentence[at]!.form === ',' && after?.kind === 'word' && !after.capital
}

/** Whether a colon introduces the quoted words or a comma or dash closes them, as where the verb is not English. */
function isSetApart(sentence: readonly Piece[], at: number): boolean {
  const after = sentence[at + 1]
  const isClosed = isMark(after, ',') || isMark(after, '،') || isDash(after)
  return isMark(sentence[at - 1], ':') || (isClosed && sentence[at + 2]?.capital === false)
}

/** "She said:" at the end of a sentence. */
function announcementIn(sentence: readonly Piece[]): Progress['announced'] {
  if (!isMark(sentence.at(-1), ':')) return null
  const group = verbGroups(sentence).findLast(({ verb }) => verb.takes.has('quote'))
  if (!group) return null
  const subject = subjectBefore(sentence, group.first)
  return {
    cue: rangeOf(sentence, { from: group.first, to: group.last + 1 }),
    subject: subject && rangeOf(sentence, subject),
  }
}

function draftOf({ content, cue, subject }: Report, sentence: readonly Piece[]): Draft {
  return {
    type: typeOf(content, sentence),
    content: content.map(run => rangeOf(sentence, run)),
    cue: rangeOf(sentence, cue),
    subject: subject && rangeOf(sentence, subject),
    isGuess: false,
  }
}

function typeOf(content: readonly Run[], sentence: readonly Piece[]): QuotationType {
  const pieces = content.flatMap(({ from, to }) => sentence.slice(from, to))
  const quoted = pieces
    .filter(({ kind }) => kind === 'quoted')
    .reduce((sum, piece) => sum + lengthOf(piece), 0)
  if (quoted === 0) return 'indirect'
  const whole = content.reduce((sum, run) => sum + lengthOf(rangeOf(sentence, run)), 0)
  return whole - quoted <= whole * MOST_OUTSIDE ? 'direct' : 'mixed'
}

const lengthOf = ({ start, end }: Range): number => end - start

const rangeOf = (sentence: readonly Piece[], { from, to }: Run): Range => ({
  start: sentence[from]!.start,
  end: sentence[to - 1]!.end,
})

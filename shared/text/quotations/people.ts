import type { Range } from '../range.ts'
import type { Draft } from './drafts.ts'
import type { Gender } from './first-names.ts'
import { FEMININE, MASCULINE } from './grammar.ts'
import { type Mention, mentionsIn } from './names.ts'

interface Person {
  name: string
  gender: Gender | undefined
  isPerson: boolean
}

/** What the article has said so far about who is who. */
interface Known {
  /** By last name and by full name. */
  people: Map<string, Person>
  /** Those who spoke or began a sentence, the latest last. */
  subjects: Person[]
  /** Words that the article also writes in lower case. */
  lowerCase: ReadonlySet<string>
}

const ANTECEDENT_WITHIN = 200
const MOST_SUBJECTS = 12
/** A paragraph with a greater share of capitalised words than this is written like a headline. */
const MOST_CAPITALS = 0.7

/**
 * The names of the speakers of `drafts`, in the order of `drafts`: as full as the article has given them before, with
 * "he" and "she" as the latest fitting person who spoke or began a sentence; null for groups, for what has no name, and
 * where it cannot be known.
 */
export function speakersOf(
  text: string,
  paragraphs: readonly Range[],
  drafts: readonly Draft[],
): (string | null)[] {
  const names: (string | null)[] = drafts.map(() => null)
  const lowerCase = new Set(text.match(/(?<!\p{L})\p{Ll}+/gu))
  const known: Known = { people: new Map(), subjects: [], lowerCase }
  const steps = stepsOf(text, paragraphs, drafts)
  for (const { mention, draft, isFirst } of steps) {
    if (draft === undefined) meet(known, mention!, isFirst)
    else names[draft] = nameOf(text, known, drafts[draft]!.subject!)
  }
  return names
}

interface Step {
  at: number
  mention?: Mention
  /** Index of the draft whose speaker stands here. */
  draft?: number
  /** Whether a mention begins a sentence. */
  isFirst: boolean
}

/** Everything that bears on who speaks, in order of the text: names outside quotation marks, and the speakers. */
function stepsOf(text: string, paragraphs: readonly Range[], drafts: readonly Draft[]): Step[] {
  const spoken = drafts
    .filter(({ type }) => type === 'direct')
    .flatMap(({ content }) => content)
    .sort((a, b) => a.start - b.start)
  const steps: Step[] = []
  let next = 0
  for (const mention of paragraphs.flatMap(paragraph => namesIn(text, paragraph))) {
    while (next < spoken.length && spoken[next]!.end <= mention.start) next += 1
    if ((spoken[next]?.start ?? text.length) <= mention.start) continue
    steps.push({ at: mention.start, mention, isFirst: beginsSentence(text, mention.start) })
  }
  for (const [draft, { subject }] of drafts.entries())
    if (subject) steps.push({ at: subject.end, draft, isFirst: false })
  return steps.sort((a, b) => a.at - b.at || (a.draft === undefined ? -1 : 1))
}

/** The names of a paragraph; none where all words have capitals, as in a headline, since names have no ends there. */
function namesIn(text: string, paragraph: Range): Mention[] {
  const words =
    text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400)).match(/\p{L}{4,}/gu) ?? []
  const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length
  return words.length > 3 && capitals > words.length * MOST_CAPITALS ? [] : mentionsIn(text, paragraph)
}

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[\n.!?]["”’']*\s+|\n)(?:(?:But|And|When|As|After|While|\p{Lu}[\p{L}.]*) ){0,2}$/u.test(
    text.slice(Math.max(0, at - 40), at),
  )

/** Takes note of a name. A fuller name than the one known so far under the same last name replaces it. */
function meet(known: Known, mention: Mention, isFirst: boolean): void {
  const person = personOf(known, mention)
  if (isFirst && (person.isPerson || person.gender)) remember(known, person)
}

function personOf({ people }: Known, { name, gender, isPerson }: Mention): Person {
  const there = people.get(name)
  if (there) {
    there.gender ??= gender
    there.isPerson ||= isPerson
    return there
  }
  const person: Person = { name, gender, isPerson: isPerson || looksPersonal(name) }
  people.set(name, person)
  for (const short of shorterNames(name)) {
    const before = people.get(short)
    if (before?.name === short) person.gender ??= before.gender
    if (!before || before.name === short || (person.isPerson && !before.isPerson)) people.set(short, person)
  }
  return person
}

/** "Ann van Lee Jr." is also called "van Lee" and "Lee". */
function shorterNames(name: string): string[] {
  const words = name.replace(/,? (?:Jr|Sr)\.?$| I{1,3}$/, '').split(' ')
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '))
}

const ORGANISATION =
  /(?:^| )(?:Party|Committee|Department|Post|Times|News|House|University|College|Institute|Cent(?:er|re)|Foundation|Campaign|Council|Court|Inc|Corp|Company|Association|Union|Group|Bank|Ministry|Agency|Police|Office|Board|States|Kingdom|Nations|Project|Fund|Network|Journal|Press|Street|Church|School|Service|Party|Senate|Congress|Parliament|Guard|Force|Army|Club|Team|Society|League|Radio|Television|Magazine|Commission|Bureau|Administration|Federation|Alliance|Coalition|Movement|Act|City|County|Island|River|Lake|Park|Newspaper|Daily|Herald|Tribune|Gazette|Review|Minister|Ministry|Union|Court|Republicans?|Democrats?|Conservatives?|Americans?)$/

/** Whether a name of two to four words could be somebody's, by not ending as names of organisations and places do. */
const looksPersonal = (name: string): boolean =>
  /^\p{Lu}\S+(?: \S+){1,3}$/u.test(name) && !ORGANISATION.test(name) && !/\p{Lu}{2}/u.test(name)

function remember({ subjects }: Known, person: Person): void {
  const at = subjects.indexOf(person)
  if (at >= 0) subjects.splice(at, 1)
  subjects.push(person)
  if (subjects.length > MOST_SUBJECTS) subjects.shift()
}

function nameOf(text: string, known: Known, subject: Range): string | null {
  const phrase = text.slice(subject.start, subject.end)
  const word = phrase.toLowerCase().replace(/['’].*$/, '')
  if (MASCULINE.has(word)) return latest(known, 'man')
  if (FEMININE.has(word)) return latest(known, 'woman')
  if (/^(?:who|that|which)$/i.test(phrase)) return antecedent(text, known, subject.start)
  const mention = headOf(text, known, subject)
  if (!mention) return null
  const person = personOf(known, mention)
  remember(known, person)
  return person.name
}

/** The latest subject who can be "he" or "she": somebody whose gender is not known is taken to fit. */
function latest(known: Known, gender: Gender): string | null {
  const person = known.subjects.findLast(
    one => (one.gender ?? (one.isPerson ? gender : undefined)) === gender,
  )
  if (!person) return null
  person.gender ??= gender
  remember(known, person)
  return person.name
}

/** Whom "who" stands for: the last name before it, but "Ann Lee" in "Ann Lee of Dover, who". */
function antecedent(text: string, known: Known, at: number): string | null {
  const before = mentionsIn(text, { start: Math.max(0, at - ANTECEDENT_WITHIN), end: at })
  const last = before.at(-1)
  if (!last || /[.!?]["”’']?\s/.test(text.slice(last.end, at))) return null
  const first = before.at(-2)
  const isPlace =
    first?.isPerson === true && /^\s*\(?[^)]*\)? (?:of|from|in) $/.test(text.slice(first.end, last.start))
  const person = personOf(known, isPlace ? first : last)
  remember(known, person)
  return person.name
}

/** The name at the head of a noun phrase: "Ann Lee" in "the coach Ann Lee of Dover"; null in "Lee's lawyer". */
function headOf(text: string, known: Known, subject: Range): Mention | null {
  const phrase = text.slice(subject.start, subject.end)
  const cut = /[,(]| (?:of|for|at|from|in|with|on|who|whose|which|that) /.exec(phrase)?.index ?? phrase.length
  const head = { start: subject.start, end: subject.start + cut }
  const mention = mentionsIn(text, head).at(-1)
  if (!mention || !/^(?:['’]s?)?$/.test(text.slice(mention.end, head.end).trim())) return null
  return isOnlyCapitalised(text, known, mention) ? null : mention
}

/** A word such as "Officials" that has its capital only from beginning a sentence. */
function isOnlyCapitalised(text: string, { lowerCase }: Known, mention: Mention): boolean {
  const isCommon = !mention.isPerson && lowerCase.has(mention.name.toLowerCase())
  return isCommon && beginsSentence(text, mention.start)
}

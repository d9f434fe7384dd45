import type { Range } from '../range.ts'
import { type Gender, genderOfName, genderOfTitle } from './first-names.ts'

/** A run of capitalised words that may be a name, without titles before and "'s" behind. UTF-16 offsets. */
export interface Mention extends Range {
  name: string
  gender: Gender | undefined
  /** Whether a title or a known first name shows that it is a person. */
  isPerson: boolean
}

const WORD = "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}\\p{M}]*(?:[-'’][\\p{L}\\p{M}]+)*)"
/** Titles and names together have at most one word more than this. */
const MOST_WORDS = 9
const RUN = new RegExp(
  `${WORD}\\.?(?:[ \\u00a0](?:${WORD}\\.?|(?:de|la|van|von|der|den|bin|ibn|al|el|del|di|da|du|le|ter)(?=[ \\u00a0]\\p{Lu}))){0,${MOST_WORDS}}`,
  'gu',
)

const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron king queen prince princess pope cardinal archbishop bishop reverend rev ' +
    'father sister brother judge justice president vice chairman chairwoman chair chief minister premier chancellor secretary senator sen rep ' +
    'representative congressman congresswoman congressmen gov governor mayor councillor councilman councilwoman general gen colonel col major maj captain ' +
    'capt lieutenant lt sergeant sgt officer inspector detective commissioner sheriff ambassador director executive editor coach speaker ' +
    'former ex republican democrat democratic gop conservative labour spokesman spokeswoman spokesperson attorney deputy leader prime foreign ' +
    'frau herr mme señor señora host candidate actor actress singer author analyst nominee strategist manager adviser advisor campaign'
  ).split(' '),
)

/** Words that a sentence begins with and that are no part of the name behind them. */
const NOT_NAMES = new Set(
  (
    'the a an but and or if in on at as when while after before since for from with by to that this these those it he she they we i you his her their our my ' +
    'there here then now so yet not no what who how why where which although though because however meanwhile instead also still even ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'asked like unlike despite during both some many most all one two three'
  ).split(' '),
)

const ABBREVIATED = /^(?:\p{Lu}|Jr|Sr|St|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Rev|Hon)\.$/u

/** The capitalised runs of a stretch of text, in order. */
export function mentionsIn(text: string, { start, end }: Range): Mention[] {
  return Array.from(text.slice(start, end).matchAll(RUN)).flatMap(match => {
    const found: Mention[] = []
    let from = start + match.index
    for (const part of sentences(match[0])) {
      const mention = mentionOf(part, from)
      if (mention) found.push(mention)
      from += part.length
    }
    return found
  })
}

/** Cuts a run behind a full stop that ends a sentence: "left Berlin. Anna came". */
function sentences(run: string): string[] {
  const parts: string[] = []
  let part = ''
  for (const piece of run.split(/(?<=[ \u00a0])/)) {
    part += piece
    if (piece.trimEnd().endsWith('.') && !ABBREVIATED.test(piece.trimEnd())) {
      parts.push(part)
      part = ''
    }
  }
  return part === '' ? parts : [...parts, part]
}

function mentionOf(run: string, start: number): Mention | null {
  const words = run.match(/\S+/g) ?? []
  let gender: Gender | undefined
  let hasTitle = false
  let skip = 0
  for (; skip < words.length; skip += 1) {
    const word = bare(words[skip]!)
    if (TITLES.has(word)) {
      hasTitle = true
      gender ??= genderOfTitle(word)
    } else if (!NOT_NAMES.has(word)) break
  }
  const named = words.findIndex((word, at) => at > skip && genderOfName(word) && isOffice(words[at - 1]!))
  if (named > skip && named < words.length - 1) {
    gender = genderOfTitle(bare(words[named - 1]!))
    hasTitle = true
    skip = named
  }
  const kept = words.slice(skip)
  if (kept.length === 0) return null
  const offset = offsetOf(run, skip)
  const name = kept.join(' ').replace(/(?:['’]s|['’]|(?<![ .]\p{Lu}|Jr|Sr)\.)$/u, '')
  const first = genderOfName(kept[0]!)
  const isPerson = (hasTitle && gender !== undefined) || (first !== undefined && kept.length > 1)
  return {
    start: start + offset,
    end: start + offset + name.length,
    name,
    gender: gender ?? first,
    isPerson: isPerson || hasTitle,
  }
}

/** What stands before a first name and is no name: a title, or a long word such as "Bundeskanzlerin". */
const isOffice = (word: string): boolean => TITLES.has(bare(word)) || (word.length > 8 && !genderOfName(word))

const bare = (word: string): string => word.toLowerCase().replace(/(?:['’]s|\.)$/, '')

function offsetOf(run: string, word: number): number {
  let at = 0
  for (const match of run.matchAll(/\S+/g)) {
    if (at === word) return match.index
    at += 1
  }
  return 0
}

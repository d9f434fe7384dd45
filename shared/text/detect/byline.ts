import { agencyNamed } from './agencies.ts'
import { type FoundDate, findDates } from './dates.ts'

/** What a byline tells. */
export interface Byline {
  /** The authors as they are written, without "By", roles and places. */
  names: string
  /** The agency among them, or empty. */
  origin: string
  /** A date of publication that stands in the same line. */
  date: FoundDate | null
  doubtful: boolean
}

const LABEL =
  /^(?:[•*–—-]\s*)?(?:authors?|autor(?:en|in|as|es|a)?|auteurs?|autore|texte?|text|redacción|redaktion|redactie|written by|story by|words by|reported by|автор(?:и|ка|ы)?|журналіст|корреспондент|by|von|oprac\.|opracował\p{L}*|بقلم|إعداد|מאת)\s?[:：]\s*(.+)$/iu
const EXPLICIT =
  /^(?:written by|story by|words by|reported by|posted by|published by|article by|analysis by|opinion by|reporting by|publié par|écrit par|publicado por|escrito por|geschrieben von|ein artikel von|ein kommentar von|eine analyse von|scritto da|опубліковано автором|oprac\.|opracował\p{L}*|מאת|بقلم)\s+(.+)$/iu
const PREPOSITION = /^(?:by|von|par|por|di|door|av|af)\s+(.+)$/iu
const TEAM =
  /^(?:редакція|редакция|redacción|la redacción|rédaction|la rédaction|redaktion|die redaktion|redazione|our correspondents?|staff(?: and agenc(?:ies|y)| (?:writer|reporter)s?)?|agencies|agences|agenturen|agencias|editorial (?:board|staff|team)|news desk|web desk|admin)$/iu

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’ʼ-]*`
const PARTICLE = 'de|da|do|dos|das|di|del|della|van|von|der|den|ter|la|le|al|el|bin|ibn|ben|zu|y|e'
const NAME = new RegExp(`^${NAME_WORD}(?:\\s+(?:(?:${PARTICLE})\\s+){0,2}${NAME_WORD}){1,4}$`, 'u')
const JOINER =
  /\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\bwith\b|\bmit\b|\bavec\b|(?<!\p{L})(?:і|й|та|и|e|en|i|och)(?!\p{L}))\s*/u
const ROLE =
  /(?<!\p{L})(?:staff|reporters?|writers?|correspondents?|editors?|columnists?|contributors?|producers?|fellow|professor|chief|senior|bureau|desk|news|redakt\p{L}*|korrespondent\p{L}*|journalist\p{L}*|journaliste\p{L}*|correspondante?s?|envoyée?|corresponsal\p{L}*|periodista|redactora?|giornalista|inviato|кореспондент\p{L}*|журналіст\p{L}*|редактор\p{L}*|корреспондент\p{L}*|журналист\p{L}*|обозреватель)(?!\p{L})/iu

/** No word has a digit or an underscore in its middle; names of accounts do. */
const ACCOUNT = /^(?:by|von|par|por|di|door)\s+\p{L}[\p{L}\d.-]*[_\d][\p{L}\d_.-]*$/iu

/** Reads a byline that says so itself: "By …", "Von …", "Author: …". `null` for anything else, sentences included. */
export function readByline(line: string, words: number): Byline | null {
  if (words > 40 || line.length > 300) return null
  const labelled = LABEL.exec(line)?.[1] ?? EXPLICIT.exec(line)?.[1]
  if (labelled !== undefined) return fromRest(labelled, true)
  const after = PREPOSITION.exec(line)?.[1]
  if (ACCOUNT.test(line)) return adminByline(line)
  return after === undefined ? null : fromRest(after, false)
}

/** Reads a line that is nothing but names, perhaps with a place or a role; only what stands around it makes it a byline. */
export function readBareNames(line: string, words: number): Byline | null {
  if (words > 16 || /[!?:]$/.test(line) || PREPOSITION.test(line)) return null
  const found = fromRest(line, false)
  return found && { ...found, doubtful: true }
}

/** Reads a line that begins with a date and goes on with a byline: "Posted on March 5, 2025 by …". */
export function readDatedByline(line: string, words: number): Byline | null {
  const date = words <= 30 && line.length <= 300 ? findDates(line)[0] : undefined
  if (!date || date.start > 40) return null
  const after =
    /^[\s,|•·/–—-]*(?:\d[\d:.]*\s?(?:[ap]\.?m\.?)?\s?(?:\p{Lu}{2,4})?)?[\s,|•·/–—-]*((?:by|von|par|por|di|door|автор:?)\s.+)$/iu.exec(
      line.slice(date.end),
    )?.[1]
  const byline = after === undefined ? null : (readByline(after, words) ?? adminByline(after))
  return byline && { ...byline, date }
}

/** Blogs are signed by account names: "by admin". */
function adminByline(line: string): Byline | null {
  const name = /^(?:by|von|par|por|di|door)\s+([\p{L}\d_.-]{2,30})$/iu.exec(line)?.[1]
  return name === undefined ? null : { names: name, origin: '', date: null, doubtful: true }
}

/** Whether a line only tells the author's role: "Political correspondent". */
export function isRole(line: string, words: number): boolean {
  return words <= 7 && !/[.!?:]$/.test(line) && ROLE.test(line) && /^\p{Lu}/u.test(line)
}

function fromRest(rest: string, isLabelled: boolean): Byline | null {
  const date = findDates(rest)[0] ?? null
  const first = cutAtDate(rest, date)
    .replace(/\s*\([^()]*\)\s*$|,?\s*@[\p{L}\d_]{2,30}\s*$/u, '')
    .split(/\s*[|•·;]\s*|\s+[–—-]\s+/u)[0]!
  const named = first
    .replace(/\s+(?:in|aus|à|en|from|w|з|із|из|for|für|pour|para)\s+\p{Lu}.*$/u, '')
    .replace(/[,\s]+$/u, '')
  const origin = originIn(named)
  const names = leadingNames(named)
  if (names !== '') return isEnough(rest, named, date) ? { names, origin, date, doubtful: false } : null
  if (origin !== '' && agencyNamed(named)) return { names: named, origin, date, doubtful: false }
  if (TEAM.test(named)) return { names: named, origin, date, doubtful: true }
  const isShort =
    isLabelled &&
    named.length <= 60 &&
    named.split(/\s+/).length <= 5 &&
    !/[.!?]$/.test(named) &&
    named !== ''
  // Scripts without capitals do not show where a name ends; a label does.
  const doubtful = !/^\p{Lo}+(?:\s\p{Lo}+){1,3}$/u.test(named)
  return isShort && !/^https?:|\//u.test(named) ? { names: named, origin, date, doubtful } : null
}

function cutAtDate(rest: string, date: FoundDate | null): string {
  const before = date ? rest.slice(0, date.start) : rest
  const stamped =
    /(?<!\p{L})(?:(?:last )?updated|published|posted|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|опубліковано|опубликовано)(?!\p{L}).*$/iu
  return before
    .replace(stamped, '')
    .replace(/[\s,|•·–—-]+(?:(?:on|am|vom|le|el|il)(?!\p{L}))?[\s,]*(?:\p{Lu}[a-z]+day,?)?\s*$/u, '')
}

function originIn(named: string): string {
  for (const part of named.split(
    /\s*(?:[,;/|]|(?<!\p{L})(?:and|und|et|y|e|with|mit|avec|con|com|z)(?!\p{L}))\s*/u,
  )) {
    const agency = agencyNamed(
      part.replace(/^(?:redazione|redacción|redaktion|rédaction|agencia|agence|staff)\s/iu, ''),
    )
    if (agency) return agency
  }
  return ''
}

/** The names at the start, as they are written, up to the first part that is a role or a place. */
function leadingNames(named: string): string {
  const parts = named.split(JOINER)
  let kept = 0
  while (
    kept < parts.length &&
    NAME.test(parts[kept]!) &&
    !ROLE.test(parts[kept]!) &&
    !agencyNamed(parts[kept]!)
  )
    kept += 1
  if (kept === 0) return ''
  const last = parts[kept - 1]!
  return named.slice(0, named.lastIndexOf(last, named.length) + last.length)
}

/** A sentence may begin with "By" and a name; a byline has little else, and no full stop. */
function isEnough(rest: string, named: string, date: FoundDate | null): boolean {
  const names = leadingNames(named)
  const others = named.slice(names.length).trim()
  if (others !== '' && !/^[,;/]|^(?:and|und|et|y|with|mit|avec)\s/u.test(others)) return false
  if (/[.!?]["”»]?$/u.test(rest) && !date && !/\p{Lu}\.$/u.test(rest)) return false
  return (
    others.split(/\s+/).length <= 10 &&
    !/\s(?:is|was|said|says|has|have|had|will|would|are|were|der|die|das|nach)\s/u.test(` ${others} `)
  )
}

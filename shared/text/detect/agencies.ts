/** News agencies and syndicates as credits name them: the pattern of each and the name to show. */
const AGENCIES: readonly [RegExp, string][] = [
  [/^(?:the\s+)?associated press$|^ap$/iu, 'Associated Press'],
  [/^(?:thomson\s+)?reuters(?: staff)?$|^рейтер(?:с|з)?$/iu, 'Reuters'],
  [/^agence france[- ]presse$|^afp$/iu, 'AFP'],
  [/^bloomberg(?: news)?$/iu, 'Bloomberg News'],
  [/^dpa$|^deutsche presse-agentur$/iu, 'dpa'],
  [/^efe$|^agencia efe$/iu, 'EFE'],
  [/^europa press$/iu, 'Europa Press'],
  [/^ansa$/iu, 'ANSA'],
  [/^apa$/iu, 'APA'],
  [/^tass$|^тасс$/iu, 'TASS'],
  [/^ria novosti$|^риа новости$/iu, 'RIA Novosti'],
  [/^interfax$|^интерфакс$/iu, 'Interfax'],
  [/^interfax[- ]ukraine$|^[іи]нтерфакс-укра[їи]на$/iu, 'Interfax-Ukraine'],
  [/^ukrinform$|^укр[іи]нформ$/iu, 'Ukrinform'],
  [/^xinhua$/iu, 'Xinhua'],
  [/^kyodo(?: news)?$/iu, 'Kyodo News'],
  [/^anadolu(?: agency)?$|^aa$/iu, 'Anadolu'],
  [/^pa(?: media)?$|^press association$/iu, 'PA Media'],
  [/^upi$|^united press international$/iu, 'UPI'],
  [/^tns$|^tribune news service$|^tribune content agency$/iu, 'Tribune News Service'],
  [/^lusa$/iu, 'Lusa'],
  [/^anp$/iu, 'ANP'],
  [/^belga$/iu, 'Belga'],
  [/^pap$/iu, 'PAP'],
  [/^epd$/iu, 'epd'],
  [/^kna$/iu, 'KNA'],
  [/^s(?:da|id)$|^keystone-sda$/iu, 'Keystone-SDA'],
  [/^رويترز$/u, 'Reuters'],
  [/^(?:أ ف ب|فرانس برس|وكالة فرانس برس)$/u, 'AFP'],
  [/^(?:وكالة )?الأناضول$/u, 'Anadolu'],
]

/** Words by which a photo credit in brackets or after a slash is known. */
export const CREDIT = String.raw`getty(?: images)?|afp|ap(?: photo)?|associated press|reuters|epa(?:-efe)?|dpa|picture alliance|imago|tass|sputnik|ria novosti|shutterstock|istock|alamy|unsplash|anadolu|xinhua|zuma|upi|pa wire|pa media|press association|efe|ansa|lapresse|europa press|ukrinform|unian|bloomberg|tns|magnum|sipa|maxppp|hans lucas|keystone|ullstein|wikimedia(?: commons)?|creative commons|handout|pool|رويترز|فرانس برس|الأناضول`

/** The agency a short text names, such as "AP" or "Reuters Staff"; of "dpa/AFP" the first. `null` for anything else. */
export function agencyNamed(text: string): string | null {
  const parts = text
    .split(/\s*(?:\/|,|\band\b|\bund\b|\bmit\b|&)\s*/u)
    .map(part => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  const names = parts.map(part => AGENCIES.find(([pattern]) => pattern.test(part))?.[1])
  return names.every(name => name !== undefined) ? (names[0] ?? null) : null
}

/** Last words of agencies' names, and first words where the language puts them first. */
const AGENCY_WORDS =
  /(?<!\p{L})(?:news|press|agency|newswire|wires?|news service|presse|\p{L}*agentur|пресс?|преса)$|^(?:agence|agencia|agenzia|agência|agencja|агентство|агенція)\s/iu
/** Names of sections and of boxes that end like an agency's. */
const NO_AGENCY =
  /^(?:the |more |all |our |your )?(?:more|all|our|your|no|breaking|latest|top|world|local|national|international|regional|business|sports?|other|good|bad|fake|big|daily|tv|us|uk|live|free|related|in the|market|tech|political|crime|city)\s(?:news|press)$|^(?:news|press|presse|agency|wires?)$/iu

/** Whether a short line is shaped like an agency's name: one to four words in capitals, the last (or first) of which says so. */
export function looksLikeAgency(line: string): boolean {
  const words = line.split(' ')
  return (
    words.length <= 4 &&
    words.every(word => /^(?:\p{Lu}|\d)[\p{L}\d&'’-]*$/u.test(word)) &&
    AGENCY_WORDS.test(line) &&
    !NO_AGENCY.test(line)
  )
}

/** An agency that signs a text. */
export interface Agency {
  name: string
  /** Whether only the shape of the name speaks for an agency. */
  doubtful: boolean
}

const OPENING = /^([^()]{2,60}?)\s*\(([\p{L}][\p{L}.&/' -]{1,29})\)\s?\.?\s?[-–—:]/u
const OPENING_AGENCY = /^\((\p{Lu}[\p{L} .&-]{1,29})\)\s[-–—]\s|^([A-Z]{2,4})\s*[-–—]\s/u
const CLOSED_PLACE = /^\p{Lu}[\p{L}-]+\s+\(([\p{L}/]{2,20})\)(?:\s|\.)/u

/**
 * The agency in a dateline at the start of a paragraph, as in "VIENNA, Feb 13 (Reuters) - …", or `null`. A name that is
 * not known counts, doubtful, after a place in capitals or a date.
 */
export function agencyOfDateline(paragraph: string): Agency | null {
  const start = paragraph.slice(0, 140)
  const opening = OPENING_AGENCY.exec(start)
  const placed = OPENING.exec(start)
  const named = opening?.[1] ?? opening?.[2] ?? placed?.[2] ?? CLOSED_PLACE.exec(start)?.[1]
  const known = named === undefined ? null : agencyNamed(named)
  if (known !== null) return isPlace(placed?.[1]) ? { name: known, doubtful: false } : null
  const place = placed?.[1]
  if (placed === null || place === undefined || !isPlace(place)) return null
  const isDateline = /,\s[^,]*\d/.test(place) || place === place.toUpperCase()
  const isName = placed[2]!.split(' ').every(word => /^\p{Lu}\p{L}/u.test(word))
  return isDateline && isName ? { name: placed[2]!, doubtful: true } : null
}

/** Whether what stands before the agency's brackets is at most a place and a date. */
function isPlace(before = 'A'): boolean {
  const words = before.split(/[\s,/]+/u).filter(word => word !== '')
  const small = words.filter(word => /^\p{Ll}/u.test(word))
  return words.length <= 8 && /^[\p{Lu}\p{Lo}]/u.test(before) && small.length <= (/\d/.test(before) ? 2 : 0)
}

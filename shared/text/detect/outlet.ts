import { agencyNamed } from './agencies.ts'
import { isMenu } from './boilerplate.ts'
import { type Detected, fromLine, NOTHING } from './detected.ts'
import { type Draft, isBoilerplate, isOpen, nthBody, settle } from './draft.ts'

/** "Est. 1883", or a line that begins with the like; "EST" alone is a time zone, and headlines have "since 1976". */
const ESTABLISHED =
  /(?:(?<!\p{L})(?:Est\.|EST\.(?=\s*\d{4}))|^(?:Established|Founded|Gegründet|Fundado|Fondé|Заснован\p{L}*|Основан\p{L}*)(?!\p{L})).{0,24}(?<!\d)(?:1[6-9]|20)\d\d\W*$/u
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:,?\s\p{Lu}[\p{L}.'’-]*){0,4}`
const FOUNDED = String.raw`established|founded|since|gegründet|seit|fondée?(?: en)?|depuis|fundad[oa](?: en)?|desde|fondat[oa](?: nel)?|dal|założon[ya](?: w)?|od|заснован\p{L}*(?: [ву])?|основан\p{L}*(?: в)?|з|с`
/** A place and the founding year: "Port Example, Coast  Founded 1868". */
const PLACE_AND_YEAR = new RegExp(
  `^${PLACE}\\s?[,|•·–—-]?\\s(?:${FOUNDED}|${capitalised(FOUNDED)})\\s(?:1[6-9]|20)\\d\\d(?: г| р)?\\.?$`,
  'u',
)
const NEWSPAPER = /^(?:e-?paper |the digital )?(.{3,50}?)\s+(?:newspaper|online newspaper)$/iu
/** Words that newspapers are called by; a line that has one at its start or end may be a paper's name. */
const PAPER =
  /(?<!\p{L})(?:times|post|herald|chronicle|gazette|tribune|courier|telegraph|sentinel|journal|observer|guardian|examiner|inquirer|bulletin|dispatch|gazeta|zeitung|tag(?:e)?blatt|anzeiger|bote|kurier|nachrichten|rundschau|courrier|quotidien|dépêche|diario|periódico|heraldo|correo|corriere|giornale|gazzetta|messaggero|dziennik|газета|вісник|вестник|вісті|вести|известия)(?!\p{L})/iu

function capitalised(alternatives: string): string {
  return alternatives.replace(
    /(^|\|)(\p{Ll})/gu,
    (_all, bar: string, letter: string) => bar + letter.toUpperCase(),
  )
}

/** Settles a publisher's banner above the text ("The … Newspaper", "Est. 1900") and returns the outlet it names. */
export function settleMasthead(draft: Draft): Detected {
  let outlet = NOTHING
  const end = Math.min(nthBody(draft, 1), 30)
  for (let i = 0; i < end; i += 1) {
    const { text, words } = draft.pieces[i]!
    if (!isOpen(draft, i) || words > 14) continue
    const paper = NEWSPAPER.exec(text)?.[1]
    if (paper !== undefined && words <= 6) {
      settle(draft, i, 'boilerplate', 'site banner')
      outlet = { value: paper, source: 'newspaper banner', doubtful: false }
    } else if (ESTABLISHED.test(text) || isFoundingLine(draft, i)) outlet = fromEstablished(draft, i, outlet)
  }
  return outlet.value === '' ? fromTopLine(draft, end) : outlet
}

/** A paper's motto: "Serving the valley since 1911". */
const MOTTO = /(?<!\p{L})(?:since|seit|depuis|desde|dal|od)\s(?:1[6-9]|20)\d\d$/u

/** Whether a place and a year stand below what could be an outlet's name, or a motto below what must be one. */
function isFoundingLine(draft: Draft, index: number): boolean {
  const above = draft.pieces[index - 1]?.text
  if (above === undefined || !isOpen(draft, index - 1) || !isName(above)) return false
  const { text, words } = draft.pieces[index]!
  return PLACE_AND_YEAR.test(text) || (words <= 7 && MOTTO.test(text) && isPaperName(above))
}

/** Up to six words that all begin with a capital, but for the little words of names. */
function isName(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length <= 6 &&
    !/[.,;:!?]$/.test(text) &&
    words.every(word => /^(?:\p{Lu}|\d)|^(?:of|the|and|de|del|la|le|di|da|der|die|das|für|von)$/u.test(word))
  )
}

function fromEstablished(draft: Draft, index: number, known: Detected): Detected {
  settle(draft, index, 'boilerplate', 'site banner')
  const above = draft.pieces[index - 1]
  if (known.value !== '' || !above || above.words > 6 || !isOpen(draft, index - 1)) return known
  settle(draft, index - 1, 'boilerplate', 'site banner')
  return { value: above.text, source: 'newspaper banner', doubtful: !isName(above.text) }
}

/**
 * The first line that is no furniture, where it is shaped like a name, a menu stands right below it or it has a word
 * that newspapers are called by, and another line is left to be the headline; always doubtful.
 */
function fromTopLine(draft: Draft, end: number): Detected {
  const index = draft.pieces.findIndex((_piece, i) => isOpen(draft, i))
  if (index < 0 || index >= end) return NOTHING
  const { text } = draft.pieces[index]!
  const isHeadlineLeft = draft.pieces
    .slice(index + 1, end + 1)
    .some((piece, i) => isOpen(draft, index + 1 + i) && piece.words >= 4 && piece.words <= 30)
  const isAboveMenu = isBoilerplate(draft, index + 1, 'link list') && isMenu(draft.pieces[index + 1]!.text)
  if (!isHeadlineLeft || !isName(text) || !(isAboveMenu || isPaperName(text))) return NOTHING
  settle(draft, index, 'boilerplate', 'site banner')
  return { value: text, source: 'first line', doubtful: true }
}

function isPaperName(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    [words[0]!, words[1]!, words.at(-1)!].some(word => PAPER.test(word))
  )
}

const COPYRIGHT =
  /^(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*(?:by\s+)?(\p{Lu}[^.|,©]{1,50}?)(?:\s+(?:company|llc|inc|ltd|limited|gmbh|group|media group|corporation|s\.a))?\s*(?:\d{4})?\s*(?:[.,|].*)?$/iu
const SITE_LINE = /^(?:https?:\/\/)?(?:www\.)?([a-z\d-]+(?:\.[a-z\d-]+)+)\/?$/iu

/** The outlet that a copyright line, or else a bare web address on a line of its own, points to; always doubtful. */
export function outletFromFooter(draft: Draft): Detected {
  for (const [i, { text }] of draft.pieces.entries()) {
    const owner = isFooter(draft, i, 'copyright line') ? COPYRIGHT.exec(text)?.[1]?.trim() : undefined
    if (
      owner &&
      !agencyNamed(owner.split('-')[0]!) &&
      !/rights|reserved|rechte|droits|derechos|riservat|direitos|права/iu.test(owner)
    )
      return { value: owner, source: fromLine(text), doubtful: true }
  }
  for (const [i, { text }] of [...draft.pieces.entries()].reverse()) {
    const host = isFooter(draft, i, 'source link') ? SITE_LINE.exec(text)?.[1] : undefined
    if (host) return { value: nameOfHost(draft, host.toLowerCase()), source: fromLine(text), doubtful: true }
  }
  return NOTHING
}

function isFooter(draft: Draft, index: number, reason: string): boolean {
  return draft.labels[index]?.reason === reason
}

/** The name by which the text itself calls the site at least twice, such as "ABC-News" for abc.example; else the host. */
function nameOfHost(draft: Draft, host: string): string {
  const label = host.split('.')[0]!
  if (label.length < 3) return host
  const counts = new Map<string, number>()
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}./@-])${label.replace(/[^a-z\d]/gi, '[\\s-]?')}(?:-\\p{Lu}\\p{L}+)?(?![\\p{L}\\p{N}@-]|\\.\\p{L})`,
    'giu',
  )
  for (const { text } of draft.pieces)
    for (const [name] of text.matchAll(pattern))
      if (/^\p{Lu}/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [name, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return count >= 2 ? name : host
}

const URL_IN_LINE = /https?:\/\/[^\s<>"]+[^\s<>".,;:)]/iu

/** The address of the article: one with a path, on a line that holds little else. */
export function findUrl(draft: Draft): Detected {
  for (const [i, { text, words }] of draft.pieces.entries()) {
    const url =
      words <= 30 && draft.labels[i]?.kind === 'boilerplate' ? URL_IN_LINE.exec(text)?.[0] : undefined
    if (!url || !/^https?:\/\/[^/]+\/[^/]/i.test(url)) continue
    const isTold = /^(?:source|url|link|original|quelle|fuente|джерело|источник|permalink)/iu.test(text)
    return { value: url, source: fromLine(text), doubtful: !isTold }
  }
  return NOTHING
}

import { agencyNamed, agencyOfDateline, looksLikeAgency } from './agencies.ts'
import { type Byline, isRole, readBareNames, readByline, readDatedByline } from './byline.ts'
import { authorInCaption, isCreditOnly } from './captions.ts'
import { isDateLabel, readDateLine } from './date-line.ts'
import { type FoundDate, isLoneTime } from './dates.ts'
import { type Detected, fromLine, NOTHING } from './detected.ts'
import { type Draft, headEnd, isBoilerplate, isOpen, lastBody, nthBody, settle, tailStart } from './draft.ts'
import { readMixedLine } from './mixed-line.ts'

/** Who, when and which agency, as the lines around the text say. */
export interface Credits {
  byline: Detected
  published: Detected
  origin: Detected
}

const REPORTING = /^\(?(?:additional )?(?:reporting|writing|editing|redaktion|з матеріалів)\s(?:by\s)?/iu

/**
 * Settles date lines, bylines and agency lines before the second and after the last paragraph, and returns what they
 * say. Dates inside the article's text are never read.
 */
export function settleCredits(draft: Draft): Credits {
  const dates = settleDateLines(draft)
  const bylines = settleBylines(draft)
  const origins = settleAgencies(draft)
  return {
    byline: bylines.byline ?? captionAuthor(draft) ?? origins.byline ?? NOTHING,
    published: dates ?? bylines.published ?? NOTHING,
    origin: origins.origin ?? bylines.origin ?? datelineOrigin(draft) ?? NOTHING,
  }
}

/** The open pieces before the second and after the last paragraph: where credits stand. */
function outside(draft: Draft): number[] {
  const end = headEnd(draft, 2)
  const last = Math.max(tailStart(draft), end - 1)
  const ends = [...range(0, end), ...range(last + 1, draft.pieces.length)]
  return ends.filter(i => isOpen(draft, i))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_none, i) => from + i)
}

function settleDateLines(draft: Draft): Detected | null {
  const found: { detected: Detected; isUpdate: boolean }[] = []
  for (const i of outside(draft)) {
    const { text, words } = draft.pieces[i]!
    const line = readDateLine(text, words)
    if (!line || readDatedByline(text, words)) continue
    settle(draft, i, 'dateline', line.date ? 'date line' : 'place or time line')
    if (line.date) found.push({ detected: fromDate(line.date, text, line.isUpdate), isUpdate: line.isUpdate })
  }
  for (const i of outside(draft))
    if (
      isDateLabel(draft.pieces[i]!.text) &&
      [i - 1, i + 1].some(at => draft.labels[at]?.kind === 'dateline')
    )
      settle(draft, i, 'dateline', 'date line')
  for (const [i, { text }] of draft.pieces.entries())
    if (isOpen(draft, i) && isLoneTime(text)) settle(draft, i, 'dateline', 'time of an entry')
  return (found.find(({ isUpdate }) => !isUpdate) ?? found[0])?.detected ?? null
}

function fromDate(date: FoundDate, line: string, isUpdate = false): Detected {
  return { value: date.value, source: fromLine(line), doubtful: date.doubtful || isUpdate }
}

function settleBylines(draft: Draft): Partial<Credits> {
  let best: { byline: Byline; line: string } | null = null
  const last = lastBody(draft)
  for (const i of outside(draft)) {
    const { text, words } = draft.pieces[i]!
    const byline =
      readByline(text.replace(/^\((.*)\)\.?$/u, '$1'), words) ??
      readDatedByline(text, words) ??
      readMixedLine(text, words)
    if (!byline && !(REPORTING.test(text) && words <= 40 && i > last)) continue
    settle(draft, i, 'byline', 'author line')
    if (byline) best ??= { byline, line: text }
  }
  best ??= settleBareNames(draft)
  settleRoles(draft)
  if (!best) return {}
  const { byline, line } = best
  return {
    byline: { value: byline.names, source: fromLine(line), doubtful: byline.doubtful },
    published: byline.date ? fromDate(byline.date, line) : undefined,
    origin:
      byline.origin === '' ? undefined : { value: byline.origin, source: fromLine(line), doubtful: false },
  }
}

/**
 * Names alone are a byline only near a date line, a reading time or the author's role, and only where another line is
 * left to be the headline, for headlines may look like names.
 */
function settleBareNames(draft: Draft): { byline: Byline; line: string } | null {
  const end = headEnd(draft, 2)
  const above = outside(draft).filter(i => i < end)
  for (const i of above) {
    const { text, words } = draft.pieces[i]!
    const byline = i > 0 ? readBareNames(text, words) : null
    const isSupported = byline?.date || [-2, -1, 1, 2].some(step => isBesideByline(draft, i + step))
    const isHeadlineLeft = above.some(at => at !== i && draft.pieces[at]!.words >= 4)
    if (!byline || !isSupported || !isHeadlineLeft || agencyNamed(text)) continue
    settle(draft, i, 'byline', 'name beside the date')
    return { byline, line: text }
  }
  return null
}

function isBesideByline(draft: Draft, i: number): boolean {
  const piece = draft.pieces[i]
  if (!piece || piece.isProse) return false
  if (draft.labels[i]?.kind === 'dateline' || isBoilerplate(draft, i, 'reading time')) return true
  return (
    isOpen(draft, i) &&
    isRole(piece.text, piece.words) &&
    /correspond|report|editor|writer|korrespond|redakt|journalist|кореспондент|корреспондент/iu.test(
      piece.text,
    )
  )
}

function settleRoles(draft: Draft): void {
  for (const i of outside(draft)) {
    const { text, words } = draft.pieces[i]!
    if (
      draft.labels[i - 1]?.kind === 'byline' &&
      (isRole(text, words) || isWhereabouts(text, words) || ADDRESS_ONLY.test(text))
    )
      settle(draft, i, 'byline', "author's role")
  }
}

/** An e-mail address or an account, and nothing else. */
const ADDRESS_ONLY = /^(?:[\p{L}\d._+-]+@[\p{L}\d.-]+|@[\p{L}\d_]{2,30})$/u

/** "Reporting from Vienna", as it stands below a name. */
function isWhereabouts(text: string, words: number): boolean {
  return words <= 7 && /^reporting (?:from|in) \p{Lu}[^.]*$/u.test(text.replace(/^R/, 'r'))
}

function captionAuthor(draft: Draft): Detected | null {
  for (const [i, { text }] of draft.pieces.entries()) {
    const author = draft.labels[i]?.kind === 'caption' ? authorInCaption(text) : null
    if (author) return { value: author, source: "'Author: …' after a caption", doubtful: false }
  }
  return null
}

/** A line that is nothing but an agency: at the top the article's byline, inside the text a picture's credit. */
function settleAgencies(draft: Draft): { origin?: Detected; byline?: Detected } {
  const places = new Set(outside(draft))
  let found: Detected | undefined
  for (const [i, { text, words }] of draft.pieces.entries()) {
    if (words > 8) continue
    const named = isBoilerplate(draft, i, 'source link') ? agencyNamed(text.replace(SOURCE_LABEL, '')) : null
    if (named) found ??= { value: named, source: fromLine(text), doubtful: false }
    if (!isOpen(draft, i)) continue
    const agency = places.has(i) ? agencyNamed(text) : null
    const unknown = agency === null && places.has(i) && isUnknownAgency(draft, i) ? text : null
    if (agency ?? unknown) {
      settle(draft, i, 'byline', 'agency line')
      found ??= { value: agency ?? text, source: fromLine(text), doubtful: agency === null }
    } else if (isCreditOnly(text)) settle(draft, i, 'caption', 'caption: photo credit')
  }
  return { origin: found, byline: found }
}

function datelineOrigin(draft: Draft): Detected | null {
  const first = draft.pieces[nthBody(draft, 1)]
  const agency = first ? agencyOfDateline(first.text) : null
  return agency
    ? { value: agency.name, source: 'opening of the first paragraph', doubtful: agency.doubtful }
    : null
}

const SOURCE_LABEL = /^(?:source|quelle|fuente|fonte|źródło|джерело|источник)\s?:\s*/iu

/**
 * A lone line shaped like an agency's name that stands right above the first paragraph, with a line above it that can
 * be the headline.
 */
function isUnknownAgency(draft: Draft, i: number): boolean {
  const { text } = draft.pieces[i]!
  const first = headEnd(draft, 1)
  if (i === 0 || i >= first || !looksLikeAgency(text)) return false
  const isRight = draft.pieces.slice(i + 1, first).every((_piece, at) => !isOpen(draft, i + 1 + at))
  return isRight && draft.pieces.slice(0, i).some((piece, at) => isOpen(draft, at) && piece.words >= 4)
}

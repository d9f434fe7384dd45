import { isPublishedDate, publishedDate } from '../../shared/model/article.ts'
import { locale, t } from './language.ts'

interface Formats {
  dayMonth: Intl.DateTimeFormat
  dayMonthYear: Intl.DateTimeFormat
  inFull: Intl.DateTimeFormat
  exact: Intl.DateTimeFormat
  moment: Intl.DateTimeFormat
  relative: Intl.RelativeTimeFormat
}

const formatsOf = new Map<string, Formats>()

/** The formats of the language spoken now; making one takes longer than writing a hundred dates. */
function formats(): Formats {
  const name = locale()
  const known = formatsOf.get(name) ?? {
    dayMonth: new Intl.DateTimeFormat(name, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    dayMonthYear: new Intl.DateTimeFormat(name, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    inFull: new Intl.DateTimeFormat(name, { dateStyle: 'long', timeZone: 'UTC' }),
    exact: new Intl.DateTimeFormat(name, { dateStyle: 'full', timeStyle: 'medium' }),
    moment: new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeStyle: 'short' }),
    relative: new Intl.RelativeTimeFormat(name, { numeric: 'auto' }),
  }
  formatsOf.set(name, known)
  return known
}

const dayOf = (published: string) => new Date(`${published.slice(0, 10)}T00:00:00Z`)
const isDay = (published: string) => published !== '' && !Number.isNaN(dayOf(published).getTime())

/** A publication date in a list: "4 Mar 2024", or "4 Mar" where the year is clear; empty when unknown. */
export function listDate(published: string, withYear = true): string {
  if (!isDay(published)) return published
  return (withYear ? formats().dayMonthYear : formats().dayMonth).format(dayOf(published))
}

/** From the first to the last of some publication dates: "3–6 March 2024", "28 Feb – 3 Mar 2024"; empty when none is known. */
export function dateSpan(published: readonly string[]): string {
  const known = published.filter(isDay).toSorted()
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return ''
  // Newer locale data spaces the dash; between two bare days that reads like a gap.
  const format = first.slice(0, 7) === last.slice(0, 7) ? formats().inFull : formats().dayMonthYear
  return format.formatRange(dayOf(first), dayOf(last)).replace(/^(\d+)\s*–\s*(?=\d+\s)/u, '$1–')
}

/** Whether all the known dates lie in one year, so that a list need not repeat it. */
export function inOneYear(published: readonly string[]): boolean {
  return new Set(published.filter(isDay).map(date => date.slice(0, 4))).size <= 1
}

/** A moment, given in ISO 8601, seen from `now` (milliseconds): "3 minutes ago", "yesterday", "4 Mar 2024". */
export function timeAgo(iso: string, now: number): string {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000)
  const { relative, dayMonthYear } = formats()
  if (seconds > -60) return t('just now')
  if (seconds > -3600) return relative.format(Math.trunc(seconds / 60), 'minute')
  if (seconds > -86_400) return relative.format(Math.trunc(seconds / 3600), 'hour')
  if (seconds > -7 * 86_400) return relative.format(Math.trunc(seconds / 86_400), 'day')
  return dayMonthYear.format(new Date(iso))
}

/** A moment, given in ISO 8601, in the computer's time zone: "4 Mar 2024, 14:02". */
export function readableMoment(iso: string): string {
  return formats().moment.format(new Date(iso))
}

/** A moment, given in ISO 8601, to the second in the computer's time zone. */
export function exactTime(iso: string): string {
  return formats().exact.format(new Date(iso))
}

/** Why a typed publication date cannot be taken, in plain words; `null` when it can. Empty means unknown. */
export function publishedProblem(published: string): string | null {
  if (published === '') return null
  if (!publishedDate.safeParse(published).success)
    return t('Write 2024-03-09, or 2024-03-09T14:30 with the time.')
  return isPublishedDate(published) ? null : t('There is no such day or time.')
}

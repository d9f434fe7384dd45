/**
 * `2024-03-09T14:30`, as articles carry it, as "9 March 2024, 14:30"; what is no date stays as it is. `locale` is a
 * BCP 47 tag.
 */
export function readableDate(published: string, locale = 'en-GB'): string {
  const [day = '', time] = published.split('T')
  const date = new Date(day)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return published
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
  return time ? `${written}, ${time}` : written
}

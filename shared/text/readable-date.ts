const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** `2024-03-09T14:30`, as articles carry it, as "9 March 2024, 14:30"; what is no date stays as it is. */
export function readableDate(published: string): string {
  const [day = '', time] = published.split('T')
  const date = new Date(day)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return published
  return time ? `${DAY.format(date)}, ${time}` : DAY.format(date)
}

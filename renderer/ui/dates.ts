const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** `2024-03-04T09:30` as "4 March 2024, 09:30"; anything else as it stands. No time zone is applied. */
export function readableDate(published: string): string {
  const time = Date.parse(`${published.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(time)) return published
  const clock = published.slice(11, 16)
  return DAY.format(time) + (clock ? `, ${clock}` : '')
}

/** A moment (ISO 8601 with time zone) in local time: "4 Mar 2024, 14:02". */
export function readableMoment(iso: string): string {
  return MOMENT.format(new Date(iso))
}

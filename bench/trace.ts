/** An event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
}

/**
 * The longest task, in milliseconds, that the thread which set the two marks ran between them. While a task runs, that
 * page can neither answer nor make a frame. Throws when the trace holds no such marks.
 */
export function longestTask(events: readonly TraceEvent[], startMark: string, endMark: string): number {
  const start = events.find(({ name }) => name === startMark)
  const end = events.findLast(({ name }) => name === endMark)
  if (!start || !end) throw new Error(`the trace does not hold the marks of "${startMark}"`)
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === 'X' &&
      name.endsWith('RunTask') &&
      pid === start.pid &&
      tid === start.tid &&
      ts >= start.ts &&
      ts <= end.ts,
  )
  return tasks.reduce((longest, { dur = 0 }) => Math.max(longest, dur), 0) / 1000
}

import { type Byline, readByline } from './byline.ts'
import { readDateLine } from './date-line.ts'

/**
 * Reads a line of parts with bars between them, one of them a date, one a byline, and the others dates or a few words:
 * "The Example | 4 May 2015 at 13:36 • Updated … | By Jane Doe". `null` for anything else.
 */
export function readMixedLine(line: string, words: number): Byline | null {
  const parts = words <= 40 && line.length <= 300 ? line.split(/\s+[|•·]\s+/u) : []
  if (parts.length < 2) return null
  const read = parts.map(part => {
    const count = part.split(' ').length
    return { count, date: readDateLine(part, count), byline: readByline(part, count) }
  })
  const date = read.find(part => part.date?.date && !part.date.isUpdate)?.date?.date
  const byline = read.find(part => part.byline)?.byline
  const isAll = read.every(part => part.date || part.byline || part.count <= 4)
  return date && byline && isAll ? { ...byline, date } : null
}

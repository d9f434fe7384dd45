import { strict } from 'chrono-node'
import { isPublishedDate } from '../../shared/model/article.ts'
import { type Candidate, doubtful, sure } from './found-fields.ts'

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2}))?/
const NUMBERS_ONLY = /^\D*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/

/**
 * A date as pages and documents write it in their metadata, brought to `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. The time stays
 * as written, whatever its zone. Dates in numbers whose order is open (05/03/2024) are doubtful; the value is empty when
 * there is no complete date.
 */
export function publishedFrom(value: string, source: string): Candidate {
  const iso = ISO.exec(value.trim())
  if (iso) {
    const [, year, month, day, hour, minute] = iso
    const text = `${year}-${month}-${day}${hour ? `T${hour}:${minute}` : ''}`
    return sure(isPublishedDate(text) ? text : '', source)
  }
  return NUMBERS_ONLY.test(value) ? doubtful(dateInWords(value), source) : sure(dateInWords(value), source)
}

const pad = (number: number | null) => String(number ?? 0).padStart(2, '0')

function dateInWords(value: string): string {
  const start = strict.parse(value.slice(0, 200))[0]?.start
  if (!start?.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return ''
  const day = `${String(start.get('year')).padStart(4, '0')}-${pad(start.get('month'))}-${pad(start.get('day'))}`
  const text = start.isCertain('hour') ? `${day}T${pad(start.get('hour'))}:${pad(start.get('minute'))}` : day
  return isPublishedDate(text) ? text : ''
}

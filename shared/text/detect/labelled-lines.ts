import { canonicalText } from '../canonical.ts'
import { detectArticle } from './detect.ts'
import type { DetectedField } from './detected.ts'

/** A scrape with what is to be found written beside each line, as it was written and as it is read. */
export interface LabelledLines {
  wanted: string[]
  found: string[]
  /** The fields that were found; a doubtful value ends in " ?". */
  fields: Partial<Record<DetectedField, string>>
}

/**
 * Reads a fixture for tests. Each line is "kind | text" or "x reason | text" for boilerplate; an empty line stands for
 * a blank one in the scrape.
 */
export function readLabelled(fixture: string): LabelledLines {
  const lines = fixture
    .trim()
    .split('\n')
    .map(line => line.trim())
  const raw = lines.map(line => line.slice(line.indexOf('| ') + 2)).join('\n')
  const { text, gaps } = canonicalText(raw)
  const { blocks, metadata } = detectArticle({ text, gaps, file: '' })
  const found = blocks.map(({ kind, reason, start, end }) => {
    const label = kind === 'boilerplate' ? `x ${reason}` : kind
    return `${label} | ${text.slice(start, end)}`
  })
  const fields = Object.entries(metadata)
    .filter(([, { value }]) => value !== '')
    .map(([field, { value, doubtful }]) => [field, `${value}${doubtful ? ' ?' : ''}`])
  return { wanted: lines.filter(line => line !== ''), found, fields: Object.fromEntries(fields) }
}

import search from 'approx-string-match'
import type { Range } from '../shared/text/range.ts'
import type { PassageToPlace } from '../shared/text/reanchor.ts'

interface Match extends Range {
  errors: number
}

/**
 * Finds a quote the way the client of Hypothes.is does, described in its `annotator/anchoring/match-quote.ts` and
 * written anew here: all exact occurrences or, when there is none, the best approximate ones with up to half of the
 * letters (256 at most) wrong; of these the one with the highest sum of 50 parts for the words, 20 each for prefix and
 * suffix and 2 for its distance from where the quote stood.
 */
export function anchorLikeHypothesis(text: string, quote: PassageToPlace): Range | null {
  const { exact, prefix = '', suffix = '', start } = quote
  if (exact === '') return null
  const score = (match: Match) => {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start)
    const after = text.slice(match.end, match.end + suffix.length)
    const distance = Math.abs(match.start - start) / text.length
    return (
      50 * (1 - match.errors / exact.length) +
      20 * (prefix === '' ? 1 : likeness(before, prefix)) +
      20 * (suffix === '' ? 1 : likeness(after, suffix)) +
      2 * (1 - distance)
    )
  }
  let best: Match | null = null
  let highest = Number.NEGATIVE_INFINITY
  for (const match of matches(text, exact, Math.min(256, exact.length / 2))) {
    const reached = score(match)
    if (reached > highest) {
      highest = reached
      best = match
    }
  }
  return best && { start: best.start, end: best.end }
}

function matches(text: string, pattern: string, maxErrors: number): Match[] {
  const exact: Match[] = []
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    exact.push({ start: at, end: at + pattern.length, errors: 0 })
  return exact.length > 0 ? exact : search(text, pattern, maxErrors)
}

function likeness(text: string, pattern: string): number {
  const [first] = matches(text, pattern, pattern.length)
  return first ? 1 - first.errors / pattern.length : 0
}

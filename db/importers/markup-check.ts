/** Far deeper than any document is nested. */
const DEEPEST = 1_000

/**
 * Whether XML closes every element it opens, without a document type and not nested beyond a thousand. Parsers that mend
 * broken XML take minutes over some kilobytes that were made for it; this reads each character once.
 */
export function isSoundMarkup(xml: string): boolean {
  const open: string[] = []
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const end = skipped(xml, at) ?? tagEnd(xml, at)
    if (end < 0) return false
    if (!/[!?]/.test(xml.charAt(at + 1)) && !follows(open, xml.slice(at + 1, end - 1))) return false
    at = end
  }
  return open.length === 0
}

const SKIPPED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/** End of a comment or the like that starts here, -1 when it has none; `null` for everything else. */
function skipped(xml: string, at: number): number | null {
  const found = SKIPPED.find(([start]) => xml.startsWith(start, at))
  if (!found) return xml.startsWith('<!', at) ? -1 : null
  const [start, end] = found
  const close = xml.indexOf(end, at + start.length)
  return close < 0 ? -1 : close + end.length
}

/** The place after the `>` that ends a tag, outside of its quotation marks; -1 without one. */
function tagEnd(xml: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml.charAt(at)
    if (character === '<') return -1
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at + 1
  }
  return -1
}

/** Notes a tag (its inside) among the open elements; `false` when it cannot stand there. */
function follows(open: string[], tag: string): boolean {
  if (tag.startsWith('/')) return open.pop() === tag.slice(1).trimEnd()
  if (!tag.endsWith('/')) open.push(/^[^\s/]*/.exec(tag)?.[0] ?? '')
  return open.length <= DEEPEST
}

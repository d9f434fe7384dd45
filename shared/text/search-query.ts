/** Most terms that are searched for at once; what is typed beyond them is left out, so that a pasted page stays cheap. */
const MOST_TERMS = 64

/** A phrase in any of the usual quotation marks (the closing one may be missing), or a run of anything else. */
const PIECES = /(["“”„‟«»])([^"“”„‟«»]*)(?:["“”„‟«»](\*?)|$)|[^\s"“”„‟«»]+/gu

/**
 * What a person types as a query for SQLite's FTS5 with the `unicode61` tokenizer: all words must occur, words in
 * quotation marks as a phrase, a `*` at a word's or phrase's end searches for its beginning. Every term is written in
 * double quotes, so nothing that is typed can be FTS5 syntax. `null` when there is nothing to search for.
 */
export function searchQuery(typed: string): string | null {
  const terms: string[] = []
  for (const match of typed.toWellFormed().normalize('NFC').matchAll(PIECES)) {
    const term = match[1] === undefined ? wordTerm(match[0]) : quoted(match[2] ?? '', match[3] === '*')
    if (term !== null) terms.push(term)
    if (terms.length === MOST_TERMS) break
  }
  return terms.length > 0 ? terms.join(' ') : null
}

function wordTerm(word: string): string | null {
  return quoted(word, word.endsWith('*'))
}

/** A term without anything the tokenizer would find no token in, or `null`. NUL would end the query for SQLite. */
function quoted(words: string, isPrefix: boolean): string | null {
  const clean = words
    .replaceAll('\0', ' ')
    .replace(/[\s*]+/g, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(clean)) return null
  return `"${clean}"${isPrefix ? '*' : ''}`
}

/** Most terms that are searched for at once; what is typed beyond them is left out, so that a pasted page stays cheap. */
const MOST_TERMS = 64

/** A phrase in any of the usual quotation marks (the closing one may be missing), or a run of anything else. */
const PIECES = /(-?)(["“”„‟«»])([^"“”„‟«»]*)(?:["“”„‟«»](\*?)|$)|[^\s"“”„‟«»]+/gu

/** A word or phrase as FTS5 is to look for it, or an operator. */
type Piece = { term: string; isExcluded: boolean } | { operator: 'AND' | 'OR' | 'NOT'; term: string }

/**
 * What a person types as a query for SQLite's FTS5 with the `unicode61` tokenizer: all words must occur, words in
 * quotation marks as a phrase, a `*` at a word's or phrase's end searches for its beginning. `OR` between two of them
 * asks for one of both, `NOT` or a `-` before one for texts without it; operators are written in capitals and elsewhere
 * they are words. Every term is written in double quotes, so nothing that is typed can be FTS5 syntax. `null` when there
 * is nothing to search for.
 */
export function searchQuery(typed: string): string | null {
  const { wanted, excluded } = grouped(pieces(typed))
  if (wanted.length === 0) return null
  const isPlain = wanted.every(group => group.length === 1)
  const all = isPlain ? wanted.join(' ') : wanted.map(group => `(${group.join(' OR ')})`).join(' AND ')
  return excluded.length === 0 ? all : `(${all}) NOT (${excluded.join(' OR ')})`
}

function pieces(typed: string): Piece[] {
  const found: Piece[] = []
  for (const match of typed.toWellFormed().normalize('NFC').matchAll(PIECES)) {
    const piece = match[2] === undefined ? wordPiece(match[0]) : phrasePiece(match)
    if (piece !== null) found.push(piece)
    if (found.length === MOST_TERMS) break
  }
  return found
}

function wordPiece(word: string): Piece | null {
  // A dash before a digit is a minus.
  const isExcluded = /^-\p{L}/u.test(word)
  const term = quoted(isExcluded ? word.slice(1) : word, word.endsWith('*'))
  if (term === null) return null
  if (word === 'AND' || word === 'OR' || word === 'NOT') return { operator: word, term }
  return { term, isExcluded }
}

function phrasePiece([, dash, , words = '', star]: RegExpExecArray): Piece | null {
  const term = quoted(words, star === '*')
  return term === null ? null : { term, isExcluded: dash === '-' }
}

/** Terms of which each group must have one hit, and those that must have none. */
interface Grouped {
  wanted: string[][]
  excluded: string[]
}

function grouped(all: readonly Piece[]): Grouped {
  const wanted: string[][] = []
  const excluded: string[] = []
  for (let n = 0; n < all.length; n++) {
    const piece = all[n]!
    const operator = operatorAt(all, n, wanted.length > 0)
    const next = all[n + 1]
    if (operator === null) put(piece, wanted, excluded)
    else if (operator === 'AND' || next === undefined) continue
    else {
      if (operator === 'NOT') excluded.push(next.term)
      else wanted.at(-1)?.push(next.term)
      n += 1
    }
  }
  return { wanted, excluded }
}

function put(piece: Piece, wanted: string[][], excluded: string[]): void {
  if ('isExcluded' in piece && piece.isExcluded) excluded.push(piece.term)
  else wanted.push([piece.term])
}

/** The operator at a place, if it stands between a term that is wanted and another one; else it is a word. */
function operatorAt(all: readonly Piece[], at: number, hasWanted: boolean): 'AND' | 'OR' | 'NOT' | null {
  const piece = all[at]!
  const next = all[at + 1]
  if (!('operator' in piece) || !hasWanted || next === undefined) return null
  // "x AND NOT y" says no more than "x NOT y".
  if ('operator' in next) return piece.operator === 'AND' && next.operator === 'NOT' ? 'AND' : null
  return next.isExcluded && piece.operator !== 'AND' ? null : piece.operator
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

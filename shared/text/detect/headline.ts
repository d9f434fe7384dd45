import { type Detected, NOTHING } from './detected.ts'
import { type Draft, headEnd, isBody, isOpen, nthBody, settle, textKey } from './draft.ts'
import type { Piece } from './pieces.ts'

/** Words in a file's name that tell nothing about the article. */
const FILE_NOISE = new Set(['the', 'a', 'of', 'in', 'and', 'txt', 'html', 'article', 'story', 'news'])
/** A site's name after the headline, as page titles have it. */
const SITE_SUFFIX = /\s+[|·]\s+((?:\p{Lu}|\d)[\p{L}\p{N}.'’&-]*(?:\s[\p{L}\p{N}.'’&-]+){0,4})$/u

/** The headline, and the name of the site where it was written behind it. */
export interface Headline {
  headline: Detected
  site: string
}

/**
 * Finds the headline, settles it and its repetitions, and settles the short lines above it as banner. Without one, the
 * article's first words stand for it, doubtful, and no piece is settled. `named` is the value of a "Title: …" line.
 */
export function settleHeadline(draft: Draft, file: string, named: Detected): Headline {
  const choice =
    named.value === '' ? (sentenceHeadline(draft) ?? plainHeadline(draft) ?? bestTitle(draft, file)) : null
  if (!choice) {
    if (named.value !== '') settleRepetitions(draft, named.value, -1)
    return { headline: named.value === '' ? firstWords(draft) : named, site: '' }
  }
  const line = draft.pieces[choice.index]!.text.replace(/^#+\s+/, '').replace(/^\*\*(.+)\*\*$/, '$1')
  const site = SITE_SUFFIX.exec(line)?.[1] ?? ''
  const value = site === '' ? line : line.replace(SITE_SUFFIX, '')
  settle(draft, choice.index, 'headline', choice.source)
  settleRepetitions(draft, value, choice.index)
  settleBanner(draft, choice.index)
  return { headline: { value, source: choice.source, doubtful: choice.doubtful }, site }
}

interface Choice {
  index: number
  source: string
  doubtful: boolean
}

/** A first piece that is a sentence by its form and a headline by what stands around it. */
function sentenceHeadline(draft: Draft): Choice | null {
  const index = draft.pieces.findIndex((_piece, i) => isOpen(draft, i))
  const piece = draft.pieces[index]
  if (!piece?.isProse || piece.words > 24) return null
  const source = sourceOf(draft, index)
  if (repeats(draft, index)) return { index, source: 'line that is repeated', doubtful: false }
  const next = draft.pieces[index + 1]
  if (!next) return null
  if (/[?!]["”»’]?$/u.test(piece.text))
    return { index, source, doubtful: !next.isProse && isOpen(draft, index + 1) }
  if (!isOpen(draft, index + 1)) return { index, source, doubtful: piece.words > 16 }
  return piece.words <= 16 &&
    isBody(draft, index + 1) &&
    next.words >= piece.words * 2 &&
    isAlone(draft, index)
    ? { index, source, doubtful: true }
    : null
}

/**
 * A first line without a full stop right above a sentence, as anybody would type it. Where a short sentence stands
 * between it and longer text, that may be the headline and the line a section's name: then it is left to the scores.
 */
function plainHeadline(draft: Draft): Choice | null {
  const index = draft.pieces.findIndex((_piece, i) => isOpen(draft, i))
  const next = draft.pieces.findIndex((_piece, i) => i > index && isOpen(draft, i))
  const [line, below] = [draft.pieces[index], draft.pieces[next]]
  if (!line || !below || line.words === 0 || line.words > 24 || !below.endsSentence) return null
  if (line.endsSentence || /[.…,;:]["”»’]?$/u.test(line.text)) return null
  const isClear = below.isProse || line.words >= 3 || draft.pieces.every(piece => !piece.isProse)
  return isClear ? { index, source: sourceOf(draft, index), doubtful: line.words < 2 } : null
}

/** Whether a piece is as short as no other paragraph of the first ten: a headline with a full stop. */
function isAlone(draft: Draft, index: number): boolean {
  const { words } = draft.pieces[index]!
  return draft.pieces
    .slice(index + 1, index + 11)
    .every((p, i) => !isBody(draft, index + 1 + i) || p.words > words)
}

function bestTitle(draft: Draft, file: string): Choice | null {
  const scored = scoreLines(draft, wordsOfFile(file)).sort((a, b) => b.score - a.score)
  const first = scored[0]
  if (!first || first.score < 1) return null
  const second = scored.find(({ index }) => !isSame(draft, index, first.index))
  const isClear = first.score >= 2 && (second === undefined || first.score - second.score >= 0.5)
  const doubtful = !isClear || scored.length > CROWDED
  const source = repeats(draft, first.index) ? 'line that is repeated' : sourceOf(draft, first.index)
  return { index: first.index, source, doubtful }
}

/** More lines than this above the text are a page's menus; then the headline is looked for near the byline or the text. */
const CROWDED = 8

/** The open lines above the first paragraph with their scores. */
function scoreLines(draft: Draft, fileWords: ReadonlySet<string>): { index: number; score: number }[] {
  const end = headEnd(draft, 1)
  const open = draft.pieces.slice(0, end).flatMap((_piece, i) => (isOpen(draft, i) ? [i] : []))
  const credit = draft.labels.findIndex(
    (label, i) => i < end && (label?.kind === 'byline' || label?.kind === 'dateline'),
  )
  let handicap = 0
  return open.map(index => {
    const near = 3 - 0.5 * Math.abs((credit < 0 ? end : credit) - index)
    const place = open.length > CROWDED ? Math.max(-3, near) : -handicap
    // The headline stands above the dek; only kickers, which are short, stand above the headline.
    handicap += draft.pieces[index]!.words >= 5 ? 0.8 : 0.2
    return { index, score: score(draft, index, fileWords) + place }
  })
}

function isSame(draft: Draft, a: number, b: number): boolean {
  return textKey(draft.pieces[a]!.text) === textKey(draft.pieces[b]!.text)
}

function sourceOf(draft: Draft, index: number): string {
  if (index === 0) return 'first line'
  if (/^#\s/.test(draft.pieces[index]!.text)) return 'heading of the first level'
  return draft.pieces.slice(0, index).every((_p, i) => !isOpen(draft, i))
    ? 'first line of the article'
    : 'line before the text'
}

/** How much a line looks like a headline; 1 and more will do. */
function score(draft: Draft, index: number, fileWords: ReadonlySet<string>): number {
  const piece = draft.pieces[index]!
  if (piece.words === 0 || piece.text.length > 300) return -10
  let points = scoreOfLength(piece)
  if (/^#\s/.test(piece.text)) points += 8
  if (repeats(draft, index)) points += 4
  if (/[,;:]$/.test(piece.text)) points -= 3
  else if (/[.…]["”»’]?$/u.test(piece.text)) points -= 1.5
  const keys = textKey(piece.text).match(/[\p{L}\p{N}]+/gu) ?? []
  const shared = keys.filter(word => fileWords.has(word)).length
  if (shared >= 2 && shared >= keys.length * 0.5) points += 4
  return points
}

function scoreOfLength({ words, text }: Piece): number {
  if (words >= 5 && words <= 24) return 3
  if (words === 1 && text.length < 12) return -1
  return words >= 3 && words <= 30 ? 1.8 : 0.5
}

function wordsOfFile(file: string): Set<string> {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  return new Set((name.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter(word => !FILE_NOISE.has(word)))
}

function repeats(draft: Draft, index: number): boolean {
  const { words, text } = draft.pieces[index]!
  return words >= 3 && (draft.occurrences.get(textKey(text)) ?? 0) > 1
}

function settleRepetitions(draft: Draft, headline: string, index: number): void {
  const key = textKey(headline)
  if (key === '') return
  for (const [i, piece] of draft.pieces.entries()) {
    if (i === index || piece.words > 60) continue
    const own = textKey(piece.text)
    const isSame = own === key || textKey(piece.text.replace(SITE_SUFFIX, '')) === key
    if (isSame) settle(draft, i, 'boilerplate', 'headline repeated')
  }
}

/** Short lines above the headline: a section's name, a site's name, a menu. */
function settleBanner(draft: Draft, headline: number): void {
  const above = draft.pieces.map((_p, i) => i).filter(i => i < headline && isOpen(draft, i))
  const short = above.filter(i => draft.pieces[i]!.words <= 4 && !draft.pieces[i]!.endsSentence)
  for (const i of short) settle(draft, i, 'boilerplate', short.length >= 4 ? 'link list' : 'site banner')
}

/** Longest stand-in for a lost headline, in UTF-16 units. */
const FIRST_WORDS = 80

function firstWords(draft: Draft): Detected {
  const prose = nthBody(draft, 1)
  const index = prose < draft.pieces.length ? prose : draft.pieces.findIndex((_piece, i) => isOpen(draft, i))
  const text = draft.pieces[index]?.text
  if (text === undefined) return NOTHING
  const source = "no headline found; the article's first words"
  if (text.length <= FIRST_WORDS) return { value: text, source, doubtful: true }
  const cut = text.lastIndexOf(' ', FIRST_WORDS)
  // Without a space in reach the cut falls between characters, not inside one.
  const value = cut > FIRST_WORDS / 2 ? text.slice(0, cut) : [...text].slice(0, FIRST_WORDS / 2).join('')
  return { value: `${value.replace(/[\s,;:–—-]+$/u, '')}…`, source, doubtful: true }
}

import {
  type Draft,
  hasBullet,
  isBody,
  isBoilerplate,
  isOpen,
  isTitleLike,
  lastBody,
  nthBody,
  settle,
  textKey,
} from './draft.ts'

/** Settles what belongs to a box although its lines do not say so: teasers, tables of contents, promotions, link lists. */
export function settleBoxes(draft: Draft): void {
  settleLeadingTeasers(draft)
  settlePromotions(draft)
  settleSelfReference(draft)
  settleNewsletters(draft)
  settleContents(draft)
  settleTopics(draft)
  settleRelated(draft)
}

/**
 * Two different reading times before the article's text are those of two articles: what stands between them, with nothing
 * but furniture before, is the teaser of another story.
 */
function settleLeadingTeasers(draft: Draft): void {
  const end = nthBody(draft, 4)
  const times = draft.pieces
    .map((_piece, i) => i)
    .filter(i => i < end && isBoilerplate(draft, i, 'reading time'))
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined || last === first) return
  const isHeadlineBefore = draft.pieces.slice(0, first).some((_piece, i) => isOpen(draft, i))
  const isSameArticle = draft.pieces[first]!.text === draft.pieces[last]!.text && times.length === 2
  if (isHeadlineBefore || isSameArticle || last - first > 4 * (times.length - 1)) return
  for (let i = first + 1; i < last; i += 1) settle(draft, i, 'boilerplate', 'related story')
}

/** Boxes that some publishers put into every article: the label, and the one block after it. */
const BOX_LABEL =
  /^(?:why we wrote this|about the authors?|über den autor|über die autorin|à propos de l'auteur|sobre el autor|про автора|об авторе)\W*$/iu

function settlePromotions(draft: Draft): void {
  for (const [i, piece] of draft.pieces.entries()) {
    const isAuthorBox = !/^why/iu.test(piece.text)
    if (piece.words > 5 || !BOX_LABEL.test(piece.text.replace('’', "'"))) continue
    if (isAuthorBox && i < lastBody(draft) - 1) continue
    draft.labels[i] = { kind: 'boilerplate', reason: 'promotional box' }
    if (i + 1 < draft.pieces.length && draft.pieces[i + 1]!.words <= 80)
      settle(draft, i + 1, 'boilerplate', 'promotional box')
  }
}

/** A title by which a piece speaks of itself: "The story behind this story". */
const SELF =
  /(?<!\p{L})(?:this|dieser?s?|cett?e?|est[ae]|quest[oa]|ця|цю|эта|эту) (?:story|article|report|investigation|geschichte|artikel|recherche|enquête|reportage|artículo|historia|reportaje|articolo|inchiesta|історі\p{L}*|статт\p{L}*|стать\p{L}*)\W*$/iu
/** A word that runs into the next, as where two elements of a page were joined: "focused onTrust". */
const RUN_TOGETHER = /(?:^|\s)\p{Ll}{2,}\p{Lu}\p{Ll}/u

/** Such a title, what a page joined below it, and where that is short the one block after it. */
function settleSelfReference(draft: Draft): void {
  for (const [i, piece] of draft.pieces.entries()) {
    const below = draft.pieces[i + 1]
    if (piece.words > 6 || !SELF.test(piece.text) || !below || below.words > 80) continue
    if (!isOpen(draft, i) || !RUN_TOGETHER.test(below.text)) continue
    settle(draft, i, 'boilerplate', 'promotional box')
    settle(draft, i + 1, 'boilerplate', 'promotional box')
    const after = draft.pieces[i + 2]
    if (below.words <= 8 && after && after.words <= 60) settle(draft, i + 2, 'boilerplate', 'promotional box')
  }
}

const CALL =
  /anmelden|abonnieren|posteingang|sign up|subscribe|inbox|cancel (?:at )?any\s?time|inscri|abonne|suscr|suscrí|apúnt|iscriv|zapisz|підпи|подпи|aanmeld|اشترك/iu

const NEWSLETTER =
  /(?<!\p{L})(?:newsletter|boletín|infolettre|briefing|розсилк\p{L}*|рассылк\p{L}*)(?!\p{L})/iu

/** A newsletter's title with what follows it, when that calls for signing up. */
function settleNewsletters(draft: Draft): void {
  for (const [i, piece] of draft.pieces.entries()) {
    const next = draft.pieces[i + 1]
    const isTitle = piece.words <= 8 && !piece.endsSentence && NEWSLETTER.test(piece.text)
    if (isTitle && next && next.words <= 40 && CALL.test(next.text))
      settle(draft, i, 'boilerplate', 'newsletter sign-up')
    if (isBoilerplate(draft, i - 1, 'newsletter sign-up') && piece.words <= 40 && CALL.test(piece.text))
      settle(draft, i, 'boilerplate', 'newsletter sign-up')
  }
}

const CONTENTS =
  /^(?:contents?|table of contents|in this article|on this page|jump to|inhalt|inhaltsverzeichnis|in diesem artikel|sommaire|dans cet article|contenidos?|índice|en este artículo|indice|inhoud|índice do artigo|зміст|содержание|оглавление|spis treści|innehåll|içindekiler)\s?:?$/iu

/** A table of contents: its label with the bullets or later headings after it, or bullets that all return as headings. */
function settleContents(draft: Draft): void {
  const lastAt = new Map(draft.pieces.map((piece, i) => [textKey(piece.text), i]))
  const returns = (i: number) => (lastAt.get(textKey(draft.pieces[i]!.text)) ?? i) > i
  for (let i = 0; i < draft.pieces.length; i += 1) {
    const isLabel = CONTENTS.test(draft.pieces[i]!.text)
    if (!isLabel && !hasBullet(draft.pieces[i]!)) continue
    const from = isLabel ? i + 1 : i
    let to = from
    while (
      to < draft.pieces.length &&
      isEntry(draft, to) &&
      (returns(to) || (isLabel && hasBullet(draft.pieces[to]!)))
    )
      to += 1
    if (to - from < 2) continue
    for (let at = i; at < to; at += 1) settle(draft, at, 'boilerplate', 'table of contents')
    i = to - 1
  }
}

function isEntry(draft: Draft, i: number): boolean {
  return isOpen(draft, i) && !isBody(draft, i) && draft.pieces[i]!.words <= 20
}

const TOPICS =
  /^(?:related topics|topics|tags|in this story|themen|schlagworte|mots-clés|temas|etiquetas|теги|tagi|תגיות|الوسوم)\s?:?$/iu

/** The few words each that stand below "Tags". */
function settleTopics(draft: Draft): void {
  for (const [i, { text }] of draft.pieces.entries()) {
    if (!TOPICS.test(text) || !isBoilerplate(draft, i)) continue
    let to = i + 1
    while (isOpen(draft, to) && draft.pieces[to]!.words <= 3 && !/[.!?:;,]$/.test(draft.pieces[to]!.text))
      to += 1
    for (let at = i + 1; at < to; at += 1) settle(draft, at, 'boilerplate', 'link list')
  }
}

/**
 * Titles after a "Read also". After the last paragraph all of them; inside the article all but one right before a
 * paragraph, which may be its heading, unless the label asks for exactly one.
 */
function settleRelated(draft: Draft): void {
  const last = lastBody(draft)
  const labels = draft.pieces.flatMap(({ text }, i) =>
    isBoilerplate(draft, i, 'related story') && isLabelOnly(text) ? [i] : [],
  )
  for (const i of labels) {
    let to = i + 1
    while (to < draft.pieces.length && isOpen(draft, to) && isTitleLike(draft.pieces[to]!)) to += 1
    const isTeaser = to === i + 2 && invites(draft, i)
    const end = to > last || isTeaser || !isBody(draft, to) ? to : to - 1
    for (let at = i + 1; at < end; at += 1) settle(draft, at, 'boilerplate', 'related story')
  }
}

function isLabelOnly(text: string): boolean {
  return text.length <= 60 && !/[:：]\s*\S/u.test(text)
}

const INVITATION =
  /^\W*(?:read|also read|see also|lesen|lies|siehe auch|lire|à lire|a lire|voir aussi|lee|lea|leer|ver|mira|te |leggi|leia|veja|lees|läs|читайте|читать|дивіться|смотрите|czytaj|zobacz|przeczytaj)/iu

/** Whether a label announces the one title after it: it ends with a colon, says "Read also", or the title is no heading's. */
function invites(draft: Draft, index: number): boolean {
  const { text } = draft.pieces[index]!
  const { words } = draft.pieces[index + 1]!
  return /[:：]$/.test(text) || words >= 6 || (INVITATION.test(text) && words >= 4)
}

/** Furniture after which nothing of the article is expected any more, once its last paragraph is past. */
const CLOSING = new Set([
  'comment form',
  'related story',
  'newsletter sign-up',
  'share buttons',
  'copyright line',
  'source link',
  'link list',
  'cookie notice',
  'author note',
  'contact line',
  'reader comment',
])

/** Settles short lines after the article's end as a list of links. What reads like a sentence is left alone. */
export function settleTail(draft: Draft): void {
  const last = lastBody(draft)
  const from = draft.pieces.findIndex(
    (_piece, i) => i > last && isBoilerplate(draft, i) && CLOSING.has(draft.labels[i]!.reason),
  )
  if (from < 0 || last < 0) return
  for (let i = from + 1; i < draft.pieces.length; i += 1) {
    const piece = draft.pieces[i]!
    if (!isOpen(draft, i) || (piece.endsSentence && piece.words >= 5) || piece.words > 25) continue
    settle(
      draft,
      i,
      'boilerplate',
      isBoilerplate(draft, i - 1, 'related story') ? 'related story' : 'link list',
    )
  }
}

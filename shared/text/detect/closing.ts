import { type Draft, isBody, isBoilerplate, isOpen, lastBody, settle } from './draft.ts'

/** Sentences of comment forms: about addresses, fields and logging in. */
const FORM =
  /\*|e-?mail|log(?:ged)? in|sign in|moderat|anmelden|einloggen|registrier|se connecter|connectez|courriel|correo|inicia|регистр|авториз|увійд|zalog/iu
/** Who wrote a comment: "Ada says:". */
const SAYS = /^.{1,60}\s(?:says|said|sagt|dit|dice|disse|writes|schreibt|пише|пишет|pisze)\s?:$/iu
const REPLY =
  /^(?:reply|antworten|répondre|responder|rispondi|відповісти|ответить|odpowiedz|beantwoorden|like|report)$/iu

/**
 * Settles sentences of the comment form and readers' comments below the article. They stand behind a line that says so,
 * with more of the article's text before than after it; comments also need a "Reply" or "… says:" among them.
 */
export function settleComments(draft: Draft): void {
  const from = commentsStart(draft)
  if (from < 0) return
  const below = draft.pieces.slice(from)
  const marks = below.filter(({ text }) => SAYS.test(text) || REPLY.test(text)).length
  for (const [at, piece] of below.entries()) {
    if (marks >= 2) settle(draft, from + at, 'boilerplate', 'reader comment')
    else if (piece.words <= 40 && FORM.test(piece.text))
      settle(draft, from + at, 'boilerplate', 'comment form')
  }
}

/** Index of the first line of a comment form below two paragraphs and half of their words, or -1. */
function commentsStart(draft: Draft): number {
  const words = draft.pieces.map((piece, i) => (isBody(draft, i) ? piece.words : 0))
  const all = words.reduce((sum, count) => sum + count, 0)
  let before = 0
  let paragraphs = 0
  for (const [i, count] of words.entries()) {
    if (paragraphs >= 2 && before > all / 2 && isBoilerplate(draft, i, 'comment form')) return i
    before += count
    paragraphs += count > 0 ? 1 : 0
  }
  return -1
}

const IS =
  /^(?:,[^,]{3,80},)?\s(?:is|are|writes|covers|reports|teaches|ist|sind|schreibt|berichtet|est|écrit|es|escribe|è|scrive|é|escreve|jest|pisze|[–—-]|є|пише|пишет|работает|освещает)\s/iu
const AUTHOR_IS =
  /^(?:about the author:|the (?:writer|author)s? (?:is|are)\s|der autor ist\s|die autorin ist\s|l['’]aut(?:eur|rice) est\s|el autor es\s|la autora es\s|l['’]aut(?:ore|rice) è\s|autor(?:ka)? jest\s|автор(?:ка)?\s[–—-]\s)/iu

/**
 * Settles a note on the author among the last two blocks of text: it begins with a name of the byline, or with "The
 * author", and says who that is. `names` are the byline's, as they are written.
 */
export function settleAuthorNote(draft: Draft, names: string): void {
  const authors = names
    .split(/\s*(?:,|;|&|(?<!\p{L})(?:and|und|et|y|e|i|і|й|та|и)(?!\p{L}))\s*/u)
    .filter(name => / /.test(name))
  const open = draft.pieces.flatMap((piece, i) => (isOpen(draft, i) && piece.words >= 4 ? [i] : []))
  if (open.length < 5) return
  for (const i of open.slice(-2)) {
    const { text, words } = draft.pieces[i]!
    const isNote =
      AUTHOR_IS.test(text) ||
      authors.some(
        name => text.toLowerCase().startsWith(name.toLowerCase()) && IS.test(text.slice(name.length)),
      )
    if (isNote && words <= 70) settle(draft, i, 'boilerplate', 'author note')
  }
}

const CONTACT =
  /^(?:(?:media|press) (?:contacts?|enquiries|inquiries)|contact|pressekontakt|kontakt|contact presse|contacto|contatti|контакт\p{L}*)\s?:/iu
const ADDRESS = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u
const TELEPHONE = /^(?:tel(?:efon|éfono|efono)?|phone|mobile|mobil|fax|тел)?\.?\s?:?\s?\+?[\d\s()/.-]{8,}$/iu

/** Settles addresses and telephone numbers after the last paragraph. */
export function settleContacts(draft: Draft): void {
  for (let i = lastBody(draft) + 1; i < draft.pieces.length; i += 1) {
    const { text, words } = draft.pieces[i]!
    if (words > 15 || text.length > 200) continue
    if (CONTACT.test(text) || ADDRESS.test(text) || TELEPHONE.test(text))
      settle(draft, i, 'boilerplate', 'contact line')
  }
}

import type { Piece } from './piece.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Pronouns that can only be a subject, and contractions that begin with one. */
export const SUBJECT_PRONOUNS = set("i he she we they it you there who this these those he'd she'd")
export const MASCULINE = set('he him his himself')
export const FEMININE = set('she her hers herself')
export const RELATIVES = set('who which that whom whose')
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would shall should can could may might must 's 're 've 'd " +
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't mustn't",
)
export const BE = set("is are was were be been being am isn't aren't wasn't weren't 's 're")
export const MODALS = set(
  "will would shall should can could may might must do does did won't wouldn't shouldn't can't cannot couldn't don't doesn't didn't to not",
)
/** Words that open a clause of their own. */
export const CLAUSE_OPENERS = set(
  'that when while as because if after before although though since until unless whether where why how what than once whereas so',
)
export const COORDINATORS = set('and but or yet nor')
export const PREPOSITIONS = set(
  'in on at to from of for by with about during after before through via per over under against between into since until near outside inside amid among across behind following despite without within upon toward towards around off',
)
export const DETERMINERS = set(
  'the a an this that these those his her its their our my your some any no every each many most more several both all another such one two three four five few',
)
const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later late early last this next ' +
    'recently again then now afterwards afterward once twice simply flatly dryly again too also here there mon tue wed thu fri sat sun ' +
    'week month year night morning afternoon evening weekend january february march april june july august september october november december',
)
const ADVERBS = set(
  'also later then still never always often again already now once soon even just only further ever all both almost rather quite not long thus ' +
    'currently reportedly first long-since far simply once well too back instead',
)
const OBJECT_PRONOUNS = set('me him her us them you it reporters journalists himself herself themselves')

/** A word of time that may stand between the verb and what was said. */
export const isTime = (piece: Piece): boolean => TIMES.has(piece.form)

/** An adverb that may stand inside a verb group ("has also said"). */
export const isAdverb = (piece: Piece): boolean =>
  piece.kind === 'word' &&
  (ADVERBS.has(piece.form) || (piece.form.endsWith('ly') && piece.form.length > 4 && !piece.capital))

/** A word for whom something is told, complete in itself. */
export const isAddressee = (piece: Piece): boolean => OBJECT_PRONOUNS.has(piece.form)

/** Whether a piece is one of the words of a set. */
export const isOneOf = (piece: Piece | undefined, words: ReadonlySet<string>): boolean =>
  piece !== undefined && piece.kind === 'word' && words.has(piece.form)

/** Whether a piece is this punctuation mark. */
export const isMark = (piece: Piece | undefined, form: string): boolean =>
  piece !== undefined && piece.kind === 'mark' && piece.form === form

/** A dash that sets words apart. */
export const isDash = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.kind === 'mark' && /^(?:--+|[-–—―])$/.test(piece.form)

/** "he's", "they'd", "I'm": a subject and a verb in one. */
export const isContraction = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^(?:i|he|she|we|they|it|you|who|that|there)'(?:s|d|ll|ve|re|m)$/.test(piece.form)

/** Whether a subject may begin here: a pronoun that is nothing else. */
export const isSubjectPronoun = (piece: Piece | undefined): boolean =>
  isOneOf(piece, SUBJECT_PRONOUNS) || isContraction(piece)

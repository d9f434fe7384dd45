/** Titles and the like: what follows always belongs to the same sentence. */
const ALWAYS = new Set(
  [
    'mr mrs ms mx dr prof rev hon gen lt col sgt capt cmdr adm maj brig cpl pvt sen rep gov pres supt insp messrs',
    'vs cf viz approx fig pp e.g i.e eg ie jan feb aug sept oct nov dec',
    'nr bzw ca evtl ggf sog usw.a z.b d.h u.a s.o vgl hr fr dipl ing bd',
    'mme mlle mm sra srta dra dª dña ud uds pág av ej dott sig ing avv',
    'ім вул обл див напр акад проф ген ул см тыс рис',
  ]
    .join(' ')
    .split(' '),
)

/** Abbreviations that also end sentences: the next word decides. */
const SOMETIMES = new Set(
  'u.s u.k u.n e.u d.c l.a n.y u.s.a a.m p.m jr sr inc co corp ltd bros etc al ph.d m.d b.a m.a st vol ee.uu usw м рр р ст им т.д'.split(
    ' ',
  ),
)

/** Words that seldom stand after an abbreviation inside a sentence, and often begin the next. */
const STARTERS = new Set(
  [
    'the a an he she it they we you i but and or so yet in on at if this that these those there then however when while',
    'as after before his her their its our my what why how who although despite since for from with by now also still',
    'der die das er sie es wir ein eine aber und doch in im am auf wenn le la les il elle ils on un une mais et ce cette',
    'el los las él ella ellos pero y en un una це він вона вони але та і у в это он она они но и',
  ]
    .join(' ')
    .split(' '),
)

const LAST_WORD = /(?:^|[\s(["'“‘«„])((?:[\p{L}\p{M}ªº]+\.)+)$/u
const FIRST_WORD = /^[\p{Pi}\p{Ps}"']*(\p{L}+)/u
const ORDINAL = /(?:^|\s)\d{1,2}\.$/
const GERMAN_ORDINAL_NOUN =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Geburtstag|Klasse|Platz|Etage|Tag)(?!\p{L})/u

/**
 * Whether the sentence that ends so far in `before` (no whitespace at its end) goes on with `after`, because its last
 * full stop belongs to an abbreviation ("Dr.", "e.g."), to initials ("John A.", "U.S.") or to a German ordinal.
 */
export function continuesAfter(before: string, after: string): boolean {
  if (ORDINAL.test(before) && GERMAN_ORDINAL_NOUN.test(after)) return true
  const word = LAST_WORD.exec(before)?.[1]?.slice(0, -1).toLowerCase()
  if (word === undefined) return false
  if (ALWAYS.has(word)) return true
  const isInitials = /^\p{L}(?:\.\p{L})*$/u.test(word)
  if (!isInitials && !SOMETIMES.has(word)) return false
  const next = FIRST_WORD.exec(after)?.[1]
  return next === undefined ? /^\p{N}/u.test(after) : !STARTERS.has(next.toLowerCase())
}

/** News agencies and syndicates as credits name them: the pattern of each and the name to show. */
const AGENCIES: readonly [RegExp, string][] = [
  [/^(?:the\s+)?associated press$|^ap$/iu, 'Associated Press'],
  [/^(?:thomson\s+)?reuters(?: staff)?$|^рейтер(?:с|з)?$/iu, 'Reuters'],
  [/^agence france[- ]presse$|^afp$/iu, 'AFP'],
  [/^bloomberg(?: news)?$/iu, 'Bloomberg News'],
  [/^dpa$|^deutsche presse-agentur$/iu, 'dpa'],
  [/^efe$|^agencia efe$/iu, 'EFE'],
  [/^europa press$/iu, 'Europa Press'],
  [/^ansa$/iu, 'ANSA'],
  [/^apa$/iu, 'APA'],
  [/^tass$|^тасс$/iu, 'TASS'],
  [/^ria novosti$|^риа новости$/iu, 'RIA Novosti'],
  [/^interfax$|^интерфакс$/iu, 'Interfax'],
  [/^interfax[- ]ukraine$|^[іи]нтерфакс-укра[їи]на$/iu, 'Interfax-Ukraine'],
  [/^ukrinform$|^укр[іи]нформ$/iu, 'Ukrinform'],
  [/^xinhua$/iu, 'Xinhua'],
  [/^kyodo(?: news)?$/iu, 'Kyodo News'],
  [/^anadolu(?: agency)?$|^aa$/iu, 'Anadolu'],
  [/^pa(?: media)?$|^press association$/iu, 'PA Media'],
  [/^upi$|^united press international$/iu, 'UPI'],
  [/^tns$|^tribune news service$|^tribune content agency$/iu, 'Tribune News Service'],
  [/^lusa$/iu, 'Lusa'],
  [/^anp$/iu, 'ANP'],
  [/^belga$/iu, 'Belga'],
  [/^pap$/iu, 'PAP'],
  [/^epd$/iu, 'epd'],
  [/^kna$/iu, 'KNA'],
  [/^s(?:da|id)$|^keystone-sda$/iu, 'Keystone-SDA'],
]

/** Words by which a photo credit in brackets or after a slash is known. */
export const CREDIT = String.raw`getty(?: images)?|afp|ap(?: photo)?|associated press|reuters|epa(?:-efe)?|dpa|picture alliance|imago|tass|sputnik|ria novosti|shutterstock|istock|alamy|unsplash|anadolu|xinhua|zuma|upi|pa wire|pa media|press association|efe|ansa|lapresse|europa press|ukrinform|unian|bloomberg|tns|magnum|sipa|maxppp|hans lucas|keystone|ullstein|wikimedia(?: commons)?|creative commons|handout|pool`

/** The agency a short text names, such as "AP" or "Reuters Staff"; of "dpa/AFP" the first. `null` for anything else. */
export function agencyNamed(text: string): string | null {
  const parts = text
    .split(/\s*(?:\/|,|\band\b|\bund\b|\bmit\b|&)\s*/u)
    .map(part => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  const names = parts.map(part => AGENCIES.find(([pattern]) => pattern.test(part))?.[1])
  return names.every(name => name !== undefined) ? (names[0] ?? null) : null
}

const DATELINE =
  /^[^\p{Ll}]?\p{Lu}[\p{L}\s.,'’-]{1,50}?(?:,\s*[\p{L}\d.\s]{2,20})?\s*\(([\p{L}\s./-]{2,30})\)\s*[-–—:]|^([A-Z]{2,4})\s*[-–—]\s|^(?:\p{Lu}[\p{L}-]+)\s+\(([\p{L}/]{2,20})\)(?:\s|\.)/u

/** The agency in a dateline at the start of a paragraph, as in "VIENNA (Reuters) - …". */
export function agencyOfDateline(paragraph: string): string | null {
  const match = DATELINE.exec(paragraph.slice(0, 140))
  const named = match?.[1] ?? match?.[2] ?? match?.[3]
  return named === undefined ? null : agencyNamed(named)
}

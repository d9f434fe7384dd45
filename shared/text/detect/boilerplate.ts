import { PHRASES } from './phrases.ts'

/** Why a line is page furniture. A weak sign (a single word that may be a heading too) needs support around it. */
export interface Sign {
  reason: string
  weak: boolean
}

const WEAK_ALWAYS = 'link list'
/** Single words that no section heading is. */
const STRONG_WORDS = new Set(
  'advertisement anzeige werbung publicité publicidad pubblicità publicidade advertentie реклама reklama'.split(
    ' ',
  ),
)

const MINUTES = String.raw`(?:min(?:ute|uten|uto|uti|utos|utes|uut|uten|s)?|mins|хв(?:илин|илини)?|мин(?:ут|уты)?|dk|dakika)\.?`
const READING = String.raw`(?:read(?:ing)?(?: time)?|to read|lesezeit|lesedauer|de lecture|lecture|de lectura|lectura|di lettura|de leitura|leestijd|leestid|läsning|lästid|читання|чтения|на чтение|czytania|okuma)`
const READING_LABEL = String.raw`(?:(?:estimated |average )?read(?:ing)? time|time to read|lesezeit|lesedauer|temps de lecture|durée de lecture|lecture|lire en|tiempo de lectura|lectura|tempo di lettura|lettura|tempo de leitura|leitura|leestijd|lästid|час читання|читати|час на читання|время чтения|время на чтение|читать|czas czytania|okuma süresi)`
const NUMBER = String.raw`(?:~|≈|ca\. ?|about |env\. ?)?\d{1,3}(?:\s?[-–]\s?\d{1,3})?`

/** Whole lines by their shape, of at most 30 words. Tried on the trimmed line as it is. */
const SHAPES: readonly { reason: string; shape: RegExp; weak?: boolean }[] = [
  {
    reason: 'reading time',
    shape: new RegExp(`^\\W*${NUMBER}[\\s-]?${MINUTES}[\\s-]*${READING}\\W*$`, 'iu'),
  },
  {
    reason: 'reading time',
    shape: new RegExp(`^\\W*${READING_LABEL}\\s*[:：]?\\s*${NUMBER}\\s?${MINUTES}\\W*$`, 'iu'),
  },
  {
    reason: 'comment form',
    shape:
      /^\W*\d[\d.,]*\s+(?:comments?|replies|responses?|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|komentarzy|коментар\p{L}*|комментари\p{L}*)\W*$/iu,
  },
  {
    reason: 'share buttons',
    shape:
      /^\W*\d[\d.,]*\s?[km]?\s(?:shares?|retweets|partages?|compartidos?|mal geteilt|condivisioni|udostępnień|поширень)\W*$/iu,
  },
  {
    reason: 'site banner',
    shape:
      /^\W*\d[\d.,]*\s?[km]?\s(?:views?|aufrufe|vues|visualizaciones|visualizzazioni|wyświetleń|переглядів|просмотров)\W*$|^(?:views|aufrufe|vues|odsłony|переглядів|просмотров|просмотры)\s?:\s?\d[\d\s.,]*[km]?$/iu,
  },
  {
    reason: 'comment form',
    shape: /^(?:name|email|e-mail|website|comment|nom|nombre|correo electrónico|web|ім'я|имя)\s?\*$/iu,
  },
  {
    reason: 'copyright line',
    shape: /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}))(?!.*\b(?:getty|afp|reuters|epa|dpa)\b)/iu,
  },
  {
    reason: 'copyright line',
    shape:
      /^.{0,150}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|(?:всі|усі) права захищен\p{L}|все права защищены)\.?$/iu,
  },
  { reason: 'source link', shape: /^(?:https?:\/\/|www\.)\S+$/iu },
  {
    reason: 'source link',
    shape:
      /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|co\.uk|ua|de|fr|es|it|pl|ru|eu|at|ch|nl|be|info|news)$/u,
    weak: true,
  },
  {
    reason: 'source link',
    shape: /^the post .{1,200} (?:appeared first on|was first published on|first appeared on) .{1,80}$/iu,
  },
  { reason: 'promotional box', shape: /^il vous reste \d/iu },
  {
    reason: 'promotional box',
    shape: /^[-–—\s*|]*(?:advertisement|anzeige|publicité|publicidad|реклама)[-–—\s*|]*$/iu,
  },
  { reason: 'cookie notice', shape: /^we and our \d+ partners /iu },
  { reason: 'site banner', shape: /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*\/\s*\d{1,2}:\d{2}(?::\d{2})?)$/u },
  { reason: 'site banner', shape: /^(?:listen|audio|video|watch|play)\W{0,4}\d{1,2}:\d{2}(?:\W|min)*$/iu },
  {
    reason: 'link list',
    shape: /^(?:home|startseite|accueil|inicio|главная|головна|strona główna)\s*[>»›/|].{1,120}$/iu,
  },
  { reason: 'link list', shape: /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$/u },
  {
    reason: 'comment form',
    shape: /^\d[\d.,]*\s(?:thoughts?|responses?|repl(?:y|ies)|comments?)\s(?:on|to)\s["“'‘«]/iu,
  },
  {
    reason: 'copyright line',
    shape:
      /^©.*\d{4,}-\d{2}-\d{4,}|^©?\s?(?:riproduzione riservata|reproducción prohibida|reproduction interdite)(?!\p{L})/iu,
  },
  {
    reason: 'site banner',
    shape:
      /^(?:for|under|pour|zur) (?:immediate |embargoed )?(?:release|diffusion immédiate|sofortigen veröffentlichung)\W*$/iu,
  },
  { reason: 'separator', shape: /^[-–—#*]+\s?(?:ends?|ende|fin|fine|koniec|30)\s?[-–—#*]+$/iu },
  { reason: 'separator', shape: /^[\s*_=~•·.#|–—-]+$/u },
]

const ICONS =
  'arrow arrow-right arrow-left arrow-up arrow-down camera chevron chevron-down chevron-right chevron-left chevron-up caret caret-down hamburger icon logo magnifier search menu close play pause user share bookmark print envelope clock calendar comment comments video image facebook twitter email'
const NETWORKS =
  'facebook twitter x whatsapp telegram linkedin reddit pinterest email e-mail flipboard messenger viber threads bluesky mastodon xing instagram youtube tumblr pocket tiktok rss snapchat vk odnoklassniki'
const SHARE_WORDS =
  'share tweet pin print copy link url mail sms save post this article story page via by on to auf per teilen drucken merken bei partager sur par imprimer envoyer lien copier compartir en por imprimir copiar enlace condividi su compartilhar no delen op поділитися поділитись друк в у на копіювати поделиться ссылка udostępnij drukuj opens new window in'

const SHARE_VERBS =
  /^(?:share|tweet|print|teilen|drucken|partager|imprimer|compartir|imprimir|condividi|stampa|compartilhar|delen|поділитися|друк|поделиться|udostępnij|drukuj)$/
const COMMENTS =
  /^(?:comments?|kommentare?|kommentieren|commentaires?|commenter|comentarios?|comentar|commenti|комент\p{L}*|komentarze)$/u

const iconWords = new Set(ICONS.split(' '))
const iconOnly = /-|^(?:icon|logo|hamburger|chevron|caret|arrow)$/
const networks = new Set(NETWORKS.split(' '))
const shareWords = new Set([...NETWORKS.split(' '), ...SHARE_WORDS.split(' ')])

const wholes = new Map<string, Sign>()
for (const { reason, whole } of PHRASES)
  for (const phrase of whole.flatMap(entry => entry.split('|')))
    if (!wholes.has(phrase)) wholes.set(phrase, { reason, weak: isWeak(reason, phrase) })

const openings = PHRASES.map(({ reason, opening, longest }) => ({
  reason,
  longest,
  pattern: new RegExp(
    `^(?:${opening.join('|').replace(/[.*+?^${}()[\]\\]/g, '\\$&')})(?:(?<=[:：])|(?!\\p{L}))`,
    'u',
  ),
}))

function isWeak(reason: string, phrase: string): boolean {
  if (reason === 'loading notice' || STRONG_WORDS.has(phrase)) return false
  return reason === WEAK_ALWAYS || !/\s/.test(phrase)
}

/**
 * Why a line, trimmed and on its own, is page furniture, or `null`. It must say so as a whole or begin with a formula
 * that running text does not begin with; a line in quotation marks never is.
 */
export function boilerplateSign(line: string, words: number): Sign | null {
  if (line.length > 700) return null
  const shape = words <= 30 ? SHAPES.find(entry => entry.shape.test(line)) : undefined
  if (shape) return { reason: shape.reason, weak: shape.weak ?? false }
  const plain = plainWords(line)
  const whole = wholes.get(plain) ?? wholes.get(halfOf(plain))
  if (whole) return whole
  return wordsSign(plain, words) ?? openingSign(line, plain, words) ?? menuSign(line)
}

function menuSign(line: string): Sign | null {
  return isMenu(line) ? { reason: 'link list', weak: true } : null
}

/** Whether a line is a row of short names with marks between them: "World | Sport | Culture | Shop", "News > Local > Port". */
export function isMenu(line: string): boolean {
  if (line.length > 200 || /\d|[.!?:]$/.test(line)) return false
  const parts = line.split(/\s+[|•·>›»/]\s+/u)
  const least = /\s[>›»]\s/u.test(line) ? 3 : 4
  return (
    parts.length >= least &&
    parts.every(
      part => /^[\p{Lu}\p{Lo}]/u.test(part) && part.split(' ').length <= 4 && !/[.!?,;]$/.test(part),
    )
  )
}

/** Half of a line that says the same twice, once for the eye and once for screen readers. */
function halfOf(plain: string): string {
  const half = plain.slice(0, (plain.length - 1) / 2)
  return plain === `${half} ${half}` ? half : plain
}

/** Lower case, straight apostrophes, single spaces, nothing but letters and digits at the ends (a last colon stays). */
function plainWords(line: string): string {
  return line
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]{0,40}$/u, '')
    .replace(/ ?\(\d+$/, '')
}

function openingSign(line: string, plain: string, words: number): Sign | null {
  if (/^["“”„«»‘']/u.test(line)) return null
  // The colon that ends an opening may have been the line's last character.
  const text = /[:：]\W*$/u.test(line) ? `${plain}:` : plain
  for (const { reason, longest, pattern } of openings) {
    if (words > longest) continue
    const found = pattern.exec(text)?.[0]
    // A long sentence that only happens to begin like a teaser is body text; teasers are titles or short.
    if (
      found &&
      !(
        reason === 'related story' &&
        !/[:：]/.test(text.slice(0, found.length + 2)) &&
        /\.$/.test(line) &&
        words > 10
      )
    )
      return { reason, weak: false }
  }
  return null
}

/** Lines made of nothing but names of icons or of networks and sharing. */
function wordsSign(plain: string, words: number): Sign | null {
  if (words > 20) return null
  if (/^\d{1,5}$/.test(plain)) return { reason: 'site banner', weak: true }
  const parts = plain.split(/[\s,|/·•&+()]+/u).filter(part => part !== '')
  if (parts.every(part => shareWords.has(part)) && parts.some(part => networks.has(part)))
    return { reason: 'share buttons', weak: parts.length === 1 }
  if (
    parts.length >= 2 &&
    parts.every(part => shareWords.has(part) || COMMENTS.test(part)) &&
    parts.some(part => SHARE_VERBS.test(part)) &&
    parts.some(part => COMMENTS.test(part) || networks.has(part))
  )
    return { reason: 'share buttons', weak: false }
  if (parts.every(part => iconWords.has(part)) && parts.some(part => iconOnly.test(part)))
    return { reason: 'site banner', weak: false }
  return null
}

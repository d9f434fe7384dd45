import { agencyNamed, CREDIT } from './agencies.ts'

const PHOTO = String.raw`photo(?:s|graph|graphs|graphy)?|picture|pictures|image|images|illustration|foto(?:s|graf|grafía)?|bild|bilder|grafik|imagen|immagine|imagem|crédits?|credit|credits|фото|зображення|ілюстрація|иллюстрация|zdjęcie|fot\.|صورة|الصورة|تصوير|צילום|תמונה`
const AGENCY_NAME = new RegExp(`(?<!\\p{L})(?:${CREDIT})(?!\\p{L})`, 'iu')
const PHOTO_WORD = new RegExp(`^(?:file |archive?|archiv)?\\s*(?:${PHOTO})(?!\\p{L})`, 'iu')

/** Sources of pictures; with another name after a slash they sign pictures, not texts. */
const PICTURE_AGENCY =
  /(?<!\p{L})(?:getty|images?|imago|epa|shutterstock|istock|alamy|unsplash|picture alliance|zuma|sipa|maxppp|photo|courtesy)(?!\p{L})/iu

/** The line begins by saying that it is a credit or a caption. */
const LABELLED = new RegExp(
  `^(?:\\(|\\[)?(?:file )?(?:${PHOTO}|image source|image caption|photo credit|image credit|photo caption|caption|bildquelle|bildunterschrift|quelle foto|crédit photo|légende|pie de foto|джерело фото|источник фото)(?:\\s+(?:by|von|par|de|credit|illustration))?\\s?[:：]`,
  'iu',
)
const OPENING =
  /^(?:file photo|file picture|file image|file)\s?[-–—:.]|^(?:image source|image caption|photo by|photograph by|photos by|photo illustration by|photo illustration|courtesy of|screenshot)(?:[\s,:]|$)/iu
const DOTTED_CREDIT =
  /Credit\s?(?:\.{3}|…)\s?\S.{0,80}$|^Credit\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}$/u
/** A short caption that ends with an agency in capitals: "… on Monday. EFE". */
const TRAILING_AGENCY =
  /[.|–—-]\s*(?:EFE|AFP|AP|REUTERS|EPA|DPA|ANSA|GETTY(?: IMAGES)?|LAPRESSE|EUROPA PRESS)$/u
const CONTROL =
  /^(?:enlarge this image|enlarge image|toggle caption|hide caption|show caption|view image in fullscreen|open image in gallery|bild vergrößern|bild in lightbox öffnen|agrandir l'image|ampliar foto|ampliar imagen|open de volledige weergave)\W*$/iu
/** A credit in brackets at the end, before which the caption stands; "Author: …" may follow. */
const BRACKETED =
  /[([]([^()[\]]{2,120})[)\]][.\s]*(?:(?:author|автор|autor|auteur)\s?:\s*\p{Lu}[\p{L}.' -]{2,60})?$/iu
/** "Jane Doe/AFP", "Foto: dpa", "© Agency" at the end of a line that is no sentence. */
const TRAILING_NAME = new RegExp(
  `(?:^|[\\s.|—–-])(?:\\p{Lu}[\\p{L}.'’-]+ ){0,3}\\p{Lu}[\\p{L}.'’-]+\\s?[/|]\\s?(?:the )?(?:${CREDIT}|new york times|washington post|guardian)(?:[ /-](?:via |images|${CREDIT}|\\p{L}+ images)[\\p{L} /.]{0,40})?\\s*$`,
  'iu',
)
/** After the caption's sentence or a bar "photo: Agency", anywhere "Photo: Agency"; never with a full stop after it. */
const TRAILING_LABEL = new RegExp(
  `(?:^|[.!?”"»)]\\s?|[|–—]\\s?)(?:(?:${PHOTO}|photo credit|image credit|photograph|pic|source)(?: by)?\\s?[:：]\\s*|©\\s?)[\\p{L}\\d .,'’/&@-]{2,70}(?<![.!?])$`,
  'iu',
)
const TRAILING_CAPITAL =
  /\s(?:Foto|Photo|Photograph|Bild|Image|Picture|Pic|Credit|Crédit photo|Source|Фото)\s?:\s?[\p{L}\d .,'’/&@-]{2,50}(?<![.!?])$/u
const SOURCE_ONLY = new RegExp(
  `^(?:©\\s*)?(?:${CREDIT})(?:\\s*(?:/|,|via|-)\\s*(?:${CREDIT}|\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+){0,2}))*$`,
  'iu',
)

/** After the caption's sentence names in capitals with a slash: "… on Monday. JANE DOE / ANY AGENCY", "… / JANE DOE". */
const TRAILING_CAPITALS =
  /[.!?…]["”»’)]*\s+(?:\/\s?(?:\p{Lu}[\p{Lu}.'’-]+\s?){1,4}|(?:\p{Lu}[\p{Lu}.'’-]*\s){1,4}\/\s?(?:\p{Lu}[\p{Lu}.'’-]*\s?){1,4})$/u

/** "… | Photo by Jane Doe", "… / Фото пресслужби". */
const PHOTO_AFTER_BAR = new RegExp(
  `\\s[|/]\\s(?:${PHOTO})\\s(?:by\\s)?[\\p{L}\\d .,'’/&@-]{2,60}(?<![.!?])$`,
  'iu',
)
/** After the caption's sentence a bar and a name: "… on Monday. | Port Authority". */
const NAME_AFTER_BAR = /[.!?…]["”»’)]*\s\|\s\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,4}(?<![.!?])$/u
/** "… on Monday. Photo by Jane Doe", "… on Monday. ABC/Jane Doe". */
const AFTER_SENTENCE =
  /[.!?…]["”»’)]*\s(?:(?:[Pp]hotos?|[Pp]hotograph|[Pp]icture|[Ii]mage|Foto|Fotos|Bild)\s(?:by|von|par|di|de)\s|[A-Z]{2,5}\s?\/\s?)\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4}$/u

const TRAILING = [
  TRAILING_NAME,
  TRAILING_LABEL,
  TRAILING_CAPITAL,
  TRAILING_CAPITALS,
  NAME_AFTER_BAR,
  PHOTO_AFTER_BAR,
  AFTER_SENTENCE,
]

/**
 * Whether a line is a picture's caption or credit. The credit decides: brackets that name a photographer or agency,
 * a label such as "Foto:", a slash before an agency. A paragraph that ends with a bare "(AFP)" is none.
 */
export function isCaption(line: string, words: number): boolean {
  if (words > 90 || line.length > 700) return false
  if (CONTROL.test(line) || DOTTED_CREDIT.test(line)) return true
  if (words <= 20 && !/["“”„«»]/u.test(line) && TRAILING_AGENCY.test(line)) return true
  if (words <= 70 && (LABELLED.test(line) || OPENING.test(line))) return true
  if (isBracketed(line, words)) return true
  return words <= 70 && !/^["“„«]/u.test(line) && TRAILING.some(ending => ending.test(line))
}

/** Whether a line is nothing but a credit, such as "Getty Images". Agencies sign articles like this too. */
export function isCreditOnly(line: string): boolean {
  return line.length < 120 && SOURCE_ONLY.test(line)
}

function isBracketed(line: string, words: number): boolean {
  const match = BRACKETED.exec(line)
  const inside = match?.[1]
  if (!match || inside === undefined) return false
  if (PHOTO_WORD.test(inside) && (/[:：]|\bby\b|courtesy|getty/iu.test(inside) || isPhotoBy(inside)))
    return true
  const before = line.slice(0, match.index).trimEnd()
  const isAfterSentence = /[.!?…]["'”’»)]*$/u.test(before)
  if (words <= 60 && /[)\]]$/.test(line) && isNamesWithSlash(inside, isAfterSentence)) return before !== ''
  // "(Name/AFP)" is a credit; in "… he said (Agency)." the brackets are part of a sentence.
  if (!AGENCY_NAME.test(inside) || (!isAfterSentence && /[)\]]\.$/.test(line))) return false
  // "(AFP, Reuters)" also ends agency copy, so then what stands before must not be a sentence.
  if (agencyNamed(inside) !== null) return words <= 35 && before !== '' && !isAfterSentence
  // "(dpa/jd)" signs a text.
  const isPicture =
    PICTURE_AGENCY.test(inside) || (/[/|]/.test(inside) && /\p{L}{2,}\s+\p{L}{2,}/u.test(inside))
  return isPicture && inside.split(/\s+/).length <= 14
}

/** Whether brackets hold the word for a photo and names: "(foto Rossi)". */
function isPhotoBy(inside: string): boolean {
  return /^\S+\s(?:\p{Lu}[\p{L}.'’-]*(?:\s*\/\s*|\s|$)){1,5}$/u.test(inside)
}

const NAME_PART =
  /^\p{Lu}[\p{L}\p{M}\d.'’&-]*(?:\s(?:(?:de|da|van|von|der|den|di|el|la|le|of|for|via)\s){0,2}\p{Lu}[\p{L}\p{M}\d.'’&-]*){0,4}$/u

/**
 * Whether brackets hold a person and whom they work for, parted by slashes, whatever their names: "(Jane Doe/ANY/XY)".
 * The person has two names; where no sentence ends before the brackets, the others stand in capitals.
 */
function isNamesWithSlash(inside: string, isAfterSentence: boolean): boolean {
  const [person = '', ...others] = inside.split(/\s*\/\s*/u)
  if (others.length === 0 || ![person, ...others].every(part => NAME_PART.test(part))) return false
  return person.includes(' ') && (isAfterSentence || others.every(part => part === part.toUpperCase()))
}

/** The author named after a caption, as in "… (Photo: Agency) Author: Name", or `null`. */
export function authorInCaption(line: string): string | null {
  const match = /[)\].]\s+(?:author|автор|autor|auteur)\s?:\s*(\p{Lu}[\p{L}.'’ -]{2,60})$/iu.exec(line)
  return match?.[1]?.trim() ?? null
}

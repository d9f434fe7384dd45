/** A date found in a line. */
export interface FoundDate {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where a time stands with it. */
  value: string
  /** Whether day and month may be the other way round. */
  doubtful: boolean
  /** Where it stands in the line: UTF-16 offsets, end-exclusive; the time is not part of it. */
  start: number
  end: number
}

/** Months in the languages of the press we know, in the forms dates use; abbreviations without their full stop. */
const MONTH_NAMES = [
  'يناير ינואר january jan januar jänner janvier janv enero ene gennaio gen janeiro januari січня січень января январь янв stycznia styczeń ocak',
  'فبراير פברואר february feb februar février févr fév febrero febbraio fevereiro fev februari лютого лютий февраля февраль фев lutego luty şubat',
  'مارس מרץ march mar märz mrz mars marzo março maart березня березень марта март мар marca marzec mart',
  'أبريل إبريل אפריל april apr avril avr abril abr aprile квітня квітень апреля апрель апр kwietnia kwiecień nisan',
  'مايو מאי may mai mayo maggio mag maio mei maj травня травень мая май maja mayıs',
  'يونيو יוני june jun juni juin junio giugno giu junho червня червень июня июнь июн czerwca czerwiec haziran',
  'يوليو יולי july jul juli juillet juil julio luglio lug julho липня липень июля июль июл lipca lipiec temmuz',
  'أغسطس אוגוסט august aug août aout agosto ago augustus augusti серпня серпень августа август авг sierpnia sierpień ağustos',
  'سبتمبر ספטמבר september sep sept septembre septiembre settembre set setembro вересня вересень сентября сентябрь сен września wrzesień eylül',
  'أكتوبر אוקטובר october oct oktober okt octobre octubre ottobre ott outubro жовтня жовтень октября октябрь окт października październik ekim',
  'نوفمبر נובמבר november nov novembre noviembre novembro листопада листопад ноября ноябрь listopada listopad kasım',
  'ديسمبر דצמבר december dec dezember dez décembre déc diciembre dic dicembre dezembro грудня грудень декабря декабрь дек grudnia grudzień aralık',
]
const months = new Map(
  MONTH_NAMES.flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const)),
)

/** Words that speak of an update, not of the first publication. */
export const UPDATE =
  /(?:updated|last modified|aktualisiert|zuletzt|mise? à jour|actualizad[oa]|aggiornato|atualizad[oa]|bijgewerkt|оновлено|обновлено|aktualizacja|modifica|modifié|עודכן|تحديث)(?!\p{L})/iu

const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g
const CJK = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]+(?:de\s+|of\s+|ב)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/giu
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu

/** All dates of a line with a year, in order. Written-out, ISO and numeric ones; a date that cannot be is none. */
export function findDates(line: string): FoundDate[] {
  const found = [
    ...[...line.matchAll(ISO)].map(m => make(m, m[1]!, m[2]!, m[3]!)),
    ...[...line.matchAll(CJK)].map(m => make(m, m[1]!, m[2]!, m[3]!)),
    ...[...line.matchAll(DAY_FIRST)].map(m => make(m, m[3]!, monthOf(m[2]!), m[1]!)),
    ...[...line.matchAll(MONTH_FIRST)].map(m => make(m, m[3]!, monthOf(m[1]!), m[2]!)),
    ...[...line.matchAll(NUMERIC)].map(m => numeric(m, line)),
  ].filter(date => date !== null)
  found.sort((a, b) => a.start - b.start)
  return found
    .filter((date, i) => i === 0 || date.start >= found[i - 1]!.end)
    .map(date => withTime(date, line))
}

function monthOf(name: string): string {
  return String(months.get(name.toLowerCase()) ?? 0)
}

function make(
  match: RegExpMatchArray,
  year: string,
  month: string,
  day: string,
  doubtful = false,
): FoundDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const isDay = y >= 1600 && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)
  if (!isDay) return null
  const start = match.index ?? 0
  const value = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  return { value, doubtful, start, end: start + match[0].length }
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

const AMERICAN = /(?<!\p{L})(?:[ap]\.?m\.?|e[sd]?t|p[sd]?t|c[sd]t)(?!\p{L})/iu
/** Words that only stand in lines of languages that write the day first. */
const DAY_FIRST_WORDS =
  /(?<!\p{L})(?:uhr|stand|veröffentlicht|aktualisiert|publié|mis à jour|le|à|publicado|actualizado|el|pubblicato|aggiornato|atualizado|gepubliceerd|опубліковано|оновлено|опубликовано|обновлено|опублік\p{L}*|gmt|bst|פורסם)(?!\p{L})|\d[:.]\d\d\s?h(?!\p{L})/iu

/** `13/03/2025`: what is over 12 is the day; else dots mean day first, and slashes are doubtful unless the line's words tell. */
function numeric(match: RegExpMatchArray, line: string): FoundDate | null {
  const [first, separator, second] = [match[1]!, match[2]!, match[3]!]
  const year = match[4]!.length === 2 ? `20${match[4]}` : match[4]!
  const wasShort = match[4]!.length === 2
  if (Number(first) > 12) return make(match, year, second, first, wasShort)
  if (Number(second) > 12) return make(match, year, first, second, wasShort)
  const european = separator === '.' || DAY_FIRST_WORDS.test(line)
  const sure = first === second || (european && !wasShort)
  if (!european && AMERICAN.test(line)) return make(match, year, first, second, !sure)
  return make(match, year, second, first, !sure)
}

const CLOCK = /(?<![\d:.])(\d{1,2})(?::|\s?h\s?)(\d{2})(?::\d{2})?(?:\s*([ap])\.?\s?m\b)?(?!\d)/iu
const DOTTED_CLOCK =
  /(?<![\d:.])(\d{1,2})\.(\d{2})(?:\s*(?:uhr|h|gmt|utc|bst|cet|cest|mez|mesz)(?!\p{L})|\s*([ap])\.?\s?m\b)/iu
const HOUR = /(?<![\d:.])(\d{1,2})()\s*(?:([ap])\.?\s?m\b|uhr)/iu

/** What parts a date from a time that is not its own. */
const APART = new RegExp(`[|•·]|${UPDATE.source}`, 'iu')

const ALONE_AFTER_BAR = /^\s*[|•·]\s*\d{1,2}[:.h]\d{2}(?:\s*(?:uhr|h|[ap]\.?m\.?|\p{Lu}{2,4}))?\s*$/iu

/** The time that stands next to a date, if any, before the next date and no further than 40 units away. */
function withTime(date: FoundDate, line: string): FoundDate {
  const rest = line.slice(date.end, date.end + 40)
  // "5 March 2025 | 14:30": nothing but the time comes after the bar.
  const after = ALONE_AFTER_BAR.test(rest) ? rest : rest.split(APART)[0]!
  const before = line
    .slice(Math.max(0, date.start - 30), date.start)
    .split(/[|•·]/)
    .at(-1)!
  const time = timeIn(after) ?? timeIn(before)
  return time ? { ...date, value: `${date.value}T${time}` } : date
}

function timeIn(text: string): string | null {
  const match = CLOCK.exec(text) ?? DOTTED_CLOCK.exec(text) ?? HOUR.exec(text)
  if (!match) return null
  const half = match[3]?.toLowerCase()
  const hour = half ? (Number(match[1]) % 12) + (half === 'p' ? 12 : 0) : Number(match[1])
  const minute = Number(match[2] || 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

const LONE_TIME = [
  /^\W*(?:[01]?\d|2[0-3])(?::|\s?h\s?)[0-5]\d(?::[0-5]\d)?\s*(?:uhr|hrs?|h|год|[ap]\.?\s?m\.?)?\s*(?:\(?\p{Lu}{1,5}\)?)?\W*$/iu,
  /^\W*(?:[01]?\d|2[0-3])\.[0-5]\d\s*(?:uhr|[ap]\.?\s?m\.?|gmt|utc|bst|cet|cest)\W*$/iu,
]

/** Whether a line is nothing but a time of day, as the entries of live coverage have it: "14:32", "9.15am", "21.05 Uhr". */
export function isLoneTime(line: string): boolean {
  return line.length <= 20 && LONE_TIME.some(time => time.test(line))
}

/** A line without its times, for telling whether anything but dates stands in it. */
export function withoutTimes(line: string): string {
  return [CLOCK, DOTTED_CLOCK, HOUR].reduce((rest, time) => rest.replace(new RegExp(time, 'giu'), ' '), line)
}

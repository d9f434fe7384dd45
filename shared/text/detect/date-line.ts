import { type FoundDate, findDates, isLoneTime, UPDATE, withoutTimes } from './dates.ts'

/** A line that only says when (and perhaps where) an article was published. */
export interface DateLine {
  /** The date of publication, if the line has a full one. */
  date: FoundDate | null
  /** Whether the line only speaks of an update. */
  isUpdate: boolean
}

/** Words that stand beside a date in such a line. */
const LABELS = new Set(
  [
    'published posted updated last modified on at first created date print edition release released originally time of by the and',
    'veröffentlicht aktualisiert zuletzt stand am um uhr erstellt vom datum publiziert artikel',
    'publié publiée mis mise à jour le modifié modifiée actualisé date créé',
    'publicado publicada actualizado actualizada el a las hora horas última actualización fecha h hrs',
    'pubblicato aggiornato il alle ore data em atualizado atualizada às gepubliceerd bijgewerkt op om laatste update',
    'опубліковано оновлено о об року р дата в опубликовано обновлено г года мск публікації публикации създаден',
    'opublikowano aktualizacja dnia godz publicerad uppdaterad kl yayınlanma güncelleme',
    'gmt utc est edt et ct pt pst pdt cst cet cest mez mesz msk ist bst jst aest am pm m p z t',
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
    'montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so',
    'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo',
    'lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    'понеділок вівторок середа четвер пятниця субота неділя понедельник вторник среда четверг пятница суббота воскресенье',
    'poniedziałek wtorek środa czwartek piątek sobota niedziela середу субботу суботу неділю publikacji modifica modifié le il data',
    'פורסם עודכן ב בשעה יום ראשון שני שלישי רביעי חמישי שישי שבת نشر نشرت في تحديث آخر تاريخ النشر الساعة الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت بتوقيت غرينتش م ص',
    'min mins minute minutes read lesezeit de lecture lectura читання чтения хв мин',
  ]
    .join(' ')
    .split(' '),
)

const PUBLISH =
  /(?<!\p{L})(?:published|posted|veröffentlicht|publiée?|publicad[oa]|pubblicato|gepubliceerd|опубліковано|опубликовано|opublikowano|data publikacji|פורסם|نشر)(?!\p{L})/iu
const AGO =
  /^\W*(?:(?:published|posted|(?:last )?updated)\W+)?(?:\d+|an?)\s+(?:second|minute|min|hour|hr|day|week)s?\s+ago\W*$|^\W*vor\s+\d+\s+(?:minuten?|stunden?|tag(?:en)?)\W*$|^\W*il y a\s+\d+\s+\p{L}+\W*$|^\W*hace\s+\d+\s+\p{L}+\W*$|^\W*\d+\s+\p{L}+\s+(?:тому|назад)\W*$/iu
/** A day told from today, with a time: "Publié hier à 18h45", "Today, 9:15 am". */
const NEARBY =
  /^(?:\p{L}+\s){0,2}(?:today|yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|dziś|dzisiaj|wczoraj|сьогодні|вчора|сегодня|вчера)[,\s]+(?:(?:at|um|à|a las|alle|às|o|о|об|в)\s)?(\d.*)$/iu

/** A place alone, after a bar or before a dash: "| Vienna", "VIENNA (Agency) —". */
const PLACE_AFTER_BAR = /^\|\s*\p{Lu}[\p{L}.' -]{1,30}(?:,\s*\p{Lu}[\p{L}.' -]{1,30})?(?<![.!?])$/u
const PLACE_BEFORE_DASH =
  /^\p{Lu}[\p{Lu}.' -]{2,30}(?:,\s*\p{Lu}[\p{L}.' ]{1,30})?(?:\s*\([\p{L} ]{2,30}\))?\s*[-–—]+$/u

/** What a line says about when and where, or `null` when it says anything else as well. At most 30 words are looked at. */
export function readDateLine(line: string, words: number): DateLine | null {
  if (words > 30 || line.length > 250) return null
  const nearby = NEARBY.exec(line)?.[1]
  if (
    isLoneTime(nearby ?? line) ||
    AGO.test(line) ||
    PLACE_AFTER_BAR.test(line) ||
    PLACE_BEFORE_DASH.test(line)
  )
    return { date: null, isUpdate: false }
  const dates = findDates(line)
  if (dates.length === 0 || !isOnlyLabels(line, dates)) return null
  return choose(line, dates)
}

/** The date of publication among several: the first that is not labelled as an update. */
function choose(line: string, dates: readonly FoundDate[]): DateLine {
  let from = 0
  for (const date of dates) {
    const label = line.slice(from, date.start)
    if (PUBLISH.test(label) || !UPDATE.test(label)) return { date, isUpdate: false }
    from = date.end
  }
  return { date: dates[0]!, isUpdate: true }
}

function isOnlyLabels(line: string, dates: readonly FoundDate[]): boolean {
  let rest = line
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  const left = (withoutTimes(rest).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(
    word => !LABELS.has(word.toLowerCase()) && !/^\d{1,3}$/.test(word),
  )
  return (
    left.length === 0 ||
    (left.length <= 3 && left.every(word => /^\p{Lu}/u.test(word)) && !/[.!?]$/.test(line))
  )
}

/** Whether a line is nothing but such words, as the "Published" that some sites put above the date. */
export function isDateLabel(line: string): boolean {
  return line.length <= 40 && (PUBLISH.test(line) || UPDATE.test(line)) && isOnlyLabels(line, [])
}

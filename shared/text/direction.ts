/** Which way a text is written. */
export type Direction = 'ltr' | 'rtl'

/** Languages that are written from right to left in the scripts they are usually written in. */
const RTL_LANGUAGES = new Set('ar arc ckb dv fa he iw ji ks ku nqo ps sd syr ug ur yi'.split(' '))

/** Letters of the scripts that are written from right to left (Unicode UAX 24, Script). */
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const RTL_LETTERS = new RegExp(RTL_LETTER, 'gu')
const LETTERS = /\p{L}/gu

/** So much of a text is looked at, in UTF-16 units. */
const SAMPLE = 2000

/**
 * The direction of a text: that of most of its letters, as a name in another script at its beginning says nothing of the
 * text. `language` (a BCP 47 tag, empty when unknown) decides where letters do not: in a text without any, or with as
 * many of either.
 */
export function directionOf(text: string, language = ''): Direction {
  const sample = text.slice(0, SAMPLE)
  if (sample !== '' && !RTL_LETTER.test(sample)) return hasLetter(sample) ? 'ltr' : ofLanguage(language)
  const rtl = sample.match(RTL_LETTERS)?.length ?? 0
  const others = (sample.match(LETTERS)?.length ?? 0) - rtl
  if (rtl === others) return ofLanguage(language)
  return rtl > others ? 'rtl' : 'ltr'
}

const hasLetter = (text: string) => /\p{L}/u.test(text)

function ofLanguage(language: string): Direction {
  return RTL_LANGUAGES.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

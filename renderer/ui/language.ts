import { createInstance } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { ENGLISH_SINGULARS } from './english-singulars.ts'

/** A language the interface can speak. */
export type Language = 'en' | 'de'

/** The texts of a language by the English text; of those with `{{count}}` both the form for one and for others. */
export type Translations = Readonly<Record<string, string | { one: string; other: string }>>

/** How dates, numbers and orders of letters are written where the interface speaks the language. */
const LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

const engine = createInstance()

void engine.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  // The English text is the key, and such texts have dots and colons.
  keySeparator: false,
  nsSeparator: false,
  returnEmptyString: false,
  resources: {
    en: {
      translation: Object.fromEntries(
        Object.entries(ENGLISH_SINGULARS).map(([many, one]) => [`${many}_one`, one]),
      ),
    },
  },
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

/**
 * An English text in the language of the interface, its `{{placeholders}}` filled. Numbers are written as the language
 * writes them. A text that counts something is written in the plural with `{{count}}`, its singular stands in
 * `english-singulars.ts`: `t('{{count}} articles', { count })`. Call it while drawing or while something happens, never
 * while a module is loaded, when the language is not known yet; mark such texts with `phrase` and translate them where
 * they are shown.
 */
export function t(english: string, values: Readonly<Record<string, string | number>> = {}): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value) : value,
  ])
  return engine.t(english, {
    count: values.count as number,
    nest: false,
    replace: Object.fromEntries(written),
  })
}

/** Marks an English text in a list or a constant that is given to `t` where it is shown. Returns it as it is. */
export function phrase<Text extends string>(english: Text): Text {
  return english
}

/** The language of the interface. */
export function language(): Language {
  return engine.language as Language
}

/** The locale of the language, for `Intl` and `localeCompare`. */
export function locale(): string {
  return LOCALES[language()]
}

/** Making a format costs a hundred times what using it does, and every counted text on the page needs one. */
const numberFormats = new Map<string, Intl.NumberFormat>()

/** A number as the language writes it: `1,234.5`, `1.234,5`. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  const key = `${locale()} ${options ? JSON.stringify(options) : ''}`
  const known = numberFormats.get(key)
  if (known) return known.format(value)
  const made = new Intl.NumberFormat(locale(), options)
  numberFormats.set(key, made)
  return made.format(value)
}

/** Names in a row, as the language joins them: `a, b and c`. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names)
}

/** Makes a language available; English always is. */
export function offerLanguage(name: Exclude<Language, 'en'>, translations: Translations): void {
  const entries = Object.entries(translations).flatMap(([english, text]) =>
    typeof text === 'string'
      ? [[english, text]]
      : [
          [`${english}_one`, text.one],
          [`${english}_other`, text.other],
        ],
  )
  engine.addResourceBundle(name, 'translation', Object.fromEntries(entries))
}

/** Lets the interface speak the language from now on. */
export function speak(name: Language): void {
  void engine.changeLanguage(name)
}

/**
 * The language of the interface; the component is drawn anew when it changes. The whole window is, through `App`; only
 * a component in `memo` has to ask for itself.
 */
export function useLanguage(): Language {
  return useTranslation(undefined, { i18n: engine }).i18n.language as Language
}

import { createInstance } from 'i18next'
import { GERMAN } from './german.ts'

const engine = createInstance()

void engine.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  // The English text is the key, and such texts have dots and colons.
  keySeparator: false,
  nsSeparator: false,
  resources: { de: { translation: GERMAN } },
  interpolation: { escapeValue: false },
})

/** An English text of menus and dialogs in the language of the app, its `{{places}}` filled. */
export function t(english: string, values: Readonly<Record<string, string>> = {}): string {
  return engine.t(english, { nest: false, replace: values })
}

/** Marks an English text in a constant that is given to `t` where it is shown. Returns it as it is. */
export function phrase<Text extends string>(english: Text): Text {
  return english
}

/** Lets menus and dialogs speak the language from now on. */
export function speak(language: 'en' | 'de'): void {
  void engine.changeLanguage(language)
}

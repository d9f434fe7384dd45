import type { FontChoice, LanguageChoice, Settings, StartInfo, ThemeChoice } from '../shared/rpc/bridge.ts'
import { parallax } from './bridge.ts'
import { acceleratorOf } from './ui/chord.ts'
import { installCodeColors } from './ui/code-colors.ts'
import { commandsIn } from './ui/commands.ts'
import { chooseKeys, keysOf } from './ui/key-bindings.ts'
import { type Language, speak } from './ui/language.ts'
import { notifyError } from './ui/notices.tsx'
import { useSettings } from './ui/settings.ts'

/** The families and the width of an average character of English prose, spaces included, in em. */
const FONTS: Record<FontChoice, { family: string; character: number }> = {
  serif: { family: 'var(--serif)', character: 0.47 },
  sans: { family: 'var(--sans)', character: 0.47 },
  system: { family: 'system-ui, sans-serif', character: 0.5 },
}

/** Settings that change while a slider is dragged are kept once they have rested for so long. */
const REST_MS = 250

let desktopLanguage: Language = 'en'
let resting: ReturnType<typeof setTimeout> | undefined

/** Applies the settings of the app, and those that other windows change later. Called once, at the start. */
export function takeUpSettings(start: StartInfo): void {
  desktopLanguage = start.desktopLanguage
  apply(start.settings)
  parallax().onSettings(apply)
  addEventListener('pagehide', keep)
}

/** Applies some settings at once and keeps them for the next start and the other windows. */
export function changeSettings(changes: Partial<Settings>): void {
  apply({ ...useSettings.getState(), ...changes })
  clearTimeout(resting)
  resting = setTimeout(keep, REST_MS)
}

/** The language that a choice comes to on this computer. */
export function chosenLanguage(choice: LanguageChoice): Language {
  return choice === 'system' ? desktopLanguage : choice
}

/** Lets all windows show the theme. */
export function chooseTheme(theme: ThemeChoice): void {
  void parallax().setTheme(theme).catch(notifyError)
}

function keep(): void {
  if (resting === undefined) return
  clearTimeout(resting)
  resting = undefined
  void parallax().setSettings(useSettings.getState()).catch(notifyError)
}

function apply(settings: Settings): void {
  const before = useSettings.getState()
  const { style, lang } = document.documentElement
  const { family, character } = FONTS[settings.font]
  style.setProperty('--reading-font', family)
  style.setProperty('--reading-size', `${settings.size}px`)
  style.setProperty('--reading-line', String(settings.lineHeight))
  style.setProperty('--reading-width', `${settings.measure * character}em`)
  installCodeColors(settings.palette, settings.strength)
  if (lang !== chosenLanguage(settings.language)) {
    document.documentElement.lang = chosenLanguage(settings.language)
    speak(chosenLanguage(settings.language))
  }
  if (before.keys !== settings.keys) chooseKeys(settings.keys)
  useSettings.setState(settings)
  parallax().setMenuKeys(menuKeys())
}

/** The first key of each command of the window that menus can show. */
function menuKeys(): Record<string, string> {
  const keys = commandsIn('window').flatMap(id => {
    const accelerator = keysOf(id).map(acceleratorOf).find(Boolean)
    return accelerator ? [[id, accelerator] as const] : []
  })
  return Object.fromEntries(keys)
}

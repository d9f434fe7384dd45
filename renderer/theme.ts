import type { ThemeChoice } from '../shared/rpc/bridge.ts'
import { parallax } from './bridge.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')
let chosen: ThemeChoice = 'system'

function apply(): void {
  const isDark = chosen === 'dark' || (chosen === 'system' && dark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
}

/** Shows the theme the user chose, and follows the desktop where that is the choice. */
export function followTheme(theme: ThemeChoice): void {
  chosen = theme
  apply()
  dark.addEventListener('change', apply)
  parallax().onTheme(next => {
    chosen = next
    apply()
  })
}

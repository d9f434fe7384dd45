import { create } from 'zustand'
import type { ThemeChoice } from '../shared/rpc/bridge.ts'
import { parallax } from './bridge.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

/** The theme the user chose. */
export const useTheme = create<{ theme: ThemeChoice }>(() => ({ theme: 'system' }))

function apply(): void {
  const { theme } = useTheme.getState()
  const isDark = theme === 'dark' || (theme === 'system' && dark.matches)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
}

/** Shows the theme the user chose, and follows the desktop where that is the choice. */
export function followTheme(theme: ThemeChoice): void {
  useTheme.setState({ theme })
  apply()
  dark.addEventListener('change', apply)
  parallax().onTheme(next => {
    useTheme.setState({ theme: next })
    apply()
  })
}

import { create } from 'zustand'
import { FIRST_SETTINGS, type Settings } from '../../shared/rpc/bridge.ts'

/** The settings of the app as this page has them; `settings-in-use.ts` beside the folders keeps and applies them. */
export const useSettings = create<Settings>(() => FIRST_SETTINGS)

/** Changes whenever article texts are laid out another way: font, size, measure or distance of lines. */
export function useTextLayout(): string {
  return useSettings(({ font, size, measure, lineHeight }) => [font, size, measure, lineHeight].join(' '))
}

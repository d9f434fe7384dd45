import type { Translations } from '../../ui/language.ts'

export const SETTINGS: Translations = {}

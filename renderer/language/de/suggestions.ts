import type { Translations } from '../../ui/language.ts'

export const SUGGESTIONS: Translations = {}

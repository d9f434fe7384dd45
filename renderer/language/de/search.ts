import type { Translations } from '../../ui/language.ts'

export const SEARCH: Translations = {}

import type { Translations } from '../../ui/language.ts'

export const COMPARE: Translations = {}

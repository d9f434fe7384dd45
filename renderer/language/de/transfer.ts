import type { Translations } from '../../ui/language.ts'

export const TRANSFER: Translations = {}

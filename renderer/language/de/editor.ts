import type { Translations } from '../../ui/language.ts'

export const EDITOR: Translations = {}

import { z } from 'zod'

/**
 * The colours of codes. Each has a line and a tint for either theme; they are told apart with the common colour vision
 * deficiencies by lightness as well as by hue, and `palette.test.ts` holds them to the contrasts the reader needs.
 */
export const PALETTE = {
  blue: { light: { line: '#2f62a3', tint: '#dbe7f6' }, dark: { line: '#86b1ea', tint: '#27405f' } },
  teal: { light: { line: '#0f7b6c', tint: '#d5efe9' }, dark: { line: '#5cc9b6', tint: '#1c463f' } },
  ochre: { light: { line: '#8a6100', tint: '#f8e9c4' }, dark: { line: '#e0b455', tint: '#4d3d14' } },
  rose: { light: { line: '#b23a55', tint: '#fadfe4' }, dark: { line: '#f093a6', tint: '#572b36' } },
  violet: { light: { line: '#7b3f98', tint: '#eee0f5' }, dark: { line: '#cf9fe6', tint: '#453052' } },
  olive: { light: { line: '#4d6b1f', tint: '#e6efd3' }, dark: { line: '#a9cc6f', tint: '#37431f' } },
  slate: { light: { line: '#4a5a6a', tint: '#e1e6ec' }, dark: { line: '#aebccb', tint: '#343d47' } },
  rust: { light: { line: '#a04a1c', tint: '#f9e2d3' }, dark: { line: '#f0a06f', tint: '#54321e' } },
} as const

export const COLOR_NAMES = ['blue', 'teal', 'ochre', 'rose', 'violet', 'olive', 'slate', 'rust'] as const
export const colorName = z.enum(COLOR_NAMES)
export type ColorName = z.infer<typeof colorName>

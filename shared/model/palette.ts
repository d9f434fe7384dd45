import { z } from 'zod'

/**
 * The colours of codes. Each has a line and a tint for either theme; they are told apart with the common colour vision
 * deficiencies by lightness as well as by hue. `palette.test.ts` holds them to the contrasts the reader needs and to a
 * distance from each other; whoever changes one colour finds there which others it comes too close to.
 */
export const PALETTE = {
  blue: { light: { line: '#4762ab', tint: '#e1edfd' }, dark: { line: '#7aa0cf', tint: '#2d4161' } },
  teal: { light: { line: '#0b806f', tint: '#d0f1eb' }, dark: { line: '#5fcab5', tint: '#1c4f47' } },
  ochre: { light: { line: '#996700', tint: '#f7e9c3' }, dark: { line: '#d2b346', tint: '#4e3f10' } },
  rose: { light: { line: '#af3d55', tint: '#e6d3d4' }, dark: { line: '#f08a9b', tint: '#502f34' } },
  violet: { light: { line: '#743083', tint: '#e4d8fb' }, dark: { line: '#d7adfd', tint: '#3f2a4c' } },
  olive: { light: { line: '#5a7030', tint: '#e8efda' }, dark: { line: '#b9d272', tint: '#3d462a' } },
  slate: { light: { line: '#40566c', tint: '#d2dae5' }, dark: { line: '#a7bed7', tint: '#323e4a' } },
  rust: { light: { line: '#9d2712', tint: '#f6d7c3' }, dark: { line: '#e4a27f', tint: '#542c18' } },
} as const

/** The colour of text on paper and on every tint. */
export const INK = { light: '#1f1d1a', dark: '#e9e6df' } as const

export const COLOR_NAMES = ['blue', 'teal', 'ochre', 'rose', 'violet', 'olive', 'slate', 'rust'] as const
export const colorName = z.enum(COLOR_NAMES)
export type ColorName = z.infer<typeof colorName>

import { z } from 'zod'

/**
 * The colours of codes, in three palettes. Each colour has a line and a tint for either theme; they are told apart with
 * the common colour vision deficiencies by lightness as well as by hue. The names are those that files keep: a palette
 * gives them the hue of its own that comes nearest. `palette.test.ts` holds all of them to the contrasts the reader
 * needs and to a distance from each other; whoever changes one colour finds there which others it comes too close to.
 *
 * `okabe-ito` takes the hues of Okabe, M. & Ito, K. (2008), "Color Universal Design (CUD)", with black as `rust`; `tol`
 * those of the scheme "muted" in Tol, P. (2021), "Colour Schemes", SRON technical note 3.2. Neither was made for text:
 * lines are as dark or light, and tints as pale, as the paper needs, and lie as near to the hue and the colourfulness
 * of the source as the distances allow.
 */
export const PALETTES = {
  parallax: {
    blue: { light: { line: '#4762ab', tint: '#e1edfd' }, dark: { line: '#7aa0cf', tint: '#2d4161' } },
    teal: { light: { line: '#0b806f', tint: '#ccefe8' }, dark: { line: '#5fcab5', tint: '#1c4f47' } },
    ochre: { light: { line: '#996700', tint: '#f7e9c3' }, dark: { line: '#d2b346', tint: '#4e3f10' } },
    rose: { light: { line: '#af3d55', tint: '#e6d3d4' }, dark: { line: '#f08a9b', tint: '#502f34' } },
    violet: { light: { line: '#743083', tint: '#e4d8fb' }, dark: { line: '#d7adfd', tint: '#3f2a4c' } },
    olive: { light: { line: '#5a7030', tint: '#e8efda' }, dark: { line: '#b9d272', tint: '#3d462a' } },
    slate: { light: { line: '#40566c', tint: '#d2dae5' }, dark: { line: '#a7bed7', tint: '#323e4a' } },
    rust: { light: { line: '#9d2712', tint: '#f6d7c3' }, dark: { line: '#e4a27f', tint: '#542c18' } },
  },
  'okabe-ito': {
    blue: { light: { line: '#1277b8', tint: '#c8daf3' }, dark: { line: '#8fc4ff', tint: '#26374a' } },
    teal: { light: { line: '#007251', tint: '#c4ebd9' }, dark: { line: '#68d1a8', tint: '#103225' } },
    ochre: { light: { line: '#996900', tint: '#ffdeb4' }, dark: { line: '#fcb846', tint: '#4d360f' } },
    rose: { light: { line: '#903b00', tint: '#f9cab0' }, dark: { line: '#f98c49', tint: '#4b2914' } },
    violet: { light: { line: '#66274c', tint: '#e7c8d8' }, dark: { line: '#ffb4dc', tint: '#422a37' } },
    olive: { light: { line: '#7a7332', tint: '#dcd39d' }, dark: { line: '#fef06c', tint: '#4b4622' } },
    slate: { light: { line: '#005172', tint: '#dbefff' }, dark: { line: '#62a6d0', tint: '#344856' } },
    rust: { light: { line: '#272727', tint: '#c0c0c0' }, dark: { line: '#8c8c8c', tint: '#414141' } },
  },
  tol: {
    blue: { light: { line: '#3f2c82', tint: '#ded0f7' }, dark: { line: '#ac8ef1', tint: '#3d3354' } },
    teal: { light: { line: '#1c7366', tint: '#cae9e2' }, dark: { line: '#a3f8e7', tint: '#2d4641' } },
    ochre: { light: { line: '#5c5310', tint: '#f8f0d5' }, dark: { line: '#c6b770', tint: '#3a351e' } },
    rose: { light: { line: '#8e3c4b', tint: '#f4cace' }, dark: { line: '#ea8896', tint: '#25080c' } },
    violet: { light: { line: '#964187', tint: '#ffd9f6' }, dark: { line: '#ce77bd', tint: '#593c53' } },
    olive: { light: { line: '#757522', tint: '#e1ddbb' }, dark: { line: '#e1dd85', tint: '#48462a' } },
    slate: { light: { line: '#0e5169', tint: '#c5d6e0' }, dark: { line: '#9ed3ef', tint: '#183441' } },
    rust: { light: { line: '#6a1841', tint: '#debac7' }, dark: { line: '#f89ec2', tint: '#402530' } },
  },
} as const

/** The palette the app begins with, which exports are coloured with. */
export const PALETTE = PALETTES.parallax

/** What texts stand on. */
export const PAPER = { light: '#fbfaf7', dark: '#1b1c1f' } as const

/** The colour of text on paper and on every tint. */
export const INK = { light: '#1f1d1a', dark: '#e9e6df' } as const

export const COLOR_NAMES = ['blue', 'teal', 'ochre', 'rose', 'violet', 'olive', 'slate', 'rust'] as const
export const colorName = z.enum(COLOR_NAMES)
export type ColorName = z.infer<typeof colorName>

/** How much of the line's colour the strongest tint takes in. */
const STRONGEST = 0.2

/**
 * A tint made weaker or stronger: towards the paper below 100 percent, towards the colour of its line above. The text
 * reads on every strength up to 200.
 */
export function strengthened(tint: string, line: string, theme: 'light' | 'dark', percent: number): string {
  if (percent <= 100) return mixed(PAPER[theme], tint, percent / 100)
  return mixed(tint, line, ((Math.min(percent, 200) - 100) / 100) * STRONGEST)
}

/** A colour between two, by their sRGB values; `share` 0 is the first. */
function mixed(one: string, other: string, share: number): string {
  const channel = (at: number) => {
    const [from, to] = [one, other].map(hex => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number]
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

import { describe, expect, test } from 'vitest'
import { COLOR_NAMES, type ColorName, INK, PALETTES, PAPER, strengthened } from './palette.ts'

type Theme = 'light' | 'dark'
type Part = 'line' | 'tint'
type Triple = readonly [number, number, number]

const THEMES: Theme[] = ['light', 'dark']
const NAMES = Object.keys(PALETTES) as (keyof typeof PALETTES)[]
/** The weakest and the strongest tints that can be chosen, in percent. */
const STRENGTHS = [50, 100, 200]

/** Linear red, green and blue from 0 to 1 (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Contrast ratio by WCAG 2.2, "relative luminance" and "contrast ratio" (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other]
    .map(hex => {
      const [r, g, b] = linear(hex)
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    })
    .sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * What linear RGB becomes for the eye, at severity 1: Machado, G. M., Oliveira, M. M. & Fernandes, L. A. F. (2009), "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 1291-1298.
 */
const VISIONS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly Triple[]>

const ALL_VISIONS = Object.keys(VISIONS) as (keyof typeof VISIONS)[]

const times = (matrix: readonly Triple[], [x, y, z]: Triple) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple

/** Linear sRGB to XYZ, each divided by the white point D65 (IEC 61966-2-1). */
const TO_XYZ: readonly Triple[] = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
]

/** CIE 1976 L*a*b* of a colour as the eye sees it (CIE 15:2004, section 8.2.1). */
function lab(hex: string, vision: keyof typeof VISIONS): Triple {
  const seen = times(VISIONS[vision], linear(hex)).map(value => Math.min(1, Math.max(0, value)))
  const [x, y, z] = times(TO_XYZ, seen as unknown as Triple).map(t =>
    t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116,
  ) as unknown as Triple
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE 1976 colour difference: the distance in L*a*b*. About 2.3 is just noticeable. */
function difference(one: string, other: string, vision: keyof typeof VISIONS): number {
  const [a, b] = [lab(one, vision), lab(other, vision)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

describe('the formulas', () => {
  test('give the contrast of black on white and the published L*a*b* of red', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    const [l, a, b] = lab('#ff0000', 'normal')
    expect([l, a, b].map(value => Math.round(value * 10) / 10)).toEqual([53.2, 80.1, 67.2])
  })

  test('make red and green alike to those who cannot tell them, and white stay white', () => {
    for (const vision of ALL_VISIONS) expect(difference('#ffffff', '#ffffff', vision)).toBe(0)
    const reds = ['#a05a2c', '#6b6b2c'] as const
    expect(difference(...reds, 'deuteranopia')).toBeLessThan(difference(...reds, 'normal') / 2)
  })
})

/**
 * How far apart two colours must be. About 2.3 is noticeable when patches lie side by side (Mahy, M., Van Eycken, L. &
 * Oosterlinck, A. 1994, "Evaluation of uniform color spaces", Color Research & Application 19, 105-121). Tints are
 * large but seen at a distance from each other, with text on them: two and a half times as much. Lines are a pixel or
 * two thin, where colours are told apart least: five times as much.
 */
const LEAST: Record<Part, number> = { line: 12, tint: 6 }
const NOTICEABLE = 2.3

describe.each(NAMES)('the palette %s', palette => {
  const colors = PALETTES[palette]

  test('has all names', () => {
    expect(Object.keys(colors)).toEqual([...COLOR_NAMES])
  })

  describe.each(THEMES)('on the %s theme', theme => {
    test.each(COLOR_NAMES)('a %s line reads on the paper, and the text on a tint of it', name => {
      const { line, tint } = colors[name][theme]
      expect(contrast(line, PAPER[theme])).toBeGreaterThanOrEqual(4.5)
      expect(contrast(INK[theme], tint)).toBeGreaterThanOrEqual(7)
    })

    test.each(ALL_VISIONS)('any two colours are told apart with %s vision', vision => {
      const tooClose = (['line', 'tint'] as const).flatMap(part =>
        pairs(COLOR_NAMES).flatMap(([one, other]) => {
          const distance = difference(colors[one][theme][part], colors[other][theme][part], vision)
          return distance < LEAST[part] ? [`${part}s of ${one} and ${other}: ${distance.toFixed(1)}`] : []
        }),
      )
      expect(tooClose).toEqual([])
    })

    test.each(STRENGTHS)(
      'tints of %d percent are seen on the paper, and the text reads on them',
      strength => {
        const wrong = COLOR_NAMES.filter(name => {
          const { line, tint } = colors[name][theme]
          const color = strengthened(tint, line, theme, strength)
          const seen = Math.min(...ALL_VISIONS.map(vision => difference(color, PAPER[theme], vision)))
          return seen < NOTICEABLE || contrast(INK[theme], color) < 4.5
        })
        expect(wrong).toEqual([])
      },
    )
  })
})

test('a tint of 100 percent is the palette’s, one of 0 the paper', () => {
  expect(strengthened('#123456', '#abcdef', 'dark', 100)).toBe('#123456')
  expect(strengthened('#123456', '#abcdef', 'dark', 0)).toBe(PAPER.dark)
})

function pairs(names: readonly ColorName[]): [ColorName, ColorName][] {
  return names.flatMap((one, n) => names.slice(n + 1).map((other): [ColorName, ColorName] => [one, other]))
}

import { COLOR_NAMES, type ColorName, PALETTE } from '../../shared/model/palette.ts'

/** The colour as REFI-QDA writes it: that of the line on a light page, `#RRGGBB`. */
export function hexOf(color: ColorName): string {
  return PALETTE[color].light.line.toUpperCase()
}

/** A colour of another program: red, green and blue from 0 to 255; `strict` where it is written as the format asks. */
interface Rgb {
  channels: readonly [number, number, number]
  strict: boolean
}

/** Reads `#RGB` and `#RRGGBB`, and what other programs write although they should not: `#AARRGGBB`, `rgb(…)`, `rgba(…)`. */
export function readColor(text: string): Rgb | null {
  const trimmed = text.trim()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(trimmed)
  if (short)
    return rgb(
      short.slice(1).map(digit => Number.parseInt(digit + digit, 16)),
      true,
    )
  const long = /^#?([0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(trimmed)
  if (long) {
    const channels = long.slice(2).map(pair => Number.parseInt(pair, 16))
    return rgb(channels, trimmed.startsWith('#') && long[1] === undefined)
  }
  const named = /^rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\b/i.exec(trimmed)
  return named ? rgb(named.slice(1).map(Number), false) : null
}

function rgb([red = 0, green = 0, blue = 0]: readonly number[], strict: boolean): Rgb {
  const channel = (value: number) => Math.min(255, value)
  return { channels: [channel(red), channel(green), channel(blue)], strict }
}

/** How much lightness counts beside hue and strength: the palette is dark throughout, the colours of others are not. */
const LIGHTNESS = 0.3

/** The colour of the palette that looks most like the given one. */
export function nearestColor(channels: Rgb['channels']): ColorName {
  const wanted = okLab(channels)
  const distance = (name: ColorName) => {
    const own = okLab(readColor(hexOf(name))?.channels ?? [0, 0, 0])
    return Math.hypot(...own.map((value, n) => (value - (wanted[n] ?? 0)) * (n === 0 ? LIGHTNESS : 1)))
  }
  return COLOR_NAMES.reduce((best, name) => (distance(name) < distance(best) ? name : best))
}

/** Whether the palette has exactly this colour under that name. */
export function isSame(channels: Rgb['channels'], name: ColorName): boolean {
  return readColor(hexOf(name))?.channels.every((value, n) => value === channels[n]) ?? false
}

/** OKLab coordinates, in which equal distances look alike (Björn Ottosson 2020, "A perceptual color space"). */
function okLab(channels: Rgb['channels']): [number, number, number] {
  const [red, green, blue] = channels.map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ]
}

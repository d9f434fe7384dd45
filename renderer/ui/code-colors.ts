import { COLOR_NAMES, INK, PALETTES, strengthened } from '../../shared/model/palette.ts'
import type { PaletteChoice } from '../../shared/rpc/bridge.ts'

const MARKS = {
  tint: (tint: string, _line: string, ink: string) => `background-color: ${tint}; color: ${ink};`,
  solid: (_tint: string, line: string) =>
    `text-decoration: underline solid ${line} 2px; text-underline-offset: 4px;`,
  dotted: (_tint: string, line: string) =>
    `text-decoration: underline dotted ${line} 2.5px; text-underline-offset: 5px;`,
  dashed: (_tint: string, line: string) =>
    `text-decoration: underline dashed ${line} 2px; text-underline-offset: 7px;`,
}

/** How much of a mark's colour stays while another annotation is lit up. */
const STEPPED_BACK = '38%'

/** The rules of marks that step back, named as the others with `dim-` before; only their colours are weaker. */
function steppedBack(
  root: string,
  theme: 'light' | 'dark',
  name: string,
  tint: string,
  line: string,
): string[] {
  const weak = (color: string) => `color-mix(in srgb, ${color} ${STEPPED_BACK}, transparent)`
  const rules = Object.entries(MARKS).map(
    ([style, css]) =>
      `${root}::highlight(dim-${style}-${name}) { ${css(weak(tint), weak(line), INK[theme])} }`,
  )
  return [
    ...rules,
    `${root}::highlight(dim-upper-${name}) { ${MARKS.tint(weak(tint), weak(line), INK[theme])} }`,
  ]
}

/**
 * The style sheet of code colours for both themes: `--<colour>-line` and `--<colour>-tint`, `[data-color]` setting
 * `--k` and `--t` for chips and bars, and a `::highlight(<style>-<colour>)` for every way a mark is drawn. Highlights
 * get literal colours, because older Chromium resolves no custom properties in them.
 */
function codeColorCss(palette: PaletteChoice, strength: number): string {
  const rules: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    const root = `[data-theme="${theme}"]`
    const colors = COLOR_NAMES.map(name => {
      const { line, tint } = PALETTES[palette][name][theme]
      return { name, line, tint: strengthened(tint, line, theme, strength) }
    })
    const variables = colors.map(
      ({ name, line, tint }) => `--${name}-line: ${line}; --${name}-tint: ${tint};`,
    )
    rules.push(`${root} { ${variables.join(' ')} }`)
    for (const { name, line, tint } of colors) {
      for (const [style, css] of Object.entries(MARKS)) {
        rules.push(`${root}::highlight(${style}-${name}) { ${css(tint, line, INK[theme])} }`)
      }
      rules.push(`${root}::highlight(upper-${name}) { ${MARKS.tint(tint, line, INK[theme])} }`)
      rules.push(...steppedBack(root, theme, name, tint, line))
      rules.push(
        `${root}::highlight(active-${name}) { background-color: color-mix(in srgb, ${tint}, ${line} 32%); }`,
      )
    }
  }
  for (const name of COLOR_NAMES) {
    rules.push(`[data-color="${name}"] { --k: var(--${name}-line); --t: var(--${name}-tint); }`)
    rules.push(`[data-second="${name}"] { --k2: var(--${name}-line); }`)
  }
  return rules.join('\n')
}

let sheet: CSSStyleSheet | null = null
let shown = ''

/** Puts the code colours of a palette into the page, its tints of a strength in percent; may be called again. */
export function installCodeColors(palette: PaletteChoice = 'parallax', strength = 100): void {
  const css = codeColorCss(palette, strength)
  if (css === shown) return
  shown = css
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync(css)
}

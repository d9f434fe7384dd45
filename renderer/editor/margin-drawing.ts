import { NAME_HEIGHT, nameOffset, type PlacedBar } from './margin-layout.ts'

/** The colours and the font that the margin is drawn with, as the page has them now. */
export interface Look {
  colour(name: string): string
  paper: string
  font: string
}

/** How strong a bar is that has stepped back, and the line through the gap of a passage. */
const STEPPED_BACK = 0.34
const IN_GAP = 0.55

/** The style of the page as it is now; good until the theme or the palette changes. */
export function lookOf(canvas: HTMLCanvasElement): Look {
  const style = getComputedStyle(canvas)
  const known = new Map<string, string>()
  const colour = (name: string) => {
    const read = known.get(name) ?? (style.getPropertyValue(`--${name}-line`) || style.color)
    known.set(name, read)
    return read
  }
  return {
    colour,
    paper: style.getPropertyValue('--paper'),
    font: `11.5px ${style.getPropertyValue('--sans')}`,
  }
}

/** Draws the bars with their names; the one that is lit over all others, with its whole name. */
export function drawMargin(
  canvas: HTMLCanvasElement,
  bars: readonly PlacedBar[],
  look: Look,
  { lit, dimmed }: { lit: string | null; dimmed: boolean },
): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const scale = devicePixelRatio
  const { width, height } = { width: canvas.width / scale, height: canvas.height / scale }
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.clearRect(0, 0, width, height)
  context.textBaseline = 'top'
  // Names stand to the right of their bars, whichever way the article is written.
  context.direction = 'ltr'
  context.font = look.font
  const shown = bars.find(bar => bar.mark.id === lit)
  const over = shown && litName(context, shown, look, width)
  for (const bar of bars) {
    if (bar === shown) continue
    context.globalAlpha = dimmed ? STEPPED_BACK : 1
    drawBar(context, bar, look, 3)
    if (bar.nameWidth > 0 && !(over && nameMeets(context, bar, over))) drawName(context, bar, look)
  }
  if (shown && over) drawLit(context, shown, look, over)
}

function drawBar(context: CanvasRenderingContext2D, bar: PlacedBar, look: Look, thickness: number): void {
  bar.mark.looks.slice(0, 2).forEach(({ style, color }, n) => {
    const wide = style === 'solid' ? thickness / 2 : thickness
    const x = bar.x + n * (thickness + 1)
    context.fillStyle = look.colour(color)
    for (const { top, height } of bar.parts) {
      const dash = { dotted: [3, 3], dashed: [7, 4] }[style as string]
      drawStrip(context, x, top, wide, height, dash)
    }
    drawGaps(context, bar, x)
  })
}

/** A strip from `top` down; with `dash` in pieces of a length and a distance. */
function drawStrip(
  context: CanvasRenderingContext2D,
  x: number,
  top: number,
  width: number,
  height: number,
  dash: readonly number[] | undefined,
): void {
  const [piece = height, between = 0] = dash ?? []
  context.beginPath()
  for (let at = 0; at < height; at += piece + between)
    context.roundRect(x, top + at, width, Math.min(piece, height - at), dash ? 0 : width / 2)
  context.fill()
}

/** Between its spans a passage is a thin broken line. */
function drawGaps(context: CanvasRenderingContext2D, { parts }: PlacedBar, x: number): void {
  const strength = context.globalAlpha
  context.globalAlpha = strength * IN_GAP
  parts.forEach((part, n) => {
    const before = parts[n - 1]
    const from = before ? before.top + before.height : part.top
    if (part.top > from) drawStrip(context, x, from + 1, 1, part.top - from - 2, [3, 3])
  })
  context.globalAlpha = strength
}

function drawName(context: CanvasRenderingContext2D, bar: PlacedBar, look: Look): void {
  context.fillStyle = look.colour(bar.mark.looks[0]?.color ?? 'slate')
  context.fillText(shortened(context, bar.mark.label, bar.nameWidth), bar.x + nameOffset(bar), bar.top + 1)
}

/** The name of the lit bar and the piece of paper it stands on. */
interface LitName {
  name: string
  x: number
  paper: { left: number; top: number; width: number; height: number }
}

/** Where the whole name of the lit bar stands: beside its bar, else as far left as it takes to stay in the margin. */
function litName(context: CanvasRenderingContext2D, bar: PlacedBar, look: Look, width: number): LitName {
  context.font = `600 ${look.font}`
  const name = shortened(context, bar.mark.label, width - 8)
  const long = widthOf(context, name)
  context.font = look.font
  const x = Math.max(6, Math.min(bar.x + nameOffset(bar) + 2, width - long - 2))
  return { name, x, paper: { left: x - 3, top: bar.top - 1, width: long + 6, height: NAME_HEIGHT + 3 } }
}

/** Whether a name would stand half under the paper of the lit one. */
function nameMeets(context: CanvasRenderingContext2D, bar: PlacedBar, { paper }: LitName): boolean {
  const left = bar.x + nameOffset(bar)
  const right = left + widthOf(context, shortened(context, bar.mark.label, bar.nameWidth))
  const beside = bar.top < paper.top + paper.height && bar.top + NAME_HEIGHT > paper.top
  return beside && left < paper.left + paper.width && right > paper.left
}

/** The lit bar is thicker; its name stands on paper over whatever is there, be it the bar itself. */
function drawLit(
  context: CanvasRenderingContext2D,
  bar: PlacedBar,
  look: Look,
  { name, x, paper }: LitName,
): void {
  context.globalAlpha = 1
  drawBar(context, bar, look, 5)
  context.fillStyle = look.paper
  context.fillRect(paper.left, paper.top, paper.width, paper.height)
  context.font = `600 ${look.font}`
  context.fillStyle = look.colour(bar.mark.looks[0]?.color ?? 'slate')
  context.fillText(name, x, bar.top + 1)
}

const widths = new Map<string, number>()

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > 2000) widths.clear()
  const width = context.measureText(text).width
  widths.set(key, width)
  return width
}

/** As much of a text as fits into a width, with an ellipsis where something is missing. */
function shortened(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (widthOf(context, text) <= width) return text
  const letters = [...text]
  let low = 0
  let high = letters.length
  const cut = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(context, cut(middle)) <= width) low = middle
    else high = middle - 1
  }
  return cut(low)
}

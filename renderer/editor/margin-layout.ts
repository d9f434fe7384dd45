import { assignLanes } from './lanes.ts'
import type { Mark } from './mark.ts'

/** A bar beside the text: CSS pixels from the top of the margin. */
export interface Bar {
  mark: Mark
  top: number
  height: number
  /** Where its spans stand; between them is a gap. */
  parts: readonly { top: number; height: number }[]
}

/** A bar with its place in the margin; CSS pixels from the top left corner. */
export interface PlacedBar extends Bar {
  x: number
  /** Room for its name, to the right of the bar; 0 when there is none. */
  nameWidth: number
}

/** Room between two bars of one lane, one below the other. */
const GAP = 4
/** From the left edge of a bar to its name; a bar of two looks is wider. */
const NAME_FROM = 9
const SECOND_LOOK = 4
/** A line of a name. */
export const NAME_HEIGHT = 15
/** Less of a name than this says nothing. */
const NARROWEST_NAME = 26

/** How far right of the left edge of its bar a name begins. */
export function nameOffset({ mark }: Bar): number {
  return NAME_FROM + (mark.looks.length > 1 ? SECOND_LOOK : 0)
}

/**
 * Places bars beside each other in a margin of a width. A name has the room up to the next bar or name at its height,
 * so that names never lie on one another; one that has too little is left out.
 */
export function placeBars(bars: readonly Bar[], width: number): PlacedBar[] {
  const lanes = assignLanes(bars.map(({ top, height }) => ({ top, height: height + GAP })))
  const placed = bars.map((bar, n) => {
    const { lane, lanes: count } = lanes[n] ?? { lane: 0, lanes: 1 }
    return { ...bar, x: Math.round((lane / count) * width), nameWidth: 0 }
  })
  const order = [...placed].sort((a, b) => a.top - b.top)
  const tallest = order.reduce((most, bar) => Math.max(most, bar.height), NAME_HEIGHT)
  order.forEach((bar, n) => {
    const room = roomRightOf(bar, order, n, tallest, width) - nameOffset(bar)
    bar.nameWidth = room >= NARROWEST_NAME ? room : 0
  })
  return placed
}

/** From the left edge of a bar to the nearest bar on its right beside its name, or to the edge of the margin. */
function roomRightOf(
  bar: PlacedBar,
  order: readonly PlacedBar[],
  at: number,
  tallest: number,
  width: number,
): number {
  const foot = bar.top + NAME_HEIGHT
  let right = width
  const look = (other: PlacedBar) => {
    if (other.x > bar.x && other.top < foot && other.top + other.height > bar.top)
      right = Math.min(right, other.x - GAP)
  }
  for (let n = at + 1; n < order.length && (order[n]?.top ?? 0) < foot; n++) look(order[n] as PlacedBar)
  for (let n = at - 1; n >= 0 && (order[n]?.top ?? 0) > bar.top - tallest; n--) look(order[n] as PlacedBar)
  return right - bar.x
}

/** The bar under a point of the margin: the bar itself, its name, or what is left of its lane. */
export function barAt(bars: readonly PlacedBar[], x: number, y: number): PlacedBar | null {
  const beside = bars.filter(bar => bar.top <= y && y < bar.top + bar.height && bar.x - 3 <= x)
  return beside.reduce<PlacedBar | null>((best, bar) => (best && best.x >= bar.x ? best : bar), null)
}

import type { ArticleHandle } from '../editor/reader-props.ts'

const WIDTH = 360
const HEIGHT = 320

/** Where a panel about an offset stands: below it where there is room, else above, inside the window. CSS pixels. */
export function panelPlace(
  handle: ArticleHandle,
  at: number,
): { left: number; top?: number; bottom?: number } {
  const box = handle.box({ start: at, end: at + 1 }) ?? handle.box({ start: Math.max(0, at - 1), end: at })
  const { left, top, bottom } = box ?? new DOMRect(200, 200, 0, 0)
  const below = bottom + 8
  const fits = below + HEIGHT < innerHeight || top < HEIGHT
  return {
    left: Math.max(12, Math.min(left, innerWidth - WIDTH - 12)),
    ...(fits ? { top: below } : { bottom: innerHeight - top + 8 }),
  }
}

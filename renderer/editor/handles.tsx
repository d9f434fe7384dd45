import { type PointerEvent, useEffect, useState } from 'react'
import { nextWord, previousWord, wordAt } from '../../shared/text/offsets.ts'
import styles from './handles.module.css'
import type { Interval } from './interval-index.ts'
import type { Mark } from './mark.ts'
import type { Bar } from './mark-painter.ts'
import type { Engine } from './reader-engine.ts'

type Side = 'start' | 'end'

/** The nearest edge of a word on the side that is dragged; with `exact` the offset itself. */
function snapped(text: string, offset: number, side: Side, exact: boolean): number {
  if (exact) return offset
  const word = wordAt(text, offset)
  if (!word) return side === 'start' ? nextWord(text, offset, 'start') : previousWord(text, offset, 'end')
  const nearer = offset - word.start < word.end - offset
  if (side === 'start') return nearer ? word.start : nextWord(text, word.end, 'start')
  return nearer ? previousWord(text, word.start, 'end') : word.end
}

/** Two handles at the edges of the active annotation. Dragging snaps to words, with Alt to characters. */
export function Handles({
  engine,
  mark,
  bars: _measuredAgain,
  onResize,
}: {
  engine: Engine
  mark: Mark
  /** Changes when the text was laid out anew, and with it the place of the handles. */
  bars: readonly Bar[]
  onResize: (id: Mark['id'], passage: Interval) => void
}) {
  const [passage, setPassage] = useState<Interval>(mark)
  useEffect(() => setPassage({ start: mark.start, end: mark.end }), [mark])
  const range = engine.range(passage)
  if (!range) return null
  const origin = engine.sheet.getBoundingClientRect()
  const rects = [...range.getClientRects()].filter(rect => rect.width > 0)
  const place = (side: Side) => {
    const rect = side === 'start' ? rects[0] : rects.at(-1)
    if (!rect) return null
    return {
      left: (side === 'start' ? rect.left : rect.right) - origin.left,
      top: rect.top - origin.top,
      height: rect.height,
    }
  }
  const drag = (side: Side) => (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const offset = engine.offsetAt(event.clientX, event.clientY)
    if (offset === null) return
    const edge = snapped(engine.text, offset, side, event.altKey)
    const next = { ...passage, [side]: edge }
    if (next.start < next.end) setPassage(next)
  }
  const drop = (event: PointerEvent) => {
    event.currentTarget.releasePointerCapture(event.pointerId)
    if (passage.start !== mark.start || passage.end !== mark.end) onResize(mark.id, passage)
  }
  return (['start', 'end'] as const).map(side => {
    const at = place(side)
    return (
      at && (
        <div
          key={side}
          className={styles.handle}
          data-side={side}
          data-color={mark.looks[0]?.color}
          style={at}
          aria-hidden="true"
          onPointerDown={event => {
            event.preventDefault()
            event.currentTarget.setPointerCapture(event.pointerId)
          }}
          onPointerMove={drag(side)}
          onPointerUp={drop}
        />
      )
    )
  })
}

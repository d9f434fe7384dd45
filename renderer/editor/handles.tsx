import { type PointerEvent, useEffect, useState } from 'react'
import { directionOf } from '../../shared/text/direction.ts'
import { type Edge, nextWord, previousWord, wordAt } from '../../shared/text/offsets.ts'
import { moveSpanEdge } from './handle-edges.ts'
import styles from './handles.module.css'
import type { Interval } from './interval-index.ts'
import type { Mark } from './mark.ts'
import type { Engine } from './reader-engine.ts'
import type { MovedPassage } from './reader-props.ts'

/** The nearest edge of a word on the side that is dragged; with `exact` the offset itself. */
function snapped(text: string, offset: number, side: Edge, exact: boolean): number {
  if (exact) return offset
  const word = wordAt(text, offset)
  if (!word) return side === 'start' ? nextWord(text, offset, 'start') : previousWord(text, offset, 'end')
  const nearer = offset - word.start < word.end - offset
  if (side === 'start') return nearer ? word.start : nextWord(text, word.end, 'start')
  return nearer ? previousWord(text, word.start, 'end') : word.end
}

/**
 * Handles at the edges of the chosen annotation, also at those of its gaps. Dragging snaps to words, with Alt to
 * characters. For the keyboard there are keys that move edges.
 */
export function Handles({
  engine,
  mark,
  onResize,
}: {
  engine: Engine
  mark: Mark
  /** Changes when the text was laid out anew, and with it the place of the handles. */
  laidOut: number
  onResize: (id: Mark['id'], moved: MovedPassage) => void
}) {
  const [spans, setSpans] = useState<readonly Interval[]>(mark.spans)
  useEffect(() => setSpans(mark.spans), [mark])
  const origin = engine.sheet.getBoundingClientRect()
  const drag = (number: number, side: Edge) => (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const offset = engine.offsetAt(event.clientX, event.clientY)
    if (offset === null) return
    setSpans(moveSpanEdge(spans, number, side, snapped(engine.text, offset, side, event.altKey)))
  }
  const drop = (event: PointerEvent) => {
    event.currentTarget.releasePointerCapture(event.pointerId)
    const [first, last] = [spans[0], spans.at(-1)]
    if (!first || !last || sameSpans(spans, mark.spans)) return
    const whole = { start: first.start, end: last.end }
    onResize(mark.id, spans.length === 1 ? whole : { spans: spans.map(({ start, end }) => ({ start, end })) })
  }
  return spans.flatMap((span, number) =>
    (['start', 'end'] as const).map(side => {
      const at = placeOf(engine, span, side, origin)
      return (
        at && (
          <div
            key={`${number} ${side}`}
            className={styles.handle}
            data-side={side}
            data-color={mark.looks[0]?.color}
            style={at}
            aria-hidden="true"
            onPointerDown={event => {
              event.preventDefault()
              event.currentTarget.setPointerCapture(event.pointerId)
            }}
            onPointerMove={drag(number, side)}
            onPointerUp={drop}
            onPointerCancel={() => setSpans(mark.spans)}
          />
        )
      )
    }),
  )
}

/** Where a handle stands: CSS pixels from the corner of the sheet. */
function placeOf(engine: Engine, span: Interval, side: Edge, origin: DOMRect) {
  const letter = letterAt(engine.text, span, side)
  const boxes = [...(engine.range(letter)?.getClientRects() ?? [])].filter(rect => rect.width > 0)
  const rect = side === 'start' ? boxes[0] : boxes.at(-1)
  if (!rect) return null
  const fromRight = isFromRight(engine, letter)
  return {
    left: ((side === 'start') === fromRight ? rect.right : rect.left) - origin.left,
    top: rect.top - origin.top,
    height: rect.height,
  }
}

/** The first or last character of a span, whole. */
function letterAt(text: string, { start, end }: Interval, side: Edge): Interval {
  const isHalf = (offset: number) => /[\uDC00-\uDFFF]/.test(text[offset] ?? '')
  if (side === 'start') return { start, end: start + (isHalf(start + 1) ? 2 : 1) }
  return { start: end - (isHalf(end - 1) ? 2 : 1), end }
}

/** Whether a character is written from right to left: by itself, or as the block is where it has no direction. */
function isFromRight(engine: Engine, letter: Interval): boolean {
  const character = engine.text.slice(letter.start, letter.end)
  if (/[\p{L}\p{N}]/u.test(character)) return directionOf(character) === 'rtl'
  const block = engine.range(letter)?.startContainer.parentElement
  return block ? getComputedStyle(block).direction === 'rtl' : false
}

function sameSpans(some: readonly Interval[], others: readonly Interval[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, n) => start === others[n]?.start && end === others[n]?.end)
  )
}

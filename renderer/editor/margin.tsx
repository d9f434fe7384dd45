import { assignLanes } from './lanes.ts'
import styles from './margin.module.css'
import type { Bar } from './mark-painter.ts'

const GAP = 4

/** The bars beside the text, one for each annotation, with the names of its codes. */
export function Margin({
  bars,
  activeId,
  onChoose,
}: {
  bars: readonly Bar[]
  activeId: string | null
  onChoose: (id: Bar['mark']['id']) => void
}) {
  const lanes = assignLanes(bars.map(({ top, height }) => ({ top, height: height + GAP })))
  return (
    <div className={styles.margin} aria-hidden="true">
      {bars.map(({ mark, top, height }, n) => {
        const { lane, lanes: count } = lanes[n] ?? { lane: 0, lanes: 1 }
        const look = mark.looks[0]
        return (
          <button
            key={mark.id}
            type="button"
            tabIndex={-1}
            className={styles.bar}
            data-color={look?.color}
            data-style={look?.style}
            data-active={mark.id === activeId}
            data-annotation={mark.id}
            data-second={mark.looks[1]?.color}
            title={`${mark.label} (${mark.coder})`}
            style={{ top, height, left: `${(lane / count) * 100}%`, width: `${100 / count}%` }}
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChoose(mark.id)}
          >
            {count <= 3 && <span>{mark.label}</span>}
          </button>
        )
      })}
    </div>
  )
}

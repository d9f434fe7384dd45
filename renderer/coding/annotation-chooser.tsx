import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import { useAfterPaint } from '../editor/after-paint.ts'
import { useReader } from '../editor/reader-state.ts'
import { t } from '../ui/language.ts'
import { AnnotationLine } from './annotation-line.tsx'
import styles from './annotation-list.module.css'
import { rememberChosen } from './chosen-before.ts'
import { useCodes } from './codes.ts'
import type { KeyContext } from './key-context.ts'
import { panelPlace } from './panel-place.ts'
import { showPanel } from './reader-panels.ts'
import { useLeaving } from './use-leaving.ts'

const closePanel = () => showPanel(null)

/** Lists the annotations at an offset; digits, arrows and Enter, or a click, choose one. With `keys` it has the focus. */
export function AnnotationChooser({ context, at, keys }: { context: KeyContext; at: number; keys: boolean }) {
  const { annotations, handle } = context
  const { byId } = useCodes()
  const activeId = useAfterPaint(useReader, state => state.activeId)
  const panel = useRef<HTMLDivElement>(null)
  const there = handle
    .marksAt(at)
    .map(mark => annotations.find(one => one.id === mark.id))
    .filter(annotation => annotation !== undefined)
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      there.findIndex(one => one.id === activeId),
    ),
  )
  useEffect(() => {
    if (keys) panel.current?.focus()
  }, [keys])
  useLeaving(panel, closePanel)
  const choose = ({ id }: Annotation) => {
    closePanel()
    handle.focus()
    rememberChosen(id)
    useReader.setState({ activeId: id })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = /^[1-9]$/.test(event.key) ? there[Number(event.key) - 1] : undefined
    const current = there[index]
    if (chosen) choose(chosen)
    else if (event.key === 'ArrowDown') setIndex((index + 1) % there.length)
    else if (event.key === 'ArrowUp') setIndex((index - 1 + there.length) % there.length)
    else if (event.key === 'Enter' && current) choose(current)
    else if (event.key === 'Escape') {
      closePanel()
      handle.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (there.length === 0) return <Nothing />
  return (
    <div
      ref={panel}
      role="listbox"
      aria-label={t('Annotations here')}
      aria-activedescendant={keys ? `annotation-here-${index}` : undefined}
      tabIndex={-1}
      className={styles.panel}
      style={panelPlace(handle, at)}
      onKeyDown={onKeyDown}
    >
      {there.map((annotation, n) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
        <div
          key={annotation.id}
          id={`annotation-here-${n}`}
          role="option"
          tabIndex={-1}
          aria-selected={keys ? n === index : annotation.id === activeId}
          className={styles.option}
          onMouseDown={event => event.preventDefault()}
          onMouseMove={() => setIndex(n)}
          onClick={() => choose(annotation)}
        >
          <kbd>{n + 1}</kbd>
          <AnnotationLine annotation={annotation} byId={byId} />
        </div>
      ))}
    </div>
  )
}

/** There is nothing to choose: the panel goes away again. */
function Nothing() {
  useEffect(closePanel, [])
  return null
}

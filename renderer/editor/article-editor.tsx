import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { useTextLayout } from '../ui/settings.ts'
import styles from './article-editor.module.css'
import { Handles } from './handles.tsx'
import { Margin } from './margin.tsx'
import type { Bar, Suggested } from './mark-painter.ts'
import { Engine } from './reader-engine.ts'
import type { ReaderProps } from './reader-props.ts'

const NOTHING: Suggested = { passages: [], chosen: [] }

/** The article in a ProseMirror view with its marks, bars and handles. */
export function ArticleEditor(props: ReaderProps) {
  const { article, marks, activeId, showExcluded } = props
  const scroller = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const mount = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const engine = useRef<Engine | null>(null)
  const [bars, setBars] = useState<readonly Bar[]>([])

  useLayoutEffect(() => {
    if (!mount.current || !scroller.current || !sheet.current) return
    const made = new Engine(mount.current, scroller.current, sheet.current, () => latest.current, setBars)
    engine.current = made
    return () => made.destroy()
  }, [])

  useLayoutEffect(() => engine.current?.open(article), [article])
  useLayoutEffect(() => engine.current?.draw(marks, activeId, latest.current.found ?? []), [marks, activeId])
  useLayoutEffect(() => engine.current?.find(props.found ?? []), [props.found])
  useLayoutEffect(() => engine.current?.suggest(props.suggested ?? NOTHING), [props.suggested])
  useLayoutEffect(() => engine.current?.markPending(props.pending ?? null), [props.pending])
  // Hiding blocks moves the text, so the bars are measured anew.
  useEffect(() => engine.current?.layoutChanged(), [showExcluded])
  const layout = useTextLayout()
  // The settings reach the text through the style sheet; here they only say that it was laid out anew.
  useEffect(() => engine.current?.textRelaid(), [layout])
  useImperativeHandle(props.ref, () => {
    if (!engine.current) throw new Error('the reader is not mounted')
    return engine.current.handle
  }, [])

  const active = marks.find(mark => mark.id === activeId)
  return (
    <div ref={scroller} className={styles.scroller} data-excluded={showExcluded ? 'shown' : 'hidden'}>
      <div ref={sheet} className={styles.sheet}>
        {props.header && <div className={styles.header}>{props.header}</div>}
        <div ref={mount} className={styles.text} />
        <Margin bars={bars} activeId={activeId} onChoose={id => latest.current.onChooseMark(id)} />
        {active?.editable && props.onResize && engine.current && (
          <Handles engine={engine.current} mark={active} bars={bars} onResize={props.onResize} />
        )}
      </div>
    </div>
  )
}

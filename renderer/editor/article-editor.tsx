import { useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { directionOf } from '../../shared/text/direction.ts'
import { t } from '../ui/language.ts'
import { useSettings, useTextLayout } from '../ui/settings.ts'
import styles from './article-editor.module.css'
import { Handles } from './handles.tsx'
import marginStyles from './margin.module.css'
import type { Suggested } from './mark-painter.ts'
import { Engine } from './reader-engine.ts'
import type { ReaderProps } from './reader-props.ts'
import { SpokenMark } from './spoken-mark.tsx'

const NOTHING: Suggested = { passages: [], chosen: [] }

/** Acts whenever a value is not what it was, and not at first. */
function useOnChange(value: unknown, act: () => void): void {
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    act()
  })
}

/** The article in a ProseMirror view with its marks, bars and handles. */
export function ArticleEditor(props: ReaderProps) {
  const { article, marks, activeId, showExcluded } = props
  const scroller = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const mount = useRef<HTMLDivElement>(null)
  const margin = useRef<HTMLCanvasElement>(null)
  const latest = useRef(props)
  latest.current = props
  const engine = useRef<Engine | null>(null)
  const explained = useId()
  const [laidOut, setLaidOut] = useState(0)
  const direction = useMemo(() => directionOf(article.text, article.language), [article])
  const active = activeId === null ? undefined : marks.find(mark => mark.id === activeId)
  const movable = useRef(false)
  movable.current = active?.editable === true && props.onResize !== undefined

  useLayoutEffect(() => {
    if (!mount.current || !scroller.current || !sheet.current || !margin.current) return
    const made = new Engine(
      { mount: mount.current, scroller: scroller.current, sheet: sheet.current, margin: margin.current },
      {
        props: () => latest.current,
        describedBy: explained,
        onLaidOut: () => {
          if (movable.current) setLaidOut(times => times + 1)
        },
      },
    )
    engine.current = made
    return () => made.destroy()
  }, [explained])

  useLayoutEffect(() => engine.current?.open(article), [article])
  useLayoutEffect(() => engine.current?.draw(marks), [marks])
  useLayoutEffect(() => engine.current?.choose(activeId), [activeId])
  useLayoutEffect(() => engine.current?.find(props.found ?? []), [props.found])
  useLayoutEffect(() => engine.current?.suggest(props.suggested ?? NOTHING), [props.suggested])
  useLayoutEffect(() => engine.current?.markPending(props.pending ?? null), [props.pending])
  // Hiding blocks moves the text, so the bars are measured anew.
  useOnChange(showExcluded, () => engine.current?.layoutChanged())
  // The settings reach the text through the style sheet; here they only say that it was laid out anew.
  useOnChange(useTextLayout(), () => engine.current?.textRelaid())
  useOnChange(
    useSettings(settings => settings.palette),
    () => engine.current?.restyled(),
  )
  useImperativeHandle(props.ref, () => {
    if (!engine.current) throw new Error('the reader is not mounted')
    return engine.current.handle
  }, [])

  return (
    <div ref={scroller} className={styles.scroller} data-excluded={showExcluded ? 'shown' : 'hidden'}>
      <div ref={sheet} className={styles.sheet} dir={direction}>
        {props.header && (
          <div className={styles.header} dir="ltr">
            {props.header}
          </div>
        )}
        <div ref={mount} className={styles.text} />
        <div aria-hidden="true">
          <canvas ref={margin} className={marginStyles.margin} data-margin />
        </div>
        <p id={explained} className="visually-hidden">
          {t('The keys [ and ] go from one annotation to the next, O through those at the caret.')}
        </p>
        <SpokenMark mark={active} there={() => engine.current?.marksAtCaret() ?? []} />
        {active?.editable && props.onResize && engine.current && (
          <Handles engine={engine.current} mark={active} laidOut={laidOut} onResize={props.onResize} />
        )}
      </div>
    </div>
  )
}

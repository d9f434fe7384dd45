import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { AnnotationId } from '../../shared/model/ids.ts'
import { useReader } from '../editor/reader-state.ts'
import { Button } from '../ui/button.tsx'
import { t } from '../ui/language.ts'
import { AnnotationLine } from './annotation-line.tsx'
import styles from './annotation-list.module.css'
import { useCodes } from './codes.ts'
import { joinCandidates } from './join-candidates.ts'
import type { KeyContext } from './key-context.ts'
import { panelPlace } from './panel-place.ts'
import { joinAnnotations } from './passage-actions.ts'
import { showPanel } from './reader-panels.ts'
import { useLeaving } from './use-leaving.ts'

const closePanel = () => showPanel(null)

/** Asks which of the coder's annotations around an offset become one, and what of the text between them. */
export function AnnotationJoiner({ context, at }: { context: KeyContext; at: number }) {
  const { own, handle } = context
  const { byId } = useCodes()
  const [{ candidates, likely }] = useState(() => joinCandidates(own, at, useReader.getState().activeId))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(likely)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLElement>('input:checked, input, button')?.focus(), [])
  useLeaving(panel, closePanel)
  const toggle = (id: AnnotationId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const leave = () => {
    closePanel()
    handle.focus()
  }
  const join = (gaps: 'keep' | 'fill') => {
    const ids = candidates.map(({ id }) => id).filter(id => chosen.has(id))
    if (ids.length < 2) return
    leave()
    void joinAnnotations(ids, gaps)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      focusNext(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      join(event.shiftKey ? 'fill' : 'keep')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={t('Join annotations')}
      className={styles.panel}
      style={panelPlace(handle, at)}
      onKeyDown={onKeyDown}
    >
      {candidates.length < 2 && (
        <p className={styles.empty}>{t('There are no two annotations of yours here.')}</p>
      )}
      <div className={styles.options}>
        {candidates.map(annotation => (
          <label key={annotation.id} className={styles.option}>
            <input
              type="checkbox"
              checked={chosen.has(annotation.id)}
              onChange={() => toggle(annotation.id)}
            />
            <AnnotationLine annotation={annotation} byId={byId} />
          </label>
        ))}
      </div>
      <div className={styles.actions}>
        <Button disabled={chosen.size < 2} onClick={() => join('fill')}>
          {t('Join, with what lies between')}{' '}
          <kbd>
            {t('Shift')} {t('Enter')}
          </kbd>
        </Button>
        <Button kind="primary" disabled={chosen.size < 2} onClick={() => join('keep')}>
          {t('Join')} <kbd>{t('Enter')}</kbd>
        </Button>
      </div>
    </div>
  )
}

/** Moves the focus to the next or previous check box. */
function focusNext(panel: Element, step: 1 | -1): void {
  const boxes = [...panel.querySelectorAll('input')]
  const at = boxes.indexOf(document.activeElement as HTMLInputElement)
  boxes[(at + step + boxes.length) % boxes.length]?.focus()
}

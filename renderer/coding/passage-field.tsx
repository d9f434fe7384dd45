import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Interval } from '../editor/interval-index.ts'
import { useReader } from '../editor/reader-state.ts'
import { t } from '../ui/language.ts'
import { codePassage, type KeyContext } from './key-context.ts'
import styles from './passage-field.module.css'
import { choosesCode } from './reader-keys.ts'
import { showPanel, useReaderPanels } from './reader-panels.ts'
import { useStickyCode } from './sticky-code.ts'
import { type TypedPassage, typedParts, typedPassage } from './typed-passage.ts'
import { useLeaving } from './use-leaving.ts'

const NOTHING: TypedPassage = { typed: '', skipFirst: 0, skipLast: 0 }

/**
 * Selects a passage without counting words: type how its first word begins, a space, how its last one begins. The
 * passage lights up while typing; Enter selects it, a digit codes it at once, the arrows take the next that fits.
 */
export function PassageField({ context }: { context: KeyContext }) {
  const { article, codes, handle } = context
  const [asked, setAsked] = useState(NOTHING)
  const [caret] = useState(() => useReader.getState().caret)
  const [box] = useState(() => handle.box({ start: caret, end: caret + 1 }))
  const input = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useLeaving(panel, closePanel)
  const find = (typed: TypedPassage) => typedPassage(article.text, article.blocks, caret, typed)
  const passage = find(asked)
  useEffect(() => input.current?.focus(), [])
  useEffect(() => () => useReaderPanels.setState({ preview: null }), [])
  const ask = (next: TypedPassage) => {
    const found = find(next)
    setAsked(next)
    useReaderPanels.setState({ preview: found })
    if (found) handle.show(found)
  }
  const retype = (typed: string) => {
    const sameFirst = typedParts(typed)[0] === typedParts(asked.typed)[0]
    ask({ typed, skipFirst: sameFirst ? asked.skipFirst : 0, skipLast: 0 })
  }
  const leave = (then?: Interval) => {
    showPanel(null)
    if (then) handle.select(then.start, then.end)
    else handle.focus()
  }
  const step = (by: 1 | -1) => {
    const part = typedParts(asked.typed)[1] ? 'skipLast' : 'skipFirst'
    const next = { ...asked, [part]: Math.max(0, asked[part] + by) }
    if (find(next)) ask(next)
  }
  /** A digit means its code, unless a word goes on with it. */
  const favourite = (key: string) =>
    /^[1-9]$/.test(key) && !find({ ...asked, typed: asked.typed + key })
      ? codes.find(code => code.key === key && !code.retired)
      : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const code = favourite(event.key)
    if (event.key === 'Escape') leave()
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') {
      leave(passage ?? undefined)
      if (passage && useStickyCode.getState().codeId) choosesCode(context, passage)
    } else if (code && passage) {
      showPanel(null)
      void codePassage(context, passage, [code.id])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={panel}
      className={styles.field}
      style={{ left: Math.max(12, Math.min(box?.left ?? 200, innerWidth - 372)), top: fieldTop(box) }}
      role="dialog"
      aria-label={t('Select a passage')}
    >
      <input
        ref={input}
        value={asked.typed}
        aria-label={t('How the first word begins, a space, how the last word begins')}
        placeholder={t('First word, space, last word…')}
        aria-invalid={asked.typed.trim() !== '' && !passage}
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={event => retype(event.target.value)}
      />
      <small role="status">
        {asked.typed.trim() !== '' && !passage
          ? t('No words begin so')
          : t('Enter selects, a digit codes, ↓ takes the next')}
      </small>
    </div>
  )
}

const closePanel = () => showPanel(null)

/** Above the caret's line, so that what follows it stays free. */
function fieldTop(box: DOMRect | null): number {
  const top = (box?.top ?? 200) - 74
  return top > 8 ? top : Math.min((box?.bottom ?? 100) + 60, innerHeight - 90)
}

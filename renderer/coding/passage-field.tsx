import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
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

/** The passage that is named by what is typed; it is looked for behind the caret and lights up. */
function useNamedPassage({ article, handle }: KeyContext) {
  const [asked, setAsked] = useState(NOTHING)
  const [caret] = useState(() => useReader.getState().caret)
  useEffect(() => () => useReaderPanels.setState({ preview: null }), [])
  const find = (typed: TypedPassage) => typedPassage(article.text, article.blocks, caret, typed)
  const ask = (next: TypedPassage) => {
    const found = find(next)
    setAsked(next)
    useReaderPanels.setState({ preview: found })
    if (found) handle.show(found)
  }
  return {
    typed: asked.typed,
    passage: find(asked),
    retype: (typed: string) => {
      const sameFirst = typedParts(typed)[0] === typedParts(asked.typed)[0]
      ask({ typed, skipFirst: sameFirst ? asked.skipFirst : 0, skipLast: 0 })
    },
    /** The next or previous word that fits, for the part that is being typed. */
    step: (by: 1 | -1) => {
      const part = typedParts(asked.typed)[1] ? 'skipLast' : 'skipFirst'
      const next = { ...asked, [part]: Math.max(0, asked[part] + by) }
      if (find(next)) ask(next)
    },
    /** Whether some word goes on with this letter. */
    goesOn: (letter: string) => find({ ...asked, typed: asked.typed + letter }) !== null,
    caret,
  }
}

/**
 * Selects a passage without counting words: type how its first word begins, a space, how its last one begins. The
 * passage lights up while typing; Enter selects it, a digit codes it at once, the arrows take the next that fits.
 */
export function PassageField({ context }: { context: KeyContext }) {
  const { codes, handle } = context
  const { typed, passage, retype, step, goesOn, caret } = useNamedPassage(context)
  const [place] = useState(() => fieldPlace(handle.box({ start: caret, end: caret + 1 })))
  const input = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => input.current?.focus(), [])
  useLeaving(panel, closePanel)
  const leave = () => {
    closePanel()
    if (passage) handle.select(passage.start, passage.end)
    if (passage && useStickyCode.getState().codeId) choosesCode(context, passage)
  }
  /** A digit means its code, unless a word goes on with it. */
  const favourite = (key: string) =>
    /^[1-9]$/.test(key) && !goesOn(key) ? codes.find(code => code.key === key && !code.retired) : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const code = favourite(event.key)
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter' && passage) leave()
    else if (code && passage) {
      closePanel()
      void codePassage(context, passage, [code.id])
    } else if (event.key === 'Escape' || event.key === 'Enter') {
      closePanel()
      handle.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const nothing = typed.trim() !== '' && !passage
  return (
    <div ref={panel} className={styles.field} style={place} role="dialog" aria-label={t('Select a passage')}>
      <input
        ref={input}
        value={typed}
        aria-label={t('How the first word begins, a space, how the last word begins')}
        placeholder={t('First word, space, last word…')}
        aria-invalid={nothing}
        spellCheck={false}
        onKeyDown={onKeyDown}
        onChange={event => retype(event.target.value)}
      />
      <small role="status">
        {nothing ? t('No words begin so') : t('Enter selects, a digit codes, ↓ takes the next')}
      </small>
    </div>
  )
}

const closePanel = () => showPanel(null)

/** Above the caret's line, so that what follows it stays free. */
function fieldPlace(box: DOMRect | null): { left: number; top: number } {
  const top = (box?.top ?? 200) - 74
  return {
    left: Math.max(12, Math.min(box?.left ?? 200, innerWidth - 372)),
    top: top > 8 ? top : Math.min((box?.bottom ?? 100) + 60, innerHeight - 90),
  }
}

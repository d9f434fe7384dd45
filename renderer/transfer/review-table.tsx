// biome-ignore-all lint/a11y/useSemanticElements: a list that draws only the rows in view cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the fields take the focus, not the rows and cells

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useId, useRef } from 'react'
import { phrase, t } from '../ui/language.ts'
import { type DraftRow, dateProblem } from './review-draft.ts'
import { ReviewTableRow, type RowActions } from './review-row.tsx'
import styles from './review-table.module.css'

const ROW_HEIGHT = 66

/** The headings: what stands in a row's first line and, smaller, in its second. */
const COLUMNS = [
  [phrase('Headline'), phrase('file')],
  [phrase('Outlet'), phrase('origin')],
  [phrase('Date'), phrase('language')],
  [phrase('Story'), phrase('byline')],
  [phrase('Words'), phrase('blocks')],
] as const

/** The articles as they would be imported. Enter and Shift+Enter go to the same field below and above. */
export function ReviewTable(
  props: RowActions & {
    rows: DraftRow[]
    selected: ReadonlySet<string>
    focused: number
    stories: readonly string[]
    outlets: readonly string[]
    onTakeAll: (take: boolean) => void
  },
) {
  const { rows } = props
  const scroller = useRef<HTMLDivElement>(null)
  const lists = useId()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const keyDown = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement
    const field = input.dataset.field
    if (event.key !== 'Enter' || !field) return
    event.preventDefault()
    const to = Number(input.dataset.row) + (event.shiftKey ? -1 : 1)
    if (to < 0 || to >= rows.length) return
    virtual.scrollToIndex(to)
    const focus = () => {
      const found = scroller.current?.querySelector<HTMLInputElement>(
        `[data-row="${to}"][data-field="${field}"]`,
      )
      found?.focus()
      if (found?.type === 'text') found.select()
    }
    requestAnimationFrame(focus)
  }
  const taken = rows.filter(row => row.take).length
  return (
    <div ref={scroller} className={styles.scroll}>
      <div
        role="table"
        aria-label={t('Articles to import')}
        aria-rowcount={rows.length + 1}
        onKeyDown={keyDown}
      >
        <div role="row" aria-rowindex={1} className={styles.head}>
          <span role="columnheader">
            <input
              type="checkbox"
              aria-label={t('Import all')}
              title={t('Import all or none')}
              checked={taken === rows.length}
              ref={box => {
                if (box) box.indeterminate = taken > 0 && taken < rows.length
              }}
              onChange={event => props.onTakeAll(event.target.checked)}
            />
          </span>
          {COLUMNS.map(([field, below]) => (
            <span key={field} role="columnheader">
              {t(field)} <small>{t(below)}</small>
            </span>
          ))}
        </div>
        <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const draft = rows[item.index]
            return (
              draft && (
                <ReviewTableRow
                  key={item.key}
                  draft={draft}
                  number={item.index}
                  top={item.start}
                  selected={props.selected.has(String(item.index))}
                  focused={item.index === props.focused}
                  problem={dateProblem(draft)}
                  lists={lists}
                  onFocusRow={props.onFocusRow}
                  onPick={props.onPick}
                  onChange={props.onChange}
                />
              )
            )
          })}
        </div>
      </div>
      <Completions id={`${lists}-outlet`} names={props.outlets} />
      <Completions id={`${lists}-story`} names={props.stories} />
    </div>
  )
}

function Completions({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map(name => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}

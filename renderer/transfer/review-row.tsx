// biome-ignore-all lint/a11y/useSemanticElements: a list that draws only the rows in view cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the fields take the focus, not the rows and cells

import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import type { ArticleField } from '../../shared/model/article.ts'
import { formatNumber, t, useLanguage } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import { ReviewCell } from './review-cell.tsx'
import { blockCounts, type DraftRow } from './review-draft.ts'
import styles from './review-table.module.css'

/** What rows tell the review. Rows are counted from 0. */
export interface RowActions {
  onFocusRow: (number: number) => void
  onPick: (number: number, how: 'only' | 'toggle' | 'range') => void
  onChange: (number: number, edit: (row: DraftRow) => DraftRow) => void
}

/** One article of the review. A click beside its fields selects it, Ctrl and Shift several. */
export const ReviewTableRow = memo(function ReviewTableRow(
  props: RowActions & {
    draft: DraftRow
    number: number
    /** CSS pixels from the top of the list. */
    top: number
    selected: boolean
    focused: boolean
    problem: string | null
    /** Prefix of the ids of the lists of completions. */
    lists: string
  },
) {
  useLanguage()
  const { draft, number, problem, lists } = props
  const { file, encoding, format, duplicateOf, problems } = draft.row
  const { kept, left } = blockCounts(draft)
  const cell = (
    field: ArticleField,
    label: string,
    more: { list?: string; problem?: string | null } = {},
  ) => (
    <ReviewCell
      draft={draft}
      number={number}
      field={field}
      label={label}
      onChange={props.onChange}
      {...more}
    />
  )
  const click = (event: MouseEvent) => {
    props.onFocusRow(number)
    if ((event.target as Element).closest('input')) return
    props.onPick(number, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only')
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !event.ctrlKey) return
    event.preventDefault()
    props.onPick(number, event.shiftKey ? 'range' : 'toggle')
  }
  return (
    <div
      role="row"
      aria-rowindex={number + 2}
      className={styles.row}
      style={{ transform: `translateY(${props.top}px)` }}
      data-taken={draft.take}
      data-selected={props.selected}
      data-focused={props.focused}
      onFocusCapture={() => props.onFocusRow(number)}
      onClick={click}
      onKeyDown={keyDown}
    >
      <span role="cell" className={styles.take}>
        <input
          type="checkbox"
          aria-label={t('Import {{article}}', {
            article: draft.fields.headline || draft.row.fields.headline || file,
          })}
          checked={draft.take}
          data-row={number}
          data-field="take"
          onChange={event => {
            const take = event.target.checked
            props.onChange(number, row => ({ ...row, take }))
          }}
        />
      </span>
      <span role="cell">
        {cell('headline', t('Headline'))}
        <small className={styles.file}>
          {duplicateOf && (
            <em title={t('Same text as “{{article}}”', { article: duplicateOf.headline })}>
              {t('duplicate')}
            </em>
          )}
          {problems.length > 0 && (
            <em title={problems.map(told).join('\n')}>
              {t('{{count}} remarks', { count: problems.length })}
            </em>
          )}
          <span title={file}>{file}</span>
          <span>{[format, encoding].filter(Boolean).join(' · ')}</span>
        </small>
      </span>
      <span role="cell">
        {cell('outlet', t('Outlet'), { list: `${lists}-outlet` })}
        {cell('origin', t('Origin'))}
      </span>
      <span role="cell">
        {cell('published', t('Date'), { problem })}
        {cell('language', t('Language'))}
      </span>
      <span role="cell">
        {cell('story', t('Story'), { list: `${lists}-story` })}
        {cell('byline', t('Byline'))}
      </span>
      <span role="cell" className={styles.counts}>
        {formatNumber(draft.words)}
        <small title={t('{{kept}} blocks kept, {{left}} left out of counts', { kept, left })}>
          {left > 0 ? t('{{kept}} kept · {{left}} left out', { kept, left }) : t('{{kept}} kept', { kept })}
        </small>
      </span>
    </div>
  )
})

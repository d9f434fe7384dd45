import { type KeyboardEvent, memo, useId, useRef } from 'react'
import type { ArticleField } from '../../shared/model/article.ts'
import { t, useLanguage } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import { confirmed, type DraftRow, doubtOf, fieldOf, withField } from './review-draft.ts'
import styles from './review-table.module.css'

/** One field of one article. Escape brings back what stood there; a doubtful value says where it came from and can be confirmed. */
export const ReviewCell = memo(function ReviewCell(props: {
  draft: DraftRow
  number: number
  field: ArticleField
  label: string
  list?: string
  problem?: string | null
  onChange: (number: number, edit: (row: DraftRow) => DraftRow) => void
}) {
  useLanguage()
  const { draft, number, field, label, problem = null } = props
  const id = useId()
  const before = useRef('')
  const value = fieldOf(draft, field)
  const source = doubtOf(draft, field)
  const doubt =
    source === null ? null : t('{{field}} doubtful: {{source}}', { field: label, source: told(source) })
  const remark = problem ?? doubt
  const change = (next: string) => props.onChange(number, row => withField(row, field, next))
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === before.current) return
    event.stopPropagation()
    change(before.current)
  }
  return (
    <span
      className={styles.cell}
      data-field={field}
      data-doubtful={doubt !== null}
      data-wrong={problem !== null}
    >
      <input
        type="text"
        dir="auto"
        value={value}
        aria-label={label}
        placeholder={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={remark ? id : undefined}
        title={remark ?? (field === 'headline' ? value : undefined)}
        list={props.list}
        data-row={number}
        data-field={field}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => {
          before.current = value
        }}
        onChange={event => change(event.target.value)}
        onKeyDown={keyDown}
      />
      {doubt && (
        <button
          type="button"
          className={styles.doubt}
          aria-label={t('{{field}} is right: {{value}}', { field: label, value })}
          title={t('{{doubt}}. Click if it is right.', { doubt })}
          onClick={() => props.onChange(number, row => confirmed(row, field))}
        >
          ?
        </button>
      )}
      {remark && (
        <span id={id} className={problem ? styles.problem : 'visually-hidden'}>
          {remark}
        </span>
      )}
    </span>
  )
})

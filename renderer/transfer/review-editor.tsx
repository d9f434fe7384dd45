import { type Dispatch, type SetStateAction, useCallback, useState } from 'react'
import { ARTICLE_FIELDS, type ArticleField } from '../../shared/model/article.ts'
import type { SkippedFile } from '../../shared/model/review.ts'
import { useData } from '../rpc.ts'
import { TextField } from '../ui/field.tsx'
import { t } from '../ui/language.ts'
import { nothingSelected, type Selection, select } from '../ui/selection.ts'
import { BulkBar } from './bulk-bar.tsx'
import styles from './import-dialog.module.css'
import { type DraftRow, doubtOf, withField } from './review-draft.ts'
import { ReviewTable } from './review-table.tsx'
import { RowDetails } from './row-details.tsx'
import { SkippedFiles } from './skipped-files.tsx'

/** The review: one row per article, the focused one block by block beside it. */
export function ReviewEditor(props: {
  review: string
  rows: DraftRow[]
  setRows: Dispatch<SetStateAction<DraftRow[]>>
  skipped: readonly SkippedFile[]
}) {
  const { rows, setRows } = props
  const [focused, setFocused] = useState(0)
  const [selection, setSelection] = useState<Selection<string>>(nothingSelected)
  const [storyForAll, setStoryForAll] = useState('')
  const stories = useData('story.list', {}).data?.map(story => story.name) ?? []
  const outlets = useData('outlet.list', {}).data?.map(outlet => outlet.name) ?? []
  const change = useCallback(
    (number: number, edit: (row: DraftRow) => DraftRow) =>
      setRows(all => all.map((row, index) => (index === number ? edit(row) : row))),
    [setRows],
  )
  const changeSome = (meant: (row: DraftRow) => boolean, edit: (row: DraftRow) => DraftRow) =>
    setRows(all => all.map(row => (meant(row) ? edit(row) : row)))
  const bulk = (field: ArticleField, value: string) =>
    changeSome(
      row => (selection.ids.size > 0 ? selection.ids.has(String(row.row.row)) : row.take),
      row => withField(row, field, value),
    )
  const pick = useCallback(
    (number: number, how: 'only' | 'toggle' | 'range') => {
      const order = Array.from({ length: rows.length }, (_, index) => String(index))
      setSelection(old => select(old, String(number), order, how))
    },
    [rows.length],
  )
  const shown = rows[focused] ?? rows[0]
  return (
    <div className={styles.editor}>
      <div className={styles.top}>
        <p className={styles.summary}>{summaryOf(rows)}</p>
        <SkippedFiles skipped={props.skipped} />
        <div className={styles.bulk}>
          <TextField
            label={t('Story for all')}
            value={storyForAll}
            list={stories}
            placeholder={t('The event these articles cover')}
            onChange={story => {
              setStoryForAll(story)
              changeSome(
                () => true,
                row => withField(row, 'story', story),
              )
            }}
          />
          <BulkBar
            selected={selection.ids.size}
            ticked={rows.filter(row => row.take).length}
            stories={stories}
            outlets={outlets}
            onSet={bulk}
          />
        </div>
      </div>
      <ReviewTable
        rows={rows}
        selected={selection.ids}
        focused={focused}
        stories={stories}
        outlets={outlets}
        onFocusRow={setFocused}
        onPick={pick}
        onChange={change}
        onTakeAll={take =>
          changeSome(
            () => true,
            row => ({ ...row, take }),
          )
        }
      />
      {shown && (
        <RowDetails key={focused} review={props.review} draft={shown} number={focused} onChange={change} />
      )}
    </div>
  )
}

function summaryOf(rows: readonly DraftRow[]): string {
  const copies = rows.filter(row => row.row.duplicateOf !== null).length
  const doubtful = rows.filter(row => ARTICLE_FIELDS.some(field => doubtOf(row, field) !== null)).length
  return [
    t('{{count}} articles were found.', { count: rows.length }),
    copies > 0 && t('{{count}} are duplicates and are left out.', { count: copies }),
    doubtful > 0 &&
      t(
        'Values marked ? want a second look ({{count}} articles): mend them, or click the mark if they are right.',
        { count: doubtful },
      ),
  ]
    .filter(Boolean)
    .join(' ')
}

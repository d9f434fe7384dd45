import { useId, useState } from 'react'
import type { ArticleField } from '../../shared/model/article.ts'
import { Button } from '../ui/button.tsx'
import { publishedProblem } from '../ui/date-texts.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { phrase, t } from '../ui/language.ts'
import styles from './import-dialog.module.css'

const FIELDS: { value: ArticleField; label: string }[] = [
  { value: 'outlet', label: phrase('Outlet') },
  { value: 'story', label: phrase('Story') },
  { value: 'published', label: phrase('Date') },
  { value: 'language', label: phrase('Language') },
  { value: 'origin', label: phrase('Origin') },
]

const HINT = phrase(
  'Select rows with Ctrl or Shift and a click, or with Ctrl+Space; without a selection all ticked rows are meant.',
)

/** Gives one field of several rows the same value: of the selected ones, or else of all that are ticked. */
export function BulkBar(props: {
  selected: number
  ticked: number
  stories: readonly string[]
  outlets: readonly string[]
  onSet: (field: ArticleField, value: string) => void
}) {
  const [field, setField] = useState<ArticleField>('outlet')
  const [value, setValue] = useState('')
  const problem = field === 'published' ? publishedProblem(value.trim()) : null
  const hint = useId()
  const list = field === 'outlet' ? props.outlets : field === 'story' ? props.stories : undefined
  return (
    <form
      className={styles.bulkBar}
      onSubmit={event => {
        event.preventDefault()
        if (problem === null) props.onSet(field, value.trim())
      }}
    >
      <SelectField
        label={t('Field')}
        value={field}
        onChange={setField}
        options={FIELDS.map(({ value: name, label }) => ({ value: name, label: t(label) }))}
      />
      <TextField
        label={t('Value')}
        value={value}
        onChange={setValue}
        invalid={problem !== null}
        {...(list ? { list } : {})}
        placeholder={field === 'published' ? '2024-03-09' : field === 'language' ? 'en' : ''}
      />
      <Button type="submit" disabled={problem !== null} aria-describedby={hint} title={t(HINT)}>
        {props.selected > 0
          ? t('Set for {{rows}} selected', { rows: props.selected })
          : t('Set for {{rows}} ticked', { rows: props.ticked })}
      </Button>
      <span id={hint} className="visually-hidden">
        {problem ?? t(HINT)}
      </span>
    </form>
  )
}

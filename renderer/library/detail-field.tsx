import { useId } from 'react'
import type { ArticleField, Provenance } from '../../shared/model/article.ts'
import { t } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import styles from './details.module.css'

function sourceText({ source, doubtful }: Provenance): string {
  return doubtful
    ? t('Doubtful: {{source}}', { source: told(source) })
    : t('From: {{source}}', { source: told(source) })
}

/** One field of an article, with where its value came from and, where it cannot stay so, why. */
export function DetailField(props: {
  label: string
  field: ArticleField
  value: string
  provenance: Provenance | undefined
  format: string | undefined
  problem: string | null
  list: readonly string[] | undefined
  onChange: (value: string) => void
}) {
  const id = useId()
  const { provenance, problem } = props
  const source = provenance?.source && sourceText(provenance)
  const remark = problem ?? source
  return (
    <div className={styles.field} data-field={props.field}>
      <label htmlFor={id}>
        {props.label} {props.format && <span>· {props.format}</span>}
      </label>
      <input
        id={id}
        dir="auto"
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
        list={props.list && `${id}-list`}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-remark`}
        autoComplete="off"
        spellCheck={false}
      />
      <small id={`${id}-remark`} data-doubtful={provenance?.doubtful} data-invalid={problem !== null}>
        {remark}
      </small>
      {props.list && (
        <datalist id={`${id}-list`}>
          {props.list.map(name => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  )
}

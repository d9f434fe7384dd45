import type { CodeChange, CodeDifference, WordChange } from '../../shared/model/codebook-change.ts'
import { phrase, t } from '../ui/language.ts'
import styles from './codebook.module.css'
import { readable } from './codebook-codes.ts'

/** What became of each code, with the words that went and came. */
export function Differences({ differences }: { differences: readonly CodeDifference[] }) {
  if (differences.length === 0) return <p className={styles.remark}>{t('Nothing differs.')}</p>
  return (
    <ul className={styles.differences} aria-label={t('Differences')}>
      {differences.map(({ id, path, changes }) => (
        <li key={id}>
          <b dir="auto">{readable(path)}</b>
          {changes.map(change => (
            <Change key={keyOf(change)} change={change} />
          ))}
        </li>
      ))}
    </ul>
  )
}

const keyOf = (change: CodeChange) => ('field' in change ? `${change.type} ${change.field}` : change.type)

const TEXTS = {
  definition: phrase('Definition'),
  inclusion: phrase('Use it for'),
  exclusion: phrase('Not for'),
} as const

const FIELDS = {
  color: phrase('Colour'),
  key: phrase('Key'),
  kind: phrase('Kind'),
  attributes: phrase('Attributes'),
} as const

function Change({ change }: { change: CodeChange }) {
  if (change.type !== 'reworded')
    return (
      <span className={styles.change} data-change={change.type}>
        {told(change)}
      </span>
    )
  return (
    <span className={styles.change} data-change="reworded">
      {t(TEXTS[change.field])}: <Words words={change.words} />
    </span>
  )
}

function told(change: Exclude<CodeChange, { type: 'reworded' }>): string {
  const place = (path: string) => (path === '' ? t('the top') : readable(path))
  switch (change.type) {
    case 'added':
      return t('added')
    case 'removed':
      return t('deleted')
    case 'retired':
      return t('retired')
    case 'offered again':
      return t('offered again')
    case 'merged':
      return t('merged into {{name}}', { name: readable(change.into) })
    case 'renamed':
      return t('was called {{name}}', { name: change.before })
    case 'moved':
      return t('moved from {{before}} to {{after}}', {
        before: place(change.before),
        after: place(change.after),
      })
    case 'changed':
      return t('{{field}}: {{before}} → {{after}}', {
        field: t(FIELDS[change.field]),
        before: change.before || t('none'),
        after: change.after || t('none'),
      })
  }
}

function Words({ words }: { words: readonly WordChange[] }) {
  let at = 0
  const placed = words.map(word => {
    const place = at
    at += word.text.length + 1
    return { ...word, place }
  })
  return (
    <span className={styles.words} dir="auto">
      {placed.map(({ place, text, change }) =>
        change === 'added' ? (
          <ins key={place}>{text}</ins>
        ) : change === 'removed' ? (
          <del key={place}>{text}</del>
        ) : (
          <span key={place}>{text}</span>
        ),
      )}
    </span>
  )
}

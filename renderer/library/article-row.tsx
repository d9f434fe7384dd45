// biome-ignore-all lint/a11y/useSemanticElements: a list that draws only the rows in view cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows of the grid take the focus, not its cells

import { MoreHorizontal } from 'lucide-react'
import { type ComponentProps, memo } from 'react'
import type { ArticleSummary, ReadingStatus } from '../../shared/model/article.ts'
import { listDate } from '../ui/date-texts.ts'
import { formatNumber, phrase, t, useLanguage } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import styles from './library.module.css'

/** How far a coder has come with an article, as it is said in a list. */
const STATUS_NAMES: Record<ReadingStatus, string> = {
  new: phrase('new'),
  'in progress': phrase('in progress'),
  done: phrase('done'),
}

/** An article in the library: status, headline, outlet or story, date, annotations. */
export const ArticleRow = memo(function ArticleRow({
  article,
  aside,
  unknown,
  years,
  onMore,
}: {
  article: ArticleSummary
  /** The outlet, or the story where the list is by outlet. */
  aside: string
  /** What is said where that is not known. */
  unknown: string
  years: boolean
  onMore: (article: ArticleSummary, button: HTMLElement) => void
}) {
  useLanguage()
  const { headline, status, annotations } = article
  const doubtful = article.provenance.headline?.doubtful ? article.provenance.headline.source : null
  const date = listDate(article.published, years)
  return (
    <>
      <div role="gridcell" className={styles.cell}>
        <span
          className={styles.dot}
          data-status={status}
          role="img"
          aria-label={t(STATUS_NAMES[status])}
          title={t(STATUS_NAMES[status])}
        />
        <span className={styles.headline} dir="auto">
          {headline || article.file}
          {doubtful !== null && <Doubtful source={doubtful} />}
        </span>
        <span className={styles.outlet} dir="auto" data-unknown={aside === ''}>
          {aside || unknown}
        </span>
        <span className={styles.numbers}>
          {date && <span>{date} · </span>}
          <span title={t('{{count}} annotations', { count: annotations })}>{formatNumber(annotations)}</span>
        </span>
      </div>
      <div role="gridcell" className={styles.moreCell}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={t('More for {{article}}', { article: headline || article.file })}
          aria-haspopup="menu"
          onClick={event => onMore(article, event.currentTarget)}
        >
          <MoreHorizontal size={15} />
        </button>
      </div>
    </>
  )
})

function Doubtful({ source }: { source: string }) {
  const text = t('Headline doubtful: {{source}}', { source: told(source) })
  return (
    <span className={styles.doubtful} role="img" aria-label={text} title={text}>
      ?
    </span>
  )
}

/** The heading of a story or outlet. */
export function GroupHeading({
  name,
  about,
  ...rest
}: ComponentProps<'div'> & { name: string; about: string }) {
  return (
    <div {...rest} role="rowheader" className={styles.group}>
      {name}
      {about && <small>{about}</small>}
    </div>
  )
}

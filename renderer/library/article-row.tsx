// biome-ignore-all lint/a11y/useSemanticElements: a list that draws only the rows in view cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows of the grid take the focus, not its cells
import { MoreHorizontal } from 'lucide-react'
import { type ComponentProps, memo } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { counted } from '../../shared/text/counted.ts'
import { listDate } from '../ui/date-texts.ts'
import styles from './library.module.css'

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
  const { headline, status, annotations } = article
  const doubtful = article.provenance.headline?.doubtful ? article.provenance.headline.source : null
  const date = listDate(article.published, years)
  return (
    <>
      <div role="gridcell" className={styles.cell}>
        <span className={styles.dot} data-status={status} role="img" aria-label={status} title={status} />
        <span className={styles.headline}>
          {headline || article.file}
          {doubtful !== null && <Doubtful source={doubtful} />}
        </span>
        <span className={styles.outlet} data-unknown={aside === ''}>
          {aside || unknown}
        </span>
        <span className={styles.numbers}>
          {date && <span>{date} · </span>}
          <span title={counted(annotations, 'annotation')}>{annotations}</span>
        </span>
      </div>
      <div role="gridcell" className={styles.moreCell}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={`More for ${headline || article.file}`}
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
  const text = `Headline doubtful: ${source}`
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

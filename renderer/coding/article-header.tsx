import type { ArticleDocument } from '../../shared/model/article.ts'
import { readableDate } from '../../shared/text/readable-date.ts'
import { useData } from '../rpc.ts'
import { locale, t } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import { runCommand } from '../ui/use-command.ts'
import styles from './article-header.module.css'
import { SuggestionsSwitch } from './suggestions-switch.tsx'

/** Outlet, date, byline and words above the text; the headline too where the text itself has none. */
export function ArticleHeader({ article }: { article: ArticleDocument }) {
  const hasNote = useData('note.get', { about: 'article', aboutId: article.id }).data != null
  const ownHeadline = article.blocks.some(block => block.kind === 'headline')
  const doubtful = Object.entries(article.provenance).filter(([, where]) => where?.doubtful)
  return (
    <header className={styles.header}>
      <div className={styles.meta}>
        <b>{article.outlet || t('Outlet unknown')}</b>
        {article.published && <span>{readableDate(article.published, locale())}</span>}
        {article.byline && <span>{t('by {{name}}', { name: article.byline })}</span>}
        {article.origin && <span>{t('from {{name}}', { name: article.origin })}</span>}
        <span>{t('{{count}} words', { count: article.words })}</span>
        <button type="button" onClick={() => runCommand('article-details')}>
          {t('Details')}
        </button>
        <SuggestionsSwitch />
        <button type="button" onClick={() => runCommand('article-note')}>
          {hasNote ? t('Note') : t('Add a note')}
        </button>
      </div>
      {!ownHeadline && (
        <p className={styles.headline} dir="auto">
          {article.headline || article.file}
        </p>
      )}
      {doubtful.length > 0 && (
        <p className={styles.doubtful}>
          {t('Worth a look: {{fields}}', {
            fields: doubtful
              .map(([field, where]) => `${told(field)} (${told(where?.source ?? '')})`)
              .join(', '),
          })}
        </p>
      )}
    </header>
  )
}

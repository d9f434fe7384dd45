import { type FormEvent, useState } from 'react'
import {
  ARTICLE_FIELDS,
  type ArticleDocument,
  type ArticleField,
  type ArticleFields,
} from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { save, useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { confirm } from '../ui/confirm.tsx'
import { publishedProblem } from '../ui/date-texts.ts'
import { Sheet } from '../ui/dialog.tsx'
import { phrase, t } from '../ui/language.ts'
import { notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
import { showOverlay } from '../ui/workspace.ts'
import { DetailField } from './detail-field.tsx'
import styles from './details.module.css'

/** The fields in the order of the form. */
const LABELS: Record<ArticleField, string> = {
  headline: phrase('Headline'),
  outlet: phrase('Outlet'),
  story: phrase('Story'),
  published: phrase('Published'),
  byline: phrase('Byline'),
  origin: phrase('Origin (wire or agency)'),
  language: phrase('Language'),
  url: phrase('Web address'),
}
const FORM_FIELDS = Object.keys(LABELS) as ArticleField[]
const FORMAT_HINTS: Partial<Record<ArticleField, string>> = {
  published: phrase('2024-03-09 or 2024-03-09T14:30'),
  language: phrase('as en, de or fr'),
}

/** Everything that is known about an article and where it came from, open to change as one step. */
export function ArticleDetails({ articleId, onClose }: { articleId: ArticleId; onClose: () => void }) {
  const { data, error } = useData('article.get', { id: articleId })
  if (data) return <DetailsForm key={articleId} article={data} onClose={onClose} />
  return (
    <Sheet title={t('Article details')} size="medium" onClose={onClose}>
      {error && <p role="alert">{told(error.message)}</p>}
    </Sheet>
  )
}

/** The fields that were changed, trimmed. */
function changedFields(article: ArticleFields, typed: Partial<ArticleFields>): Partial<ArticleFields> {
  const changed = ARTICLE_FIELDS.filter(
    field => typed[field] !== undefined && typed[field].trim() !== article[field],
  )
  return Object.fromEntries(changed.map(field => [field, typed[field]?.trim()]))
}

function DetailsForm({ article, onClose }: { article: ArticleDocument; onClose: () => void }) {
  const [typed, setTyped] = useState<Partial<ArticleFields>>({})
  const [busy, setBusy] = useState(false)
  const outlets = useData('outlet.list', {}).data?.map(outlet => outlet.name) ?? []
  const stories = useData('story.list', {}).data?.map(story => story.name) ?? []
  const lists: Partial<Record<ArticleField, string[]>> = { outlet: outlets, story: stories }
  const changed = changedFields(article, typed)
  const none = Object.keys(changed).length === 0
  const problem = publishedProblem((typed.published ?? article.published).trim())
  const close = async () => {
    if (none || (await confirm(t('Discard your changes?'), t('What you typed here is lost.'), t('Discard'))))
      onClose()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (none) return onClose()
    if (problem !== null) return
    setBusy(true)
    try {
      await save('article.update', { ids: [article.id], fields: changed })
      onClose()
    } catch (error) {
      notifyError(error)
      setBusy(false)
    }
  }
  return (
    <Sheet
      title={t('Article details')}
      size="medium"
      onClose={() => void close()}
      actions={
        <>
          <Button kind="quiet" onClick={() => showOverlay({ name: 'original', articleId: article.id })}>
            {t('Show original')}
          </Button>
          <span className={styles.space} />
          <Button onClick={() => void close()}>{t('Cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="details-form"
            disabled={busy || none || problem !== null}
          >
            {t('Save')}
          </Button>
        </>
      }
    >
      <form id="details-form" className={styles.form} onSubmit={submit}>
        {FORM_FIELDS.map(field => (
          <DetailField
            key={field}
            label={t(LABELS[field])}
            field={field}
            value={typed[field] ?? article[field]}
            provenance={changed[field] === undefined ? article.provenance[field] : undefined}
            format={hint(field)}
            problem={field === 'published' ? problem : null}
            list={lists[field]}
            onChange={value => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </form>
      <Facts article={article} />
    </Sheet>
  )
}

/** How a value is written, where that is no matter of course. */
function hint(field: ArticleField): string | undefined {
  const format = FORMAT_HINTS[field]
  return format && t(format)
}

function Facts({ article }: { article: ArticleDocument }) {
  const kept = article.blocks.filter(block => block.included).length
  const left = article.blocks.length - kept
  return (
    <dl className={styles.about}>
      <dt>{t('Words')}</dt>
      <dd>{t('{{words}}, in the blocks that count', { words: article.words })}</dd>
      <dt>{t('Blocks')}</dt>
      <dd>
        {left > 0
          ? t('{{kept}} counted, {{left}} left out', { kept, left })
          : t('{{kept}} counted', { kept })}
      </dd>
      <dt>{t('File')}</dt>
      <dd>
        {article.encoding
          ? t('{{file}}, read as {{encoding}}', { file: article.file, encoding: article.encoding })
          : article.file}
      </dd>
      <dt>{t('Import')}</dt>
      <dd>
        {article.problems.length === 0
          ? t('Nothing had to be repaired.')
          : article.problems.map(told).join(' ')}
      </dd>
    </dl>
  )
}

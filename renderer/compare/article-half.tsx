import { X } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleDocument } from '../../shared/model/article.ts'
import type { CodeWithUse } from '../../shared/model/codebook.ts'
import type { AnnotationId, ArticleId } from '../../shared/model/ids.ts'
import { readableDate } from '../../shared/text/readable-date.ts'
import { ArticleEditor } from '../editor/article-editor.tsx'
import { marksOf } from '../editor/mark.ts'
import type { ArticleHandle } from '../editor/reader-props.ts'
import { useData } from '../rpc.ts'
import { attributeLabel, attributeValue } from '../ui/attribute-texts.ts'
import { IconButton } from '../ui/button.tsx'
import { CodeChip } from '../ui/code-swatch.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { locale, t } from '../ui/language.ts'
import { told } from '../ui/told.ts'
import { openArticle, openPlace, useWorkspace } from '../ui/workspace.ts'
import { outletName } from './matrix-words.ts'
import styles from './side-by-side.module.css'

/** One of two articles: its text with marks, and a strip about the mark that was chosen. */
export function ArticleHalf({
  articleId,
  annotations,
  codes,
}: {
  articleId: ArticleId
  annotations: readonly Annotation[]
  codes: ReadonlyMap<string, CodeWithUse>
}) {
  const { data: article, error } = useData('article.get', { id: articleId })
  if (error) return <EmptyState title={t('This article is not here')}>{told(error.message)}</EmptyState>
  if (!article || article.id !== articleId) return <div aria-busy="true" />
  return <Half article={article} annotations={annotations} codes={codes} />
}

function Half({
  article,
  annotations,
  codes,
}: {
  article: ArticleDocument
  annotations: readonly Annotation[]
  codes: ReadonlyMap<string, CodeWithUse>
}) {
  const handle = useRef<ArticleHandle>(null)
  const boilerplate = useWorkspace(state => state.boilerplate)
  const [activeId, setActiveId] = useState<AnnotationId | null>(null)
  const clicked = useRef(-1)
  const marks = useMemo(() => marksOf(annotations, codes), [annotations, codes])
  const active = annotations.find(annotation => annotation.id === activeId)

  /** The shortest mark at the place; a further click at the same place the next longer one. */
  const onClick = (offset: number) => {
    const there = handle.current?.marksAt(offset) ?? []
    const at = clicked.current === offset ? there.findIndex(mark => mark.id === activeId) : -1
    clicked.current = offset
    setActiveId(there[(at + 1) % there.length]?.id ?? null)
  }

  return (
    <section className={styles.half} aria-label={outletName(article)} data-pane>
      <div className={styles.text} data-half>
        <ArticleEditor
          ref={handle}
          article={article}
          marks={marks}
          activeId={activeId}
          showExcluded={boilerplate}
          initialOffset={0}
          label={t('Text of {{article}}', { article: article.headline || article.file })}
          header={<HalfHeader article={article} />}
          onClick={onClick}
          onChooseMark={setActiveId}
          onSelection={({ selection, head }) => {
            // A click reports its selection too; what it chooses is up to `onClick`.
            if (!selection && clicked.current !== head)
              setActiveId(handle.current?.marksAt(head)[0]?.id ?? null)
          }}
          onKey={event => {
            if (event.key !== 'Escape' || !activeId) return false
            setActiveId(null)
            return true
          }}
        />
      </div>
      {active && <MarkStrip annotation={active} codes={codes} onClose={() => setActiveId(null)} />}
    </section>
  )
}

function HalfHeader({ article }: { article: ArticleDocument }) {
  const ownHeadline = article.blocks.some(block => block.kind === 'headline')
  return (
    <header>
      <p className={styles.meta}>
        <b>{outletName(article)}</b>
        {article.published && <span>{readableDate(article.published, locale())}</span>}
        <span>{t('{{count}} words', { count: article.words })}</span>
        <button type="button" onClick={() => openArticle(article.id)}>
          {t('Open in reader')}
        </button>
      </p>
      {!ownHeadline && (
        <p className={styles.headline} dir="auto">
          {article.headline || article.file}
        </p>
      )}
    </header>
  )
}

function MarkStrip({
  annotation,
  codes,
  onClose,
}: {
  annotation: Annotation
  codes: ReadonlyMap<string, CodeWithUse>
  onClose: () => void
}) {
  const { articleId, start, end } = annotation
  const own = annotation.codeIds.map(id => codes.get(id)).filter(code => code !== undefined)
  const said = Object.entries(annotation.attributes).map(
    ([key, value]) => `${attributeLabel(key)}: ${attributeValue(key, value)}`,
  )
  return (
    <div className={styles.strip} role="status">
      <div className={styles.chips}>
        {own.map(code => (
          <CodeChip key={code.id} color={code.color} kind={code.kind} name={code.name} />
        ))}
        <span>{[...said, annotation.coder].join(' · ')}</span>
        <button type="button" className={styles.open} onClick={() => openPlace({ articleId, start, end })}>
          {t('Open in reader')}
        </button>
        <IconButton label={t('Close')} onClick={onClose}>
          <X size={14} />
        </IconButton>
      </div>
      {annotation.note && <p>{annotation.note}</p>}
    </div>
  )
}

// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a long legend is scrolled with the keyboard

import { type UIEvent, useMemo, useRef } from 'react'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useData } from '../rpc.ts'
import { CodeSwatch } from '../ui/code-swatch.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { t } from '../ui/language.ts'
import { ArticleHalf } from './article-half.tsx'
import { choose, useCompare } from './compare-state.ts'
import { outletName } from './matrix-words.ts'
import { choosePair, legendOf, pairInForce, withCodes } from './pair.ts'
import styles from './side-by-side.module.css'
import { articlesInScope, type LoadedScope } from './use-scope.ts'

const NO_ANNOTATIONS: readonly Annotation[] = []

/** Two articles of the story beside each other, each with its marks. */
export function SideBySide({ scope }: { scope: LoadedScope }) {
  const wishes = useCompare(state => state.pair)
  const articles = articlesInScope(scope)
  const [left, right] = pairInForce(articles, wishes)
  if (!left || !right) {
    return (
      <EmptyState title={t('Two articles are needed')}>
        {t('There is only one article in this story. Choose another story above, or all of them.')}
      </EmptyState>
    )
  }
  return <Pair scope={scope} articles={articles} left={left} right={right} />
}

function Pair({
  scope,
  articles,
  left,
  right,
}: {
  scope: LoadedScope
  articles: readonly ArticleSummary[]
  left: ArticleId
  right: ArticleId
}) {
  const together = useCompare(state => state.together)
  const annotations = { left: useAnnotations(left, scope), right: useAnnotations(right, scope) }
  const onScroll = useScrollTogether(together)
  const onChoose = (side: 0 | 1, id: ArticleId) => choose({ pair: choosePair([left, right], side, id) })
  return (
    <>
      <div className={styles.bar}>
        <ArticleSelect
          label={t('Left article')}
          value={left}
          articles={articles}
          onChange={id => onChoose(0, id)}
        />
        <label className={styles.together}>
          <input
            type="checkbox"
            role="switch"
            checked={together}
            aria-checked={together}
            onChange={event => choose({ together: event.target.checked })}
          />
          {t('Scroll together')}
        </label>
        <ArticleSelect
          label={t('Right article')}
          value={right}
          articles={articles}
          onChange={id => onChoose(1, id)}
        />
      </div>
      <div className={styles.halves} onScrollCapture={onScroll}>
        <ArticleHalf
          key={`left ${left}`}
          articleId={left}
          annotations={annotations.left}
          codes={scope.byId}
        />
        <ArticleHalf
          key={`right ${right}`}
          articleId={right}
          annotations={annotations.right}
          codes={scope.byId}
        />
      </div>
      <Legend scope={scope} left={annotations.left} right={annotations.right} />
    </>
  )
}

/** The marks of an article by the scope's coder, as far as they have one of the scope's codes. */
function useAnnotations(articleId: ArticleId, { coderId, codeIds }: LoadedScope): readonly Annotation[] {
  const { data, isPlaceholderData } = useData('annotation.list', { articleId, coderId })
  const all = data && !isPlaceholderData ? data : NO_ANNOTATIONS
  return useMemo(() => withCodes(all, codeIds), [all, codeIds])
}

/** Scrolls the other article to the same share of its height, unless switched off. */
function useScrollTogether(together: boolean): (event: UIEvent<HTMLElement>) => void {
  const led = useRef<{ scroller: Element; top: number } | null>(null)
  return event => {
    const scroller = event.target as Element
    if (!together || !scroller.matches('[data-half] > *')) return
    const own = led.current?.scroller === scroller && Math.abs(led.current.top - scroller.scrollTop) < 2
    if (own) return
    const scrollers = [...event.currentTarget.querySelectorAll('[data-half] > *')]
    const other = scrollers.find(one => one !== scroller)
    const height = scroller.scrollHeight - scroller.clientHeight
    if (!other || height <= 0) return
    other.scrollTop = (scroller.scrollTop / height) * (other.scrollHeight - other.clientHeight)
    led.current = { scroller: other, top: other.scrollTop }
  }
}

function ArticleSelect({
  label,
  value,
  articles,
  onChange,
}: {
  label: string
  value: ArticleId
  articles: readonly ArticleSummary[]
  onChange: (id: ArticleId) => void
}) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={event => onChange(event.target.value as ArticleId)}
    >
      {articles.map(article => (
        <option key={article.id} value={article.id}>
          {outletName(article)} · {article.headline || article.file}
        </option>
      ))}
    </select>
  )
}

function Legend({
  scope,
  left,
  right,
}: {
  scope: LoadedScope
  left: readonly Annotation[]
  right: readonly Annotation[]
}) {
  const entries = useMemo(() => legendOf(scope.codes, left, right), [scope.codes, left, right])
  if (entries.length === 0) return <p className={styles.legend}>{t('No marks in these two articles.')}</p>
  return (
    <ul
      className={styles.legend}
      tabIndex={0}
      aria-label={t('Codes in these articles, marks at the left and at the right')}
    >
      {entries.map(({ code, left: atLeft, right: atRight }) => (
        <li
          key={code.id}
          data-color={code.color}
          title={t('{{count}} marks at the left, {{right}} at the right', { count: atLeft, right: atRight })}
        >
          <CodeSwatch color={code.color} kind={code.kind} />
          {code.name}
          <small>
            {atLeft}
            <span aria-hidden="true"> | </span>
            <span className="visually-hidden"> {t('and')} </span>
            {atRight}
          </small>
        </li>
      ))}
    </ul>
  )
}

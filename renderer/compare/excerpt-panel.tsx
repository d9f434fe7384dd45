// biome-ignore-all lint/a11y/useSemanticElements: excerpts are moved among with the arrow keys, which no HTML list offers

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Matrix } from '../../shared/compare/measure.ts'
import type { Excerpt } from '../../shared/model/annotation.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { excerptWithSource } from '../../shared/text/excerpt-with-source.ts'
import { parallax } from '../bridge.ts'
import { useData } from '../rpc.ts'
import { Button } from '../ui/button.tsx'
import { t } from '../ui/language.ts'
import { notify, notifyError } from '../ui/notices.tsx'
import { told } from '../ui/told.ts'
import { useCommand } from '../ui/use-command.ts'
import { openPlace } from '../ui/workspace.ts'
import type { CellChoice } from './compare-state.ts'
import { ExcerptItem } from './excerpt-item.tsx'
import styles from './excerpt-panel.module.css'
import { nextCell } from './grid-keys.ts'
import { readableCount } from './matrix-numbers.ts'
import { outletName } from './matrix-words.ts'
import type { LoadedScope } from './use-scope.ts'

/** So many excerpts are drawn at first, and with each further request. */
const PORTION = 100

/**
 * The passages behind the chosen cell. They take the focus whenever `focusAsked` rises; `onLeave` gives it back to the
 * table.
 */
export function ExcerptPanel({
  cell,
  matrix,
  scope,
  focusAsked,
  onLeave,
}: {
  cell: CellChoice | null
  matrix: Matrix
  scope: LoadedScope
  focusAsked: number
  onLeave: () => void
}) {
  const row = matrix.rows.find(one => one.codeId === cell?.codeId)
  const column = matrix.columns.find(one => one.outletId === cell?.outletId)
  const code = cell && scope.byId.get(cell.codeId)
  const { storyId, coderId } = scope
  const asked = code && row ? { storyId, codeId: code.id, outletId: cell.outletId, coderId } : null
  const { data, isPlaceholderData, error } = useData('compare.excerpts', asked)
  if (!asked || !row || (!column && cell?.outletId !== undefined)) return <Hint />
  const ready = data && !isPlaceholderData
  return (
    <>
      <h2 className={styles.title}>
        <span>
          {row.name} · {column ? outletName(column) : t('all outlets')}
        </span>
        <span>{ready ? readableCount(data.length) : ''}</span>
      </h2>
      {error && <p className={styles.hint}>{told(error.message)}</p>}
      {ready && data.length === 0 && <p className={styles.hint}>{t('No passage here has this code.')}</p>}
      {ready && data.length > 0 && (
        <Excerpts
          key={`${asked.codeId} ${asked.outletId}`}
          excerpts={data}
          codeId={asked.codeId}
          scope={scope}
          focusAsked={focusAsked}
          onLeave={onLeave}
        />
      )}
    </>
  )
}

function Hint() {
  return (
    <p className={styles.hint}>
      {t(
        'Choose a number in the table to read the passages behind it. With the keyboard: arrow keys, then Enter.',
      )}
    </p>
  )
}

function Excerpts({
  excerpts,
  codeId,
  scope,
  focusAsked,
  onLeave,
}: {
  excerpts: readonly Excerpt[]
  codeId: string
  scope: LoadedScope
  focusAsked: number
  onLeave: () => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [drawn, setDrawn] = useState(PORTION)
  const shown = excerpts.slice(0, drawn)
  const current = Math.min(at, shown.length - 1)

  useEffect(() => {
    if (focusAsked > 0) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [focusAsked])

  const copy = (excerpt: Excerpt | undefined) => {
    if (excerpt) void copyExcerpt(excerpt, scope.articles).catch(notifyError)
  }
  useCommand('copy-excerpt', () => copy(excerpts[current]))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onLeave()
    const next = nextCell(event, { row: current, column: 0 }, { rows: shown.length, columns: 1 })
    const row = event.key === 'Home' ? 0 : event.key === 'End' ? shown.length - 1 : next?.row
    if (row === undefined) return
    event.preventDefault()
    setAt(row)
    list.current?.querySelectorAll<HTMLElement>('[role="gridcell"]')[row]?.focus()
  }

  return (
    <>
      <div
        ref={list}
        role="grid"
        aria-label={t('Excerpts')}
        aria-rowcount={excerpts.length}
        onKeyDown={onKeyDown}
      >
        {shown.map((excerpt, n) => (
          <ExcerptItem
            key={excerpt.id}
            excerpt={excerpt}
            codeId={codeId}
            codes={scope.byId}
            first={excerpt.articleId !== shown[n - 1]?.articleId}
            focusable={n === current}
            onFocus={() => setAt(n)}
            onOpen={() => openExcerpt(excerpt)}
            onCopy={() => copy(excerpt)}
          />
        ))}
      </div>
      {drawn < excerpts.length && (
        <p className={styles.more}>
          <Button onClick={() => setDrawn(drawn + PORTION)}>
            {t('Show {{number}} more', { number: Math.min(PORTION, excerpts.length - drawn) })}
          </Button>
        </p>
      )}
    </>
  )
}

function openExcerpt({ articleId, start, end }: Excerpt): void {
  openPlace({ articleId, start, end })
}

async function copyExcerpt(excerpt: Excerpt, articles: readonly ArticleSummary[]): Promise<void> {
  const article = articles.find(one => one.id === excerpt.articleId)
  const source = article ?? { ...excerpt, byline: '', url: '' }
  await parallax().copyText(excerptWithSource(excerpt.exact, source))
  notify(t('Copied with its source'))
}
